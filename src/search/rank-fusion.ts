import type { Hit, Leg, SpecialtyMatch } from '../ports.ts'

/** The constant of reciprocal rank fusion: how little the first places differ from those that follow. */
const RANK_CONSTANT = 60

/** The most that a recognised specialty adds: a tenth of what the first place of a leg is worth. */
const MAXIMUM_BOOST = 0.1 / (RANK_CONSTANT + 1)

/** With so many words, finding them says as much as being close in meaning. */
const WORDS_FOR_FULL_WEIGHT = 8

/** The most that words count against one meaning: more than first places. */
const MOST_WEIGHT = 2

/** The least: whoever is found by words stays in order, also where somebody's text is the very query. */
const LEAST_WEIGHT = 0.01

/** Words that fewer people hold than this are rare enough to count however few they are. */
const FEW_PEOPLE = 20

/** One word is held by too many, and often means more than it says. */
const WORDS_OF_A_WHOLE = 2

/** So many people with all of the words, common ones, in their title say that a title was asked for: those come first. */
const TITLED_PEOPLE = 10
const TITLE_WEIGHT = 2 * MOST_WEIGHT

export interface LegScore {
  readonly rank: number
  readonly score: number
}

export interface Ranked {
  readonly candidateId: string
  readonly score: number
  readonly lexical: LegScore | null
  readonly semantic: LegScore | null
  readonly boost: number
}

/** What the weights depend on, of a search. */
interface Said {
  /** How many words were asked for. */
  readonly wordCount: number
  /** Every word is one that many people hold. */
  readonly isCommon: boolean
  /** False: the embedder guesses at the meaning. */
  readonly isUnderstood: boolean
}

/** What words count at most where many people hold them. */
function weightOfWords(wordCount: number): number {
  return Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, (wordCount / WORDS_FOR_FULL_WEIGHT) ** 3))
}

/**
 * How much the lexical leg counts beside the semantic one, which counts 1, for whoever holds some of the words.
 *
 * Less when the meaning is met (somebody's cosine is beyond 0.5), and with the cube of how many words were asked for,
 * unless only few people hold them: two common words find hundreds, in an order that says little. All who were found by words
 * come first where the embedder guesses at the meaning. Chosen on the development halves of four collections (eval/README.md)
 * as the one rule for which no leg hurts the other on any of them.
 */
function weightOfSome(lexical: Leg, semantic: Leg, { wordCount, isUnderstood }: Said): number {
  const best = semantic.hits[0]?.score
  if (best === undefined) return 1
  if (!isUnderstood) return MOST_WEIGHT
  const unmet = Math.min(1, 2 * (1 - best))
  return Math.max(LEAST_WEIGHT, unmet * Math.max(weightOfWords(wordCount), 1 - lexical.hits.length / FEW_PEOPLE))
}

/**
 * How much the lexical leg counts for a person. Whoever holds all that was asked for comes before those who are only near in
 * meaning, which knows no places and little of ranks, once skills or location are part of it for somebody; of titles alone
 * the meaning knows more, unless many have a title that says all in common words.
 */
function weightsOf(lexical: Leg, semantic: Leg, said: Said): (hit: Hit) => number {
  const some = weightOfSome(lexical, semantic, said)
  if (said.wordCount < WORDS_OF_A_WHOLE) return () => some
  const isTitle = said.isCommon && lexical.hits.filter(({ isTitled }) => isTitled).length >= TITLED_PEOPLE
  const isMoreThanTitle = lexical.hits.some(({ isWhole, isTitled }) => isWhole && !isTitled)
  return ({ isTitled, isWhole }) => {
    if (isTitle && isTitled) return TITLE_WEIGHT
    return isMoreThanTitle && isWhole ? MOST_WEIGHT : some
  }
}

/**
 * Weighted reciprocal rank fusion: score = sum over the legs that found a person of weight / (60 + rank), plus a bounded
 * boost for people of a specialty that the query names, times its confidence. Best first, ties by candidate id.
 *
 * Cormack, Clarke and Buettcher, Reciprocal Rank Fusion outperforms Condorcet and individual Rank Learning Methods,
 * SIGIR 2009.
 */
export function fuse(lexical: Leg, semantic: Leg, specialties: readonly SpecialtyMatch[], said: Said): Ranked[] {
  const weightOf = weightsOf(lexical, semantic, said)
  const byWords = ranksOf(lexical)
  const byMeaning = ranksOf(semantic)
  const confidence = new Map(specialties.map((match) => [match.id, match.confidence]))
  const people = [...lexical.hits, ...semantic.hits.filter(({ candidateId }) => !byWords.has(candidateId))]
  const ranked = people.map((hit): Ranked => {
    const { candidateId, specialtyId } = hit
    const inLexical = byWords.get(candidateId) ?? null
    const inSemantic = byMeaning.get(candidateId) ?? null
    const boost = MAXIMUM_BOOST * (confidence.get(specialtyId ?? '') ?? 0)
    const score = weightOf(hit) * worth(inLexical) + worth(inSemantic) + boost
    return { candidateId, score, boost, lexical: inLexical, semantic: inSemantic }
  })
  return ranked.sort((one, other) => other.score - one.score || (one.candidateId < other.candidateId ? -1 : 1))
}

function ranksOf(leg: Leg): Map<string, LegScore> {
  return new Map(leg.hits.map(({ candidateId, score }, index) => [candidateId, { rank: index + 1, score }]))
}

function worth(place: LegScore | null): number {
  return place ? 1 / (RANK_CONSTANT + place.rank) : 0
}
