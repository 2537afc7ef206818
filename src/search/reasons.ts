import type { Profile } from '../ports.ts'
import { foldValue } from '../text/fold.ts'
import { comparableWords } from '../text/word-spans.ts'
import type { Ranked } from './rank-fusion.ts'
import type { Window } from './window.ts'

export interface Reason {
  readonly code: 'title' | 'headline' | 'skill' | 'location' | 'specialty' | 'text' | 'semantic'
  readonly text: string
}

const MAXIMUM_SKILLS = 8

/**
 * Why a person is on the list, from what the search knows without reading on: which asked-for words stand in which field
 * of the profile, and which asked-for skills are met. Nothing is ever said to be missing.
 */
export function reasonsFor(
  { boost, lexical, semantic }: Ranked,
  profile: Profile,
  { words, skills: required }: Pick<Window, 'words' | 'skills'>,
): Reason[] {
  const { title, headline, location, skills, specialty } = profile
  const isRequired = (skill: string) => required.size > 0 && required.has(foldValue(skill))
  const met = (skills ?? []).filter((skill) => isAskedFor(skill, words) || isRequired(skill))
  const inTitle = heldWords(title, words)
  // What title and skills say already is not said again.
  const said = new Set([...inTitle, ...met].flatMap(comparableWords))
  const inHeadline = heldWords(headline, words, said)
  const reasons: Reason[] = [
    ...reason('title', 'Title', inTitle, ' '),
    ...reason('skill', 'Skills', met.slice(0, MAXIMUM_SKILLS), ', '),
    ...reason('headline', 'Headline', inHeadline, ' '),
    ...reason('location', 'Location', heldWords(location, words), ' '),
    ...(boost > 0 && specialty ? reason('specialty', 'Specialty', [specialty.name], ' ') : []),
  ]
  if (reasons.length > 0) return reasons
  if (lexical) return [{ code: 'text', text: 'Mentions words of the search' }]
  return semantic ? [{ code: 'semantic', text: 'Among the nearest in meaning to the search' }] : []
}

/** Asked-for words in the form in which they are compared. */
export function comparable(words: readonly string[]): Set<string> {
  return new Set(words.flatMap(comparableWords))
}

function reason(code: Reason['code'], name: string, evidence: readonly string[], separator: string): Reason[] {
  return evidence.length > 0 ? [{ code, text: `${name}: ${evidence.join(separator)}` }] : []
}

/** The words of a text that were asked for, as they stand there. */
function heldWords(text: string | null, asked: ReadonlySet<string>, said: ReadonlySet<string> = new Set()): string[] {
  const isNews = (word: string) => asked.has(word) && !said.has(word)
  return (text ?? '').split(/[\s,/()|]+/).filter((word) => comparableWords(word).some(isNews))
}

/** A skill is met when every word of it was asked for. */
function isAskedFor(skill: string, asked: ReadonlySet<string>): boolean {
  const words = comparableWords(skill)
  return words.length > 0 && words.every((word) => asked.has(word))
}
