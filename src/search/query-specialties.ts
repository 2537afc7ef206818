import type { Cache, CallOptions, SpecialtyLookup, SpecialtyMatch } from '../ports.ts'
import { flightKey } from './flight-key.ts'
import { type CacheUse, SharedLookup } from './shared-lookup.ts'

/** How many occupations a search may name. */
const LIMIT = 3

/** Names the specialties of a query; shared and remembered like its embedding, and by tenant for the same reason. */
export class QuerySpecialties {
  readonly #lookup: SpecialtyLookup
  readonly #workMs: number
  readonly #shared: SharedLookup<SpecialtyMatch[]>

  constructor(
    lookup: SpecialtyLookup,
    cache: Cache<SpecialtyMatch[]> | undefined,
    { capMs, workMs }: { readonly capMs: number; readonly workMs: number },
  ) {
    this.#lookup = lookup
    this.#workMs = workMs
    this.#shared = new SharedLookup({ capMs, cache, copy: (matches) => [...matches] })
  }

  get pendingCount(): number {
    return this.#shared.pendingCount
  }

  find(tenantId: string, text: string, options: CallOptions, used: (use: CacheUse) => void): Promise<SpecialtyMatch[]> {
    const key = flightKey(tenantId, 'specialty', text)
    return this.#shared.find(key, (shared) => this.#findNow(text, shared), options, used)
  }

  async #findNow(text: string, options: CallOptions): Promise<SpecialtyMatch[]> {
    const [matches = []] = await this.#lookup.lookup([text], LIMIT, { ...options, workMs: this.#workMs })
    return matches
  }
}
