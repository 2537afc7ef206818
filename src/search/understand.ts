import { AppError } from '../errors.ts'
import type {
  AskedWord,
  Example,
  Filters,
  FoldedFilters,
  Scope,
  SkillFilter,
  SkillSpellings,
  TenantTerms,
} from '../ports.ts'
import { foldValue } from '../text/fold.ts'
import { spellingsOf } from '../text/skill-aliases.ts'
import { tokenize } from '../text/tokens.ts'
import { askedWords, mendedText, mendedWords, withHolders } from './asked-words.ts'
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
  /** Of the words, those that were said or chosen and not made of these. */
  readonly wordCount: number
  /** Every word is held by many, as far as that is known. */
  readonly isCommon: boolean
  /** False: the embedder guesses at its meaning. */
  readonly isUnderstood: boolean
  readonly scope: Scope
  readonly warnings: readonly Warning[]
}

/** A word that this share of a tenant's people holds tells little of them. */
const COMMON_SHARE = 0.005

/**
 * Reads a request; query and job description become one text, words chosen from the latter, or from the example that
 * others are to resemble, weigh half. `terms` is what is known of the tenant's words, if anything.
 */
export function understand(
  { query, jobDescription, filters, mode }: SearchRequest,
  embedder: { understands(text: string): boolean },
  { example, terms }: { readonly example?: Example | undefined; readonly terms?: TenantTerms | undefined } = {},
): Asked {
  const read = query === undefined ? undefined : readQuery(query)
  if (read && jobDescription === undefined && !example) refuseOnlyExclusions(read)
  const mended = mendedWords(read, terms)
  // An embedder that knows a word is better off with it.
  const unknown = mended.filter(({ standsFor }) => !embedder.understands(standsFor ?? ''))
  const text = joined(mendedText(read?.text ?? '', unknown), jobDescription)
  const chosen = example ? exampleWords(example) : chooseJobWords(jobDescription ?? '', terms)
  const words = withHolders(askedWords(read, [...mended, ...chosen]), terms)
  const isUnderstood = text === '' || embedder.understands(text)
  return {
    text,
    occupation: joined(text, example?.title),
    words,
    wordCount: words.filter(({ standsFor }) => standsFor === undefined).length,
    isCommon: words.every(({ held }) => !held || held.people >= held.of * COMMON_SHARE),
    isUnderstood,
    scope: { filters: foldFilters(filters), constraint: read?.constraint },
    warnings: [
      ...(read?.warnings ?? []),
      ...mendings(mended),
      ...doubts(words, mode !== 'lexical' && !isUnderstood, pointerTo(query, jobDescription)),
    ],
  }
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join('\n\n')
}

function pointerTo(query: string | undefined, jobDescription: string | undefined): string {
  if (query !== undefined) return '/query'
  return jobDescription === undefined ? '/similarTo' : '/jobDescription'
}

function mendings(mended: readonly AskedWord[]): Warning[] {
  if (mended.length === 0) return []
  const read = mended.map(({ word, standsFor }) => `${standsFor} also as ${word}`).join(', ')
  return [{ code: 'spelling_corrected', detail: `nobody seems to hold it, and so read: ${read}`, pointer: '/query' }]
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
