import { AppError } from '../errors.ts'
import type { AskedWord, Example, Filters, FoldedFilters, Scope, SkillFilter, SkillSpellings } from '../ports.ts'
import { foldValue } from '../text/fold.ts'
import { respelled, spellingsOf } from '../text/skill-aliases.ts'
import { tokenize } from '../text/tokens.ts'
import type { FacetName } from './facets.ts'
import { chooseJobWords } from './job-words.ts'
import { type QueryText, readQuery, type Warning } from './query-text.ts'
import { exampleWords } from './similar.ts'
import type { Sort } from './sort.ts'

export interface SearchRequest {
  readonly query?: string | undefined
  readonly jobDescription?: string | undefined
  /** The id of a candidate whom others are to resemble; not beside a job description. */
  readonly similarTo?: string | undefined
  readonly filters: Filters
  readonly mode: 'hybrid' | 'lexical' | 'semantic'
  readonly limit: number
  /** Where the page before ended; null for the first. */
  readonly cursor: string | null
  readonly sort: Sort
  readonly facets: readonly FacetName[]
  readonly highlight: boolean
  /** False: better no answer than one with a part missing. */
  readonly allowPartial: boolean
}

/** A search, understood: what to look for and whom it may find. */
export interface Asked {
  /** What is embedded; nothing when an example alone is to be resembled. */
  readonly text: string
  /** What the specialty is looked up for. */
  readonly occupation: string
  readonly words: readonly AskedWord[]
  readonly scope: Scope
  readonly warnings: readonly Warning[]
}

/** Another spelling of a skill against the word of the query itself. */
const RESPELLED_WEIGHT = 0.9
const MAXIMUM_RESPELLED = 16

/**
 * Reads a request; query and job description become one text, words chosen from the latter, or from the example that
 * others are to resemble, weigh half.
 */
export function understand(
  { query, jobDescription, filters, mode }: SearchRequest,
  embedder: { understands(text: string): boolean },
  example?: Example,
): Asked {
  const read = query === undefined ? undefined : readQuery(query)
  if (read && jobDescription === undefined && !example) refuseOnlyExclusions(read)
  const text = joined(read?.text, jobDescription)
  const words = askedWords(read, example ? exampleWords(example) : chooseJobWords(jobDescription ?? ''))
  const isGuess = mode !== 'lexical' && text !== '' && !embedder.understands(text)
  return {
    text,
    occupation: joined(text, example?.title),
    words,
    scope: { filters: foldFilters(filters), constraint: read?.constraint },
    warnings: [...(read?.warnings ?? []), ...doubts(words, isGuess, pointerTo(query, jobDescription))],
  }
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join('\n\n')
}

function pointerTo(query: string | undefined, jobDescription: string | undefined): string {
  if (query !== undefined) return '/query'
  return jobDescription === undefined ? '/similarTo' : '/jobDescription'
}

/** Each word once, as the query says it, as it could have said it, as was chosen beside it. */
function askedWords(read: QueryText | undefined, chosen: readonly AskedWord[]): AskedWord[] {
  const said = (read?.words ?? []).map((word) => ({ word, weight: 1 }))
  const others = respelled(tokenize(read?.text ?? '')).slice(0, MAXIMUM_RESPELLED)
  const words = [...said, ...others.map((word) => ({ word, weight: RESPELLED_WEIGHT }))]
  const known = new Set(words.map(({ word }) => word))
  return [...words, ...chosen.filter(({ word }) => !known.has(word))]
}

function doubts(words: readonly AskedWord[], isGuess: boolean, pointer: string): Warning[] {
  if (words.length === 0) {
    return [{ code: 'no_searchable_words', detail: 'no word in it can be searched for', pointer }]
  }
  const detail = 'the embedder knows few of its words: whom it finds by meaning alone is a guess'
  return isGuess ? [{ code: 'not_understood', detail, pointer }] : []
}

function refuseOnlyExclusions({ text, constraint }: QueryText): void {
  if (!constraint || tokenize(text).length > 0) return
  throw new AppError('validation_failed', 'the search is not valid', {
    faults: [{ pointer: '/query', code: 'only_exclusions', detail: 'says what to leave out, but not what to find' }],
  })
}

function foldFilters(filters: Filters): FoldedFilters {
  const { skills, locations } = filters
  return { ...filters, locations: locations?.map(foldValue), skills: skills && spellSkills(skills) }
}

function spellSkills({ all = [], any, none = [] }: SkillFilter): SkillSpellings {
  const holds = all.map(spellingsOf)
  return { holds: any ? [...holds, any.flatMap(spellingsOf)] : holds, lacks: none.flatMap(spellingsOf) }
}
