import type { Texts } from '../ports.ts'
import { comparableWords, wordSpans } from '../text/word-spans.ts'

/** A piece of a text as it stands there, never HTML, and where in it the words of the search are: UTF-16 offsets. */
export interface Highlight {
  readonly field: keyof Texts
  readonly snippet: string
  readonly spans: readonly (readonly [from: number, to: number])[]
}

const MAXIMUM_HIGHLIGHTS = 3
const SNIPPET_LENGTH = 200
/** Of the room that is left, the part in front of the words. */
const LEAD = 1 / 3

/** A piece of each of the three fields that hold most of the asked-for words, in the order of the fields. */
export function highlightsOf(texts: Texts, asked: ReadonlySet<string>): Highlight[] {
  const fields: readonly (readonly [keyof Texts, string | null | undefined])[] = [
    ['title', texts.title],
    ['headline', texts.headline],
    ['skills', texts.skills?.join(', ')],
    ['summary', texts.summary],
    ['resume', texts.resume],
  ]
  const found = fields.flatMap(([field, text]) => {
    const best = text ? densest(text, asked) : undefined
    return text && best ? [{ count: best.count, highlight: { field, ...cut(text, best) } }] : []
  })
  const chosen = new Set([...found].sort((one, other) => other.count - one.count).slice(0, MAXIMUM_HIGHLIGHTS))
  return found.filter((one) => chosen.has(one)).map(({ highlight }) => highlight)
}

/** A run of a text that holds asked-for words. */
interface Match {
  readonly from: number
  readonly to: number
  readonly held: readonly string[]
}

interface Cluster {
  readonly matches: readonly Match[]
  /** How many different words they hold. */
  readonly count: number
}

/** The matches, near enough to each other for one snippet, that hold most different words; of equals the first. */
function densest(text: string, asked: ReadonlySet<string>): Cluster | undefined {
  const matches = matchesIn(text, asked)
  let best: Cluster | undefined
  for (const start of matches.keys()) {
    const cluster = clusterFrom(matches, start)
    if (cluster.count > (best?.count ?? 0)) best = cluster
  }
  return best
}

/** Of what stands between white space the words are mostly remembered: only where one is asked for are they located. */
function matchesIn(text: string, asked: ReadonlySet<string>): Match[] {
  const matches: Match[] = []
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    if (!comparableWords(run).some((word) => asked.has(word))) continue
    for (const { from, to, words } of wordSpans(run)) {
      const held = words.filter((word) => asked.has(word))
      if (held.length > 0 && to - from <= SNIPPET_LENGTH) matches.push({ from: index + from, to: index + to, held })
    }
  }
  return matches
}

function clusterFrom(matches: readonly Match[], start: number): Cluster {
  const from = matches[start]?.from ?? 0
  const words = new Set<string>()
  let end = start
  for (let match = matches[end]; match && match.to - from <= SNIPPET_LENGTH; match = matches[++end]) {
    for (const word of match.held) words.add(word)
  }
  return { matches: matches.slice(start, end), count: words.size }
}

/** The text around a cluster, from white space to white space. */
function cut(text: string, { matches }: Cluster): Pick<Highlight, 'snippet' | 'spans'> {
  const first = matches[0]?.from ?? 0
  const last = matches.at(-1)?.to ?? 0
  const room = SNIPPET_LENGTH - (last - first)
  const start = wordStart(text, Math.max(0, first - Math.floor(room * LEAD)), first)
  const end = wordEnd(text, last, Math.min(text.length, start + SNIPPET_LENGTH))
  return { snippet: text.slice(start, end), spans: matches.map(({ from, to }) => [from - start, to - start]) }
}

/** The first place from `least` on where a word begins after white space, at most `most`; never at a mark. */
function wordStart(text: string, least: number, most: number): number {
  const border = /(?<!\S)(?=[^\s\p{M}])/gu
  border.lastIndex = least
  return Math.min(border.exec(text)?.index ?? most, most)
}

/** The last place up to `most` where white space, or nothing, follows a word, at least `least`. */
function wordEnd(text: string, least: number, most: number): number {
  const border = most === text.length ? /^.*\S/s : /^.*\S(?=\s)/s
  return least + (border.exec(text.slice(least, most + 1))?.[0].length ?? 0)
}
