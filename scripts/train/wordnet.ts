/** A sense that its names share. */
export interface Synset {
  readonly names: readonly string[]
  /** Names of what the sense is a kind of, and of words derived from the same stem. */
  readonly related: readonly string[]
  readonly gloss: string
}

interface Entry extends Omit<Synset, 'related'> {
  readonly key: string
  readonly domain: number
  readonly pointers: readonly Pointer[]
}

interface Pointer {
  readonly symbol: string
  readonly key: string
  /** Which name of the target is meant, from 1; 0 is the sense as a whole. */
  readonly name: number
}

/** Lexicographer files 05, 15 and 20: animals, places and plants are seldom what a person does for a living. */
const LEFT_OUT = new Set([5, 15, 20])
/** Hypernym, derived form, pertainym, similar, attribute. */
const RELATIONS = new Set(['@', '+', '\\', '&', '='])
const INSTANCE = '@i'
const MOST_RELATED = 8

/** The senses in data files of WordNet 3.0 (format: wndb(5WN)); names of single people and places are left out. */
export function readWordNet(files: readonly string[]): Synset[] {
  const entries = files.flatMap((file) =>
    file
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map(readEntry),
  )
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  return entries
    .filter(({ domain, pointers }) => !LEFT_OUT.has(domain) && !pointers.some(({ symbol }) => symbol === INSTANCE))
    .map(({ names, gloss, pointers }) => {
      const related = pointers
        .filter(({ symbol }) => RELATIONS.has(symbol))
        .flatMap(({ key, name }) => byKey.get(key)?.names[Math.max(0, name - 1)] ?? [])
      return { names, gloss, related: [...new Set(related)].slice(0, MOST_RELATED) }
    })
}

/** `offset domain type count (name id)* count (symbol offset type source/target)* … | gloss; "example"` */
function readEntry(line: string): Entry {
  const [data = '', gloss = ''] = line.split(' | ')
  const cells = data.split(' ')
  const nameCount = Number.parseInt(cells[3] ?? '', 16)
  const names = Array.from({ length: nameCount }, (_, at) => plainName(cells[4 + 2 * at] ?? ''))
  const pointersAt = 4 + 2 * nameCount
  const pointers = Array.from({ length: Number(cells[pointersAt]) }, (_, at) => {
    const [symbol = '', offset = '', type = '', ends = ''] = cells.slice(pointersAt + 1 + 4 * at)
    return { symbol, key: keyOf(type, offset), name: Number.parseInt(ends.slice(2), 16) }
  })
  const definition = gloss.replace(/\s*;?\s*".*/, '').trim()
  return { key: keyOf(cells[2], cells[0]), domain: Number(cells[1]), names, pointers, gloss: definition }
}

/** Type `s` is an adjective near another, and stands in the file of all adjectives. */
function keyOf(type = '', offset = ''): string {
  return `${type === 's' ? 'a' : type}${offset}`
}

function plainName(name: string): string {
  return name.replace(/\(.*\)/, '').replaceAll('_', ' ')
}
