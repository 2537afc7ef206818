import type { AskedWord } from '../ports.ts'
import { stemsOf } from '../text/stem.ts'

/** Longer searches, such as job descriptions, first take who holds two of so many of their rarest words. */
const RAREST = 6

/** Whoever holds a word that no more people hold than this is always taken. */
const FEW_PEOPLE = 50

/** Labels of a tsquery as kinds of keys: the title; title or skills. */
const TITLE = ':A'
const HEAD = ':AB'
const ANYWHERE = ''

/** The quoted stems of an asked word and of what was probably meant by it, and how many people hold one; unknown: infinitely many. */
interface Group {
  readonly stems: readonly string[]
  readonly people: number
}

/**
 * The tiers in which a search takes people, the most promising first: tsqueries over stems, each quoted, labelled `:A`
 * for the title and `:AB` for title or skills. Each holds everybody of those before it.
 *
 * All words in the title, in title or skills, anywhere; then without the commonest word, and so on down to the rarest
 * alone; then any word. Before all, and in each, whoever holds a word that hardly anybody does. Only the words of the greatest weight are required anywhere.
 */
export function tiersOf(words: readonly AskedWord[]): string[] {
  const main = byRarity(mainOf(words))
  const first = main.length > RAREST ? tiersOfMany(main) : tiersOfFew(main)
  return [...first, anyOf(byRarity(words))]
}

/** Whoever holds all that the search says, its words of the greatest weight, in the title. */
export function titleOf(words: readonly AskedWord[]): string {
  return allOf(byRarity(mainOf(words)), TITLE)
}

/** What is required anywhere: the words of the greatest weight, with what was probably meant by them. */
function mainOf(words: readonly AskedWord[]): AskedWord[] {
  const heaviest = Math.max(...words.map(({ weight }) => weight))
  return words.filter(({ weight, standsFor }) => weight === heaviest || standsFor !== undefined)
}

function byRarity(words: readonly AskedWord[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { word, standsFor = word, held } of words) {
    const group = groups.get(standsFor) ?? { stems: [], people: 0 }
    const people = group.people + (held?.people ?? Number.POSITIVE_INFINITY)
    groups.set(standsFor, { stems: [...group.stems, ...quotedStems(word)], people })
  }
  return [...groups.values()].sort((one, other) => (one.people === other.people ? 0 : one.people - other.people))
}

function tiersOfFew(groups: readonly Group[]): string[] {
  const rare = groups.filter(({ people }) => people <= FEW_PEOPLE)
  const others = groups.slice(rare.length)
  const fewer = others.map((_, index) => others.slice(0, others.length - index))
  const tiers = others.length > 0 ? [allOf(others, TITLE), allOf(others, HEAD)] : []
  for (const some of fewer) tiers.push(allOf(some, ANYWHERE))
  return rare.length > 0 ? [anyOf(rare), ...tiers.map((tier) => either([anyOf(rare), tier]))] : tiers
}

function tiersOfMany(groups: readonly Group[]): string[] {
  const rarest = groups.filter(({ people }) => people > 0).slice(0, RAREST)
  if (rarest.length < 2) return []
  return [pairsOf(rarest, TITLE), pairsOf(rarest, HEAD), pairsOf(rarest, ANYWHERE), anyOf(rarest)]
}

/** A tsquery takes no word of more than 2,046 bytes, and nobody holds one. */
const LONGEST_STEM = 500

/** For a tsquery: words are letters and digits, so that nothing in them has to be escaped. */
export const quotedStems = (word: string) =>
  stemsOf(word).map((stem) => `'${[...stem].slice(0, LONGEST_STEM).join('')}'`)

const one = ({ stems }: Group, label: string) => either(stems.map((quoted) => quoted + label))

const allOf = (groups: readonly Group[], label: string) => both(groups.map((group) => one(group, label)))

const anyOf = (groups: readonly Group[]) => either(groups.map((group) => one(group, ANYWHERE)))

/** Two of the words, whichever: the first and one of the others, or else two of those. */
const pairsOf = (groups: readonly Group[], label: string) =>
  either(
    groups
      .slice(0, -1)
      .map((group, index) =>
        both([one(group, label), either(groups.slice(index + 1).map((other) => one(other, label)))]),
      ),
  )

const both = (parts: readonly string[]) => joined(parts, ' & ')
const either = (parts: readonly string[]) => joined(parts, ' | ')
const joined = (parts: readonly string[], operator: string) =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(operator)})`
