import type { AskedWord } from '../ports.ts'
import { stemsOf } from '../text/stem.ts'
import { worthOf } from './word-worth.ts'

/** Whoever holds a word that no more people hold than this is always taken. */
const FEW_PEOPLE = 50

/** Of more words than this, as a job description has, nobody holds most. */
const FEW_WORDS = 12

/** So many words, those worth most, decide on tiers: more would cost more to look up than they tell. */
const TELLING = 5

/** Of very many words so many do, two at a time. */
const RAREST = 6

/** Labels of a tsquery as kinds of keys: the title; title, skills or location. */
const TITLE = ':A'
const HEAD = ':AB'
const ANYWHERE = ''

/** Where whoever belongs to a tier holds which share of what the words are worth. A résumé counts a tenth in the score. */
const LEVELS = [
  [TITLE, 1],
  [HEAD, 1],
  [HEAD, 0.8],
  [HEAD, 0.6],
  [HEAD, 0.45],
  [HEAD, 0.3],
  [HEAD, 0.15],
] as const

/** After those, whoever holds one of the words that make up this share. */
const WORTHY_SHARE = 0.5

/** The quoted stems of an asked word and of what was probably meant by it, how many people hold one, and what that is worth. */
interface Group {
  readonly stems: readonly string[]
  /** Infinitely many while it is not known. */
  readonly people: number
  readonly worth: number
}

/**
 * The tiers in which a search takes people, the most promising first: tsqueries over stems, each quoted, labelled `:A`
 * for the title and `:AB` for title, skills or location. Each holds everybody of those before it.
 *
 * All words in the title; in title, skills or location all, or words worth a falling share of all; one of the worthiest
 * anywhere; any. Before all, and in each, whoever holds a word that hardly anybody does. Only the words of the greatest
 * weight count before the last.
 */
export function tiersOf(words: readonly AskedWord[]): string[] {
  const main = byWorth(mainOf(words))
  const first = main.length > FEW_WORDS ? tiersOfMany(main) : tiersOfFew(main)
  return [...new Set([...first, anyOf(byWorth(words))])]
}

/** Whoever holds all that the search says, its words of the greatest weight: in the title; in title, skills or location. */
export function wholesOf(words: readonly AskedWord[]): { readonly title: string; readonly head: string } {
  const groups = byWorth(mainOf(words))
  return { title: allOf(groups, TITLE), head: allOf(groups, HEAD) }
}

/** What is required anywhere: the words of the greatest weight, with what was probably meant by them. */
function mainOf(words: readonly AskedWord[]): AskedWord[] {
  const heaviest = Math.max(...words.map(({ weight }) => weight))
  return words.filter(({ weight, standsFor }) => weight === heaviest || standsFor !== undefined)
}

function byWorth(words: readonly AskedWord[]): Group[] {
  const groups = new Map<string, Group>()
  for (const asked of words) {
    const { word, standsFor = word, weight, held } = asked
    const group = groups.get(standsFor) ?? { stems: [], people: 0, worth: 0 }
    groups.set(standsFor, {
      stems: [...group.stems, ...quotedStems(word)],
      people: group.people + (held?.people ?? Number.POSITIVE_INFINITY),
      worth: Math.max(group.worth, worthOf(asked) ?? weight),
    })
  }
  return [...groups.values()].sort((one, other) => other.worth - one.worth)
}

function tiersOfFew(groups: readonly Group[]): string[] {
  const rare = groups.filter(({ people }) => people <= FEW_PEOPLE)
  const others = groups.filter(({ people }) => people > FEW_PEOPLE).slice(0, TELLING)
  const tiers = others.length > 0 ? tiersByShare(others) : []
  return rare.length > 0 ? [anyOf(rare), ...tiers.map((tier) => either([anyOf(rare), tier]))] : tiers
}

function tiersByShare(groups: readonly Group[]): string[] {
  const all = worthOfAll(groups)
  const tiers = LEVELS.map(([label, share]) => holding(groups, label, share * all))
  const worthiest = groups.filter((_, index) => worthOfAll(groups.slice(0, index)) < WORTHY_SHARE * all)
  return [...tiers, either([tiers.at(-1) ?? '', anyOf(worthiest)])]
}

const worthOfAll = (groups: readonly Group[]) => groups.reduce((sum, { worth }) => sum + worth, 0)

/** What is left of a sum is not quite what was added. */
const NEARLY = 1 - 1e-9

/** Whoever holds words worth at least so much, at most all of them; the groups fall in worth. */
function holding(groups: readonly Group[], label: string, least: number): string {
  const [first, ...others] = groups
  if (!first) return ''
  const isEnough = first.worth >= least * NEARLY
  const withFirst = isEnough
    ? one(first, label)
    : both([one(first, label), holding(others, label, least - first.worth)])
  const isPossible = worthOfAll(others) >= least * NEARLY
  return isPossible ? either([withFirst, holding(others, label, least)]) : withFirst
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
