import type { CallOptions, Leg, PeopleReader, Profile } from '../ports.ts'
import type { Ranked } from './rank-fusion.ts'
import type { Window } from './window.ts'

export interface Shown {
  readonly ranked: Ranked
  readonly profile: Profile
}

export interface Page {
  readonly people: readonly Shown[]
  /** How many of the window lie before the next page; undefined when nobody follows. */
  readonly next: number | undefined
}

/** The first page, with the profiles that the legs brought; undefined when somebody's is not among them. */
export function firstPage(
  ranked: readonly Ranked[],
  legs: { readonly lexical: Leg; readonly vector: Leg },
  limit: number,
): Page | undefined {
  const people = ranked.slice(0, limit).flatMap((one) => {
    const profile = profileOf(one, legs)
    return profile ? [{ ranked: one, profile }] : []
  })
  if (people.length < Math.min(limit, ranked.length)) return undefined
  return { people, next: ranked.length > limit ? limit : undefined }
}

function profileOf({ lexical, semantic }: Ranked, legs: { readonly lexical: Leg; readonly vector: Leg }) {
  const hits = [lexical && legs.lexical.hits[lexical.rank - 1], semantic && legs.vector.hits[semantic.rank - 1]]
  return hits.find((hit) => hit?.profile)?.profile?.()
}

/**
 * A page read fresh: whoever is gone, or is no longer in scope, is left out, and the page is filled from what follows.
 * One more is read than is shown, to know whether anybody follows.
 */
export async function readPage(
  reader: Pick<PeopleReader, 'profiles'>,
  tenantId: string,
  { people, scope }: Window,
  offset: number,
  limit: number,
  options: CallOptions,
): Promise<Page> {
  const rest = people.slice(offset)
  const ids = rest.map(({ candidateId }) => candidateId)
  const profiles = new Map(await reader.profiles(tenantId, ids, scope, limit + 1, options))
  const present = rest.flatMap((ranked, index) => {
    const profile = profiles.get(ranked.candidateId)
    return profile ? [{ ranked, profile, place: offset + index }] : []
  })
  return { people: present.slice(0, limit), next: present[limit]?.place }
}
