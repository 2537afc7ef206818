import type { Occupation } from './occupation.ts'
import type { Country } from './places.ts'
import type { Duty } from './rewording.ts'
import type { Position } from './title.ts'

/** Everything a résumé is written from. */
export interface Person {
  readonly occupation: Occupation
  readonly country: Country
  readonly city: string
  readonly position: Position
  readonly skills: readonly string[]
  readonly remote: boolean
  readonly languages: readonly string[]
  readonly duties: Duties
}

/** What the occupation does: as written by hand, and from O*NET. */
export interface Duties {
  readonly own: readonly Duty[]
  readonly onet: readonly Duty[]
}
