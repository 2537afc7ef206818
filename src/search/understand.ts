import { AppError } from '../errors.ts'
import type { AskedWord, Filters, FoldedFilters, Scope, SkillFilter, SkillSpellings } from '../ports.ts'
import { fold } from '../text/fold.ts'
import { respelled, spellingsOf } from '../text/skill-aliases.ts'
import { tokenize } from '../text/tokens.ts'
import { chooseJobWords } from './job-words.ts'
import { type QueryText, readQuery, type Warning } from './query-text.ts'

export interface SearchRequest {
  readonly query?: string | undefined
  readonly jobDescription?: string | undefined
  readonly filters: Filters
  readonly mode: 'hybrid' | 'lexical' | 'semantic'
  readonly limit: number
  /** False: better no answer than one with a part missing. */
  readonly allowPartial: boolean
}

/** A search, understood: what to look for and whom it may find. */
export interface Asked {
  /** What is embedded and looked up. */
  readonly text: string
  readonly words: readonly AskedWord[]
  readonly scope: Scope
  readonly warnings: readonly Warning[]
}

/** Another spelling of a skill against the word of the query itself. */
const RESPELLED_WEIGHT = 0.9
const MAXIMUM_RESPELLED = 16

/** Reads a request; query and job description become one text, chosen words of the latter weigh half. */
export function understand(
  { query, jobDescription, filters, mode }: SearchRequest,
  embedder: { understands(text: string): boolean },
): Asked {
  const read = query === undefined ? undefined : readQuery(query)
  if (read && jobDescription === undefined) refuseOnlyExclusions(read)
  const words = askedWords(read, jobDescription)
  const text = [read?.text, jobDescription].filter((part) => part).join('\n\n')
  const isGuess = mode !== 'lexical' && !embedder.understands(text)
  return {
    text,
    words,
    scope: { filters: foldFilters(filters), constraint: read?.constraint },
    warnings: [
      ...(read?.warnings ?? []),
      ...doubts(words, isGuess, query === undefined ? '/jobDescription' : '/query'),
    ],
  }
}

/** Each word once, as the query says it, as it could have said it, as the job description says it. */
function askedWords(read: QueryText | undefined, jobDescription = ''): AskedWord[] {
  const said = (read?.words ?? []).map((word) => ({ word, weight: 1 }))
  const others = respelled(tokenize(read?.text ?? '')).slice(0, MAXIMUM_RESPELLED)
  const words = [...said, ...others.map((word) => ({ word, weight: RESPELLED_WEIGHT }))]
  const known = new Set(words.map(({ word }) => word))
  return [...words, ...chooseJobWords(jobDescription).filter(({ word }) => !known.has(word))]
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
  return { ...filters, locations: locations?.map(fold), skills: skills && spellSkills(skills) }
}

function spellSkills({ all = [], any, none = [] }: SkillFilter): SkillSpellings {
  const holds = all.map(spellingsOf)
  return { holds: any ? [...holds, any.flatMap(spellingsOf)] : holds, lacks: none.flatMap(spellingsOf) }
}
