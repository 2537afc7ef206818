import type { Profile } from '../ports.ts'
import { singular, tokenize } from '../text/tokens.ts'
import type { Ranked } from './rank-fusion.ts'

export interface Reason {
  readonly code: 'title' | 'skill' | 'specialty' | 'text' | 'semantic'
  readonly text: string
}

const MAXIMUM_SKILLS = 8

/** Why a person is on the list, from what the legs brought: which asked-for words the title and the skills hold. */
export function reasonsFor(
  { boost, lexical, semantic }: Ranked,
  profile: Profile,
  asked: ReadonlySet<string>,
): Reason[] {
  const reasons: Reason[] = []
  const titleWords = heldWords(profile.title ?? '', asked)
  if (titleWords.length > 0) reasons.push({ code: 'title', text: `Title: ${titleWords.join(' ')}` })
  const skills = heldSkills(profile, asked)
  if (skills.length > 0) reasons.push({ code: 'skill', text: `Skills: ${skills.join(', ')}` })
  if (boost > 0) reasons.push({ code: 'specialty', text: `Specialty: ${profile.specialty?.name}` })
  if (reasons.length === 0 && lexical) reasons.push({ code: 'text', text: 'Mentions words of the search' })
  if (reasons.length === 0 && semantic) reasons.push({ code: 'semantic', text: 'Close in meaning to the search' })
  return reasons
}

/** Asked-for words in the form in which `reasonsFor` compares them. */
export function comparable(words: readonly string[]): Set<string> {
  return new Set(words.map(singular))
}

function heldWords(text: string, asked: ReadonlySet<string>): string[] {
  return text.split(/[\s,/()]+/).filter((word) => comparableWordsOf(word).some((token) => asked.has(token)))
}

/** A skill is met when every word of it was asked for. */
function heldSkills({ skills }: Profile, asked: ReadonlySet<string>): string[] {
  const isMet = (skill: string) => {
    const words = comparableWordsOf(skill)
    return words.length > 0 && words.every((word) => asked.has(word))
  }
  return (skills ?? []).filter(isMet).slice(0, MAXIMUM_SKILLS)
}

const remembered = new Map<string, readonly string[]>()
const MAXIMUM_REMEMBERED = 10_000

/** Remembered, because the same skills and title words come back with every search, hundreds of them in each. */
function comparableWordsOf(text: string): readonly string[] {
  const known = remembered.get(text)
  if (known) return known
  const words = tokenize(text).map(singular)
  if (remembered.size >= MAXIMUM_REMEMBERED) remembered.clear()
  remembered.set(text, words)
  return words
}
