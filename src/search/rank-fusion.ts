import type { Hit, Leg, SpecialtyMatch } from '../ports.ts'

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
  readonly profile: Hit['profile']
  readonly lexical: LegScore | null
  readonly semantic: LegScore | null
  readonly boost: number
}

/**
 * The last place at which a person whom one leg alone found can still be among the first `limit` of the fusion.
 *
 * The first `limit` of that leg have at least 1 / (60 + limit) each; this person has 1 / (60 + place) and a boost.
 */
export function lastPlaceShown(limit: number): number {
  const needed = 1 / (RANK_CONSTANT + limit) - MAXIMUM_BOOST
  return needed > 0 ? Math.ceil(1 / needed) - RANK_CONSTANT : Number.MAX_SAFE_INTEGER
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
  // Of a person whom both found the lexical hit is kept: it has the profile.
  const people = [...lexical.hits, ...semantic.hits.filter(({ candidateId }) => !byWords.has(candidateId))]
  const ranked = people.map(({ candidateId, specialtyId, profile }): Ranked => {
    const inLexical = byWords.get(candidateId) ?? null
    const inSemantic = byMeaning.get(candidateId) ?? null
    const boost = MAXIMUM_BOOST * (confidence.get(specialtyId ?? '') ?? 0)
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
