import type { Traits } from '../ports.ts'
import type { Ranked } from './rank-fusion.ts'

export type Sort = 'relevance' | 'yearsExperience' | '-yearsExperience' | '-updatedAt'

type ByTrait = (traits: Traits | undefined) => number | null | undefined

/** What each order goes by, the least first. */
const KEYS: Record<Exclude<Sort, 'relevance'>, ByTrait> = {
  yearsExperience: (traits) => traits?.yearsExperience,
  '-yearsExperience': (traits) => negative(traits?.yearsExperience),
  '-updatedAt': (traits) => negative(traits?.updatedAt),
}

/** People who come best first, in another order: equals stay as they came, those of whom nothing is known stand last. */
export function sortPeople(
  people: readonly Ranked[],
  sort: Sort,
  traits: ReadonlyMap<string, Traits>,
): readonly Ranked[] {
  if (sort === 'relevance') return people
  const keyOf = ({ candidateId }: Ranked) => KEYS[sort](traits.get(candidateId)) ?? Number.POSITIVE_INFINITY
  return people
    .map((person) => ({ person, key: keyOf(person) }))
    .sort((one, other) => (one.key === other.key ? 0 : one.key - other.key))
    .map(({ person }) => person)
}

function negative(value: number | null | undefined): number | null {
  return value == null ? null : -value
}
