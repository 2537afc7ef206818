import type { Traits } from '../ports.ts'
import { fold } from '../text/fold.ts'
import { spellingsOf } from '../text/skill-aliases.ts'

export type FacetName = 'skills' | 'seniority' | 'country' | 'location' | 'specialty' | 'remote'

interface FacetValue {
  /** As a filter takes it. */
  readonly value: string | boolean
  /** What the id of a specialty stands for. */
  readonly name?: string | undefined
  readonly count: number
}

/** `exact`: everybody who matches was counted. */
export type Facets = Partial<Record<FacetName, { readonly values: readonly FacetValue[]; readonly exact: boolean }>>

/** More than this, the commonest, tells a reader nothing. */
const MAXIMUM_VALUES = 50

/** A value of a person; all that have one key are the same value, however they are spelt. */
interface Held {
  readonly key: string
  readonly value: string | boolean
  readonly name?: string
}

const HELD: Record<FacetName, (traits: Traits) => readonly Held[]> = {
  skills: ({ skills }) => distinct((skills ?? []).map(skill)),
  seniority: ({ seniority }) => plain(seniority),
  country: ({ country }) => plain(country),
  location: ({ location }) => spelt(location),
  specialty: ({ specialty }) => plain(specialty?.id ?? null, specialty?.name),
  remote: ({ remote }) => plain(remote),
}

/** How many of these people hold each value; whoever holds none counts nowhere. */
export function countFacets(names: readonly FacetName[], people: readonly Traits[], exact: boolean): Facets {
  return Object.fromEntries(names.map((name) => [name, { values: countValues(people.flatMap(HELD[name])), exact }]))
}

/** The most frequent first, ties by value; each in the spelling that most of its people use. */
function countValues(all: readonly Held[]): FacetValue[] {
  const spellings = new Map<string, Map<string | boolean, { held: Held; count: number }>>()
  for (const held of all) {
    const ofKey = spellings.get(held.key) ?? new Map()
    spellings.set(held.key, ofKey.set(held.value, { held, count: (ofKey.get(held.value)?.count ?? 0) + 1 }))
  }
  return [...spellings.values()]
    .flatMap((ofKey) => {
      const counted = [...ofKey.values()].map(({ held: { value, name }, count }) => ({ value, name, count }))
      const [commonest] = counted.sort(byCount)
      return commonest ? [{ ...commonest, count: counted.reduce((sum, { count }) => sum + count, 0) }] : []
    })
    .sort(byCount)
    .slice(0, MAXIMUM_VALUES)
}

function byCount(one: FacetValue, other: FacetValue): number {
  return other.count - one.count || (one.value < other.value ? -1 : 1)
}

/** The first of each key. */
function distinct(all: readonly Held[]): Held[] {
  const byKey = new Map<string, Held>()
  for (const held of all) if (!byKey.has(held.key)) byKey.set(held.key, held)
  return [...byKey.values()]
}

function plain(value: string | boolean | null, name?: string): Held[] {
  return value === null ? [] : [{ key: String(value), value, ...(name !== undefined && { name }) }]
}

/** All spellings of a skill are one value. */
function skill(value: string): Held {
  const [key = value] = spellingsOf(value)
  return { key, value }
}

/** Free text, compared as filters compare it. */
function spelt(value: string | null): Held[] {
  return value === null ? [] : [{ key: fold(value), value }]
}
