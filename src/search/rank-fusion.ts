import type { Hit, Leg, Profile, SpecialtyMatch } from '../ports.ts'

/** The constant of reciprocal rank fusion: how little the first places differ from those that follow. */
const RANK_CONSTANT = 60

/** The most that a recognised specialty adds: a quarter of what the first place of a leg is worth. */
const MAXIMUM_BOOST = 0.25 / (RANK_CONSTANT + 1)

export interface LegScore {
  readonly rank: number
  readonly score: number
}

export interface Ranked {
  readonly candidateId: string
  readonly score: number
  readonly profile: Profile
  readonly lexical: LegScore | null
  readonly semantic: LegScore | null
  readonly boost: number
}

/**
 * Reciprocal rank fusion: score = sum over the legs that found a person of 1 / (60 + rank), plus a bounded boost for
 * people of a specialty that the query names, times its confidence. Best first, ties by candidate id.
 *
 * Cormack, Clarke and Buettcher, Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods,
 * SIGIR 2009.
 */
export function fuse(lexical: Leg, semantic: Leg, specialties: readonly SpecialtyMatch[]): Ranked[] {
  const byWords = ranksOf(lexical)
  const byMeaning = ranksOf(semantic)
  const confidence = new Map(specialties.map((match) => [match.id, match.confidence]))
  const people = new Map<string, Hit>()
  for (const hit of [...lexical.hits, ...semantic.hits]) people.set(hit.candidateId, hit)

  const ranked = [...people.values()].map(({ candidateId, profile }): Ranked => {
    const inLexical = byWords.get(candidateId) ?? null
    const inSemantic = byMeaning.get(candidateId) ?? null
    const boost = MAXIMUM_BOOST * (confidence.get(profile.specialty?.id ?? '') ?? 0)
    const score = worth(inLexical) + worth(inSemantic) + boost
    return { candidateId, profile, score, boost, lexical: inLexical, semantic: inSemantic }
  })
  return ranked.sort((one, other) => other.score - one.score || (one.candidateId < other.candidateId ? -1 : 1))
}

function ranksOf(leg: Leg): Map<string, LegScore> {
  return new Map(leg.hits.map(({ candidateId, score }, index) => [candidateId, { rank: index + 1, score }]))
}

function worth(place: LegScore | null): number {
  return place ? 1 / (RANK_CONSTANT + place.rank) : 0
}
