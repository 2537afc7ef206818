import type { Scope, SpecialtyMatch } from '../ports.ts'
import type { Degradation } from './degradation.ts'
import type { Facets } from './facets.ts'
import { flightKey } from './flight-key.ts'
import type { Warning } from './query-text.ts'
import type { Ranked } from './rank-fusion.ts'

/** What every page of a search says. */
export interface Findings {
  readonly total: { readonly value: number; readonly relation: 'eq' | 'gte' }
  readonly specialties: readonly Pick<SpecialtyMatch, 'id' | 'name' | 'confidence'>[]
  /** Only when asked for. */
  readonly facets?: Facets
  readonly warnings: readonly Warning[]
  readonly degradations: readonly Degradation[]
}

/** Everybody whom a search can show, best first, and all that its later pages need: what a cursor stands for. */
export interface Window {
  readonly id: string
  /** The tenant's when the window was found. */
  readonly version: number
  readonly people: readonly Ranked[]
  readonly findings: Findings
  readonly scope: Scope
  /** Asked for, as reasons and highlights compare them. */
  readonly words: ReadonlySet<string>
  /** That the filters ask for, in every spelling, folded. */
  readonly skills: ReadonlySet<string>
}

/**
 * The id names what the window holds: whoever finds the very same again has found this window, and equal searches keep
 * one between them.
 */
export function windowOf(digest: string, found: Omit<Window, 'id'>): Window {
  const order = found.people.map(({ candidateId }) => candidateId).join(' ')
  return { id: flightKey(digest, String(found.version), order, JSON.stringify(found.findings)), ...found }
}
