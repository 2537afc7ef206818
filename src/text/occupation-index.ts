import { occupationWords, piecesOf, wholeName } from './occupation-words.ts'

/** An occupation as the taxonomy tells it. */
export interface Occupation {
  readonly id: string
  readonly name: string
  /** As listed: `Registered Nurse (RN)` holds two names. */
  readonly aliases: readonly string[]
  readonly skills: readonly string[]
  readonly description: string
}

/** That a term speaks for an occupation: how loudly, and which of the occupation's names holds it (0 is the official). */
export interface Posting {
  readonly occupation: number
  readonly impact: number
  readonly name: number
}

/** To be raised with every change of words, pieces or impacts: an index loaded by an older version is then replaced. */
export const INDEX_VERSION = 1

/** Saturation and length normalisation of BM25. */
const K1 = 2.5
const B = 0.65

/** What a kind of term counts beside single words of a name; chosen on O*NET aliases that the taxonomy leaves out. */
const PAIR_SHARE = 0.3
const PIECE_SHARE = 0.1
const WHOLE_NAME_SHARE = 2.5
const SKILL_SHARE = 0.1

/** A piece that more occupations share tells next to nothing; of others the loudest tell most. Both are for speed. */
const MOST_OCCUPATIONS_OF_A_PIECE = 200
const LOUDEST_OF_A_PIECE = 60

const OFFICIAL = 0
/** The official name and the ten aliases that come first. */
const COMMON_NAMES = 11

/** All names of an occupation, the official one first; what stands in brackets is a name of its own. */
export function namesOf(occupation: Occupation): string[] {
  const names = [occupation.name, ...occupation.aliases].flatMap((alias) => {
    const [, before = '', inside, after = ''] = /^(.*?)\s*\((.*)\)(.*)$/.exec(alias) ?? []
    return inside === undefined ? [alias] : [`${before}${after}`, `${inside}${after}`]
  })
  return [...new Set(names)]
}

/** How often a term is said of an occupation, and the first of its names that says it. */
interface Count {
  readonly occupation: number
  readonly name: number
  frequency: number
}

/** Counts of the terms of one kind; occupations come one after another. */
class TermCounts {
  readonly #byTerm = new Map<string, Count[]>()
  readonly #lengths: number[] = []

  add(term: string, occupation: number, name: number, frequency = 1): void {
    const counts = this.#byTerm.get(term)
    const last = counts?.at(-1)
    if (!counts) this.#byTerm.set(term, [{ occupation, name, frequency }])
    else if (last?.occupation === occupation) last.frequency += frequency
    else counts.push({ occupation, name, frequency })
    this.#lengths[occupation] = (this.#lengths[occupation] ?? 0) + frequency
  }

  *each(): Generator<[string, Count]> {
    for (const [term, counts] of this.#byTerm) for (const count of counts) yield [term, count]
  }

  /** `share` x BM25: idf f (k1 + 1) / (f + k1 (1 - b + b length / mean length)); see `LOUDEST_OF_A_PIECE` for the rest. */
  *bm25(occupations: number, share: number, most = occupations, loudest = most): Generator<[string, Posting[]]> {
    const mean = this.#lengths.reduce((sum, length) => sum + length, 0) / occupations
    const norms = this.#lengths.map((length) => K1 * (1 - B + (B * length) / mean))
    for (const [term, counts] of this.#byTerm) {
      if (counts.length > most) continue
      const idf = Math.log(1 + (occupations - counts.length + 0.5) / (counts.length + 0.5))
      const postings = counts.map(({ occupation, name, frequency }) => {
        const impact = (share * idf * frequency * (K1 + 1)) / (frequency + (norms[occupation] ?? K1))
        return { occupation, name, impact }
      })
      if (counts.length > loudest) postings.sort((one, other) => other.impact - one.impact).length = loudest
      yield [term, postings]
    }
  }

  /** `share` x log(1 + N p / n): n occupations say the term, this one with a part p of all that is said. */
  *shares(occupations: number, share: number): Generator<[string, Posting[]]> {
    for (const [term, counts] of this.#byTerm) {
      const all = counts.reduce((sum, { frequency }) => sum + frequency, 0) * counts.length
      const impactOf = (frequency: number) => share * Math.log(1 + (occupations * frequency) / all)
      yield [term, counts.map(({ occupation, name, frequency }) => ({ occupation, name, impact: impactOf(frequency) }))]
    }
  }
}

/**
 * An inverted index with the scores worked out: what a text says of an occupation is the sum of the impacts of its terms.
 *
 * Words, neighbouring words and four-letter pieces each have BM25 (Robertson & Zaragoza, The Probabilistic Relevance
 * Framework, 2009) over the occupation's names; skills and the description lend words only.
 */
export function indexOccupations(occupations: readonly Occupation[]): Map<string, readonly Posting[]> {
  const kinds = { words: new TermCounts(), pairs: new TermCounts(), pieces: new TermCounts(), wholes: new TermCounts() }
  for (const [no, occupation] of occupations.entries()) {
    countNames(kinds, no, namesOf(occupation))
    for (const word of occupationWords(occupation.description)) kinds.words.add(word, no, OFFICIAL)
    for (const word of occupationWords(occupation.skills.join('\n'))) kinds.words.add(word, no, OFFICIAL, SKILL_SHARE)
  }
  const total = occupations.length
  return new Map([
    ...kinds.words.bm25(total, 1),
    ...kinds.pairs.bm25(total, PAIR_SHARE),
    ...kinds.pieces.bm25(total, PIECE_SHARE, MOST_OCCUPATIONS_OF_A_PIECE, LOUDEST_OF_A_PIECE),
    ...kinds.wholes.shares(total, WHOLE_NAME_SHARE),
  ])
}

type Kinds = Readonly<Record<'words' | 'pairs' | 'pieces' | 'wholes', TermCounts>>

function countNames({ words, pairs, pieces, wholes }: Kinds, occupation: number, names: readonly string[]): void {
  const distinct = new TermCounts()
  for (const [name, text] of names.entries()) {
    const said = occupationWords(text)
    wholes.add(wholeName(said), occupation, name, standing(name))
    for (const [index, word] of said.entries()) {
      distinct.add(word, occupation, name)
      if (index > 0) pairs.add(`${said[index - 1]} ${word}`, occupation, name)
    }
  }
  // Pieces of distinct words only: an occupation's names repeat theirs, and this is most of the work.
  for (const [word, { name, frequency }] of distinct.each()) {
    words.add(word, occupation, name, frequency)
    for (const piece of piecesOf(word)) pieces.add(piece, occupation, name, frequency)
  }
}

/** Names in common use speak louder where occupations share a name. */
function standing(name: number): number {
  if (name === OFFICIAL) return 2
  return name < COMMON_NAMES ? 1.5 : 1
}
