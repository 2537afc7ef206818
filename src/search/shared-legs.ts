import type { CallOptions, Leg, LexicalSearch, VectorSearch } from '../ports.ts'
import { flightKey } from './flight-key.ts'
import { SharedLookup } from './shared-lookup.ts'

export interface SharedLegsOptions {
  readonly capMs: number
  /** Changes with every write of a tenant: only searches that may see the same people share a leg. */
  readonly versionOf: (tenantId: string) => number
}

/** Both legs, with identical ones under way at the same time run once. Nothing is remembered. */
export function shareLegs(
  legs: LexicalSearch & VectorSearch,
  options: SharedLegsOptions,
): LexicalSearch & VectorSearch {
  const { capMs, versionOf } = options
  const flights = new SharedLookup<Leg>({ capMs, cache: undefined, copy: (leg) => leg })
  const keyOf = (tenantId: string, leg: string, asked: unknown) =>
    flightKey(tenantId, String(versionOf(tenantId)), leg, JSON.stringify(asked))
  const share = (key: string, run: (shared: CallOptions) => Promise<Leg>, call: CallOptions = {}) =>
    flights.find(key, run, call, () => undefined)

  return {
    byWords: (tenantId, words, scope, size, call) =>
      share(
        keyOf(tenantId, 'words', [words, scope, size]),
        (shared) => legs.byWords(tenantId, words, scope, size, shared),
        call,
      ),
    nearest: (tenantId, vector, scope, size, call) =>
      share(
        keyOf(tenantId, 'vector', [[...vector], scope, size]),
        (shared) => legs.nearest(tenantId, vector, scope, size, shared),
        call,
      ),
  }
}
