import { isStopWord } from './stop-words.ts'
import { tellingSentences } from './telling-sentences.ts'
import { singular, tokenize } from './tokens.ts'

/** Short forms that job titles use, and the words they stand for. Seniority stands for no words: any occupation has it. */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  `acct accountant | admin administrative | asst assistant | assoc associate | backend back end | coord coordinator |
   dev developer | devop development operation | dir director | eng engineer | engr engineer | exec executive |
   frontend front end | fullstack full stack | fwd forward | hr human resource | intl international | jr | junior |
   maint maintenance | mech mechanic | mfg manufacturing | mgmt management | mgr manager | ml machine learning |
   op operation | pharmd pharmacist | postdoc postdoctoral | prof professor | rep representative | sde software engineer |
   senior | sr | supv supervisor | svc service | swe software engineer | sysadmin system administrator |
   tech technician | vp vice president`
    .split('|')
    .map((entry) => entry.trim().split(/\s+/))
    .map(([short = '', ...words]) => [short, words]),
)

/** Only this much of a text is read: a job advertisement names the job near its top, and long ones must stay cheap. */
const READ_CHARACTERS = 6_000
const READ_WORDS = 200

/** A text of at most this many words is a title or a query: every word of it counts in full. */
const TITLE_WORDS = 12

/** A short first line of a longer text is its title: its words count this many times a word of the text below. */
const TITLE_LINE_WEIGHT = 3

/** What the words of a longer text weigh together, so that its best scores are those of a title of a few words. */
const LONG_TEXT_WEIGHT = 18

const LONGEST_NAME_WORDS = 6

/** A whole name of this many words is as good as a text of nothing else, however long the text. */
const FULL_NAME_WORDS = 3
const PIECE_LETTERS = 4

/** A word that the index knows adds about 5 to the score of the right occupation. */
const FLOOR_PER_WORD = 2
const FLOOR_WORDS = 6

/** The words of a text that can name an occupation: stop words left out, plurals and short forms resolved. */
export function occupationWords(text: string): string[] {
  return tokenize(text)
    .filter((word) => !isStopWord(word))
    .map(singular)
    .flatMap((word) => SHORT_FORMS.get(word) ?? word)
}

/** The term that stands for a name as a whole. */
export function wholeName(words: readonly string[]): string {
  return `=${words.join(' ')}`
}

/** The words of a term made by `wholeName`; none of other terms. */
export function wordsOfWholeName(term: string): string[] {
  return term.startsWith('=') ? term.slice(1).split(' ').filter(Boolean) : []
}

/** The overlapping four-letter pieces of a word and its borders: what related words, and misspelt ones, still share. */
export function piecesOf(word: string): string[] {
  const bordered = `^${word}$`
  const count = Math.max(0, bordered.length - PIECE_LETTERS + 1)
  return Array.from({ length: count }, (_, start) => `~${bordered.slice(start, start + PIECE_LETTERS)}`)
}

export function isPiece(term: string): boolean {
  return term.startsWith('~')
}

export interface WeightedTerm {
  readonly term: string
  readonly weight: number
  /** Whether its spelling may be mended when the index does not know it. */
  readonly mendable: boolean
}

/** What to ask the index for a text, and the score below which an occupation was hardly spoken of. */
export interface OccupationQuery {
  readonly terms: readonly WeightedTerm[]
  readonly floor: number
}

interface WeightedWord {
  readonly word: string
  readonly weight: number
}

/** The words that count, and how much each: the same in a title, falling from the top in a long text. */
function weighWords(text: string): WeightedWord[] {
  const read = text.trim().slice(0, READ_CHARACTERS)
  const all = occupationWords(read)
  if (all.length <= TITLE_WORDS) return all.map((word) => ({ word, weight: 1 }))
  const [firstLine = '', ...below] = read.split('\n')
  const line = occupationWords(firstLine)
  const title = line.length <= TITLE_WORDS ? line : []
  const body = title.length > 0 ? below.join('\n') : read
  const sentences = tellingSentences(body)
  const words = [
    ...title.map((word) => ({ word, weight: TITLE_LINE_WEIGHT })),
    ...sentences
      .flatMap(occupationWords)
      .slice(0, READ_WORDS)
      .map((word, index) => ({ word, weight: 1 / (1 + index / TITLE_WORDS) })),
  ]
  const sum = words.reduce((total, { weight }) => total + weight, 0)
  return words.map(({ word, weight }) => ({ word, weight: (weight * LONG_TEXT_WEIGHT) / sum }))
}

/** The runs of up to six words from `start` that may be a whole name, and how many words each has. */
function namesFrom(words: readonly string[], start: number): { term: string; length: number }[] {
  const longest = Math.min(LONGEST_NAME_WORDS, words.length - start)
  return Array.from({ length: longest }, (_, more) => ({
    term: wholeName(words.slice(start, start + more + 1)),
    length: more + 1,
  }))
}

/**
 * Takes a text apart into what the index knows: words, neighbouring words, runs of words that may be a whole name (by the
 * part of a title that they make up), and pieces of the first words.
 */
export function occupationQuery(text: string): OccupationQuery {
  const weighed = weighWords(text)
  const words = weighed.map(({ word }) => word)
  const weights = new Map<string, number>()
  const ask = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight)
  for (const [index, { word, weight }] of weighed.entries()) {
    ask(word, weight)
    if (index > 0) ask(`${words[index - 1]} ${word}`, weight)
    for (const { term, length } of namesFrom(words, index))
      ask(term, weight * Math.min(1, length / Math.min(words.length, FULL_NAME_WORDS)) ** 3)
    if (index < TITLE_WORDS) for (const piece of piecesOf(word)) ask(piece, weight)
  }
  const mendable = new Set(words.slice(0, TITLE_WORDS).filter((word) => /^\p{L}{5,}$/u.test(word)))
  const terms = Array.from(weights, ([term, weight]) => ({ term, weight, mendable: mendable.has(term) }))
  return { terms, floor: FLOOR_PER_WORD * Math.min(words.length, FLOOR_WORDS) }
}
