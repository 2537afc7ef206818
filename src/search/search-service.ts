import { AppError } from '../errors.ts'
import type {
  AskedWord,
  CallOptions,
  Embedder,
  Filters,
  Leg,
  LexicalSearch,
  Profile,
  Scope,
  SpecialtyDirectory,
  SpecialtyLookup,
  SpecialtyMatch,
  VectorSearch,
} from '../ports.ts'
import { fold } from '../text/fold.ts'
import { chooseJobWords } from './job-words.ts'
import { type QueryText, readQuery, type Warning } from './query-text.ts'
import { fuse, type LegScore, type Ranked } from './rank-fusion.ts'
import { comparable, type Reason, reasonsFor } from './reasons.ts'

export interface SearchRequest {
  readonly query?: string | undefined
  readonly jobDescription?: string | undefined
  readonly filters: Filters
  readonly mode: 'hybrid' | 'lexical' | 'semantic'
  readonly limit: number
}

export interface SearchResult {
  readonly candidateId: string
  readonly rank: number
  readonly score: number
  readonly profile: Profile
  readonly scores: {
    readonly lexical: LegScore | null
    readonly semantic: LegScore | null
    readonly specialty: { readonly match: boolean; readonly boost: number }
  }
  readonly reasons: readonly Reason[]
}

export interface SearchReply {
  readonly results: readonly SearchResult[]
  readonly total: { readonly value: number; readonly relation: 'eq' | 'gte' }
  readonly specialties: readonly Pick<SpecialtyMatch, 'id' | 'name' | 'confidence'>[]
  readonly warnings: readonly Warning[]
}

export interface SearchParts {
  readonly embedder: Embedder
  readonly specialties: SpecialtyLookup & SpecialtyDirectory
  readonly lexical: LexicalSearch
  readonly vectors: VectorSearch
  readonly timeoutMs: number
}

/** What each leg hands to the fusion. A constant: a page of ten and ten pages of one show the same people. */
const LEG_LIMIT = 200
const SPECIALTIES = 3
const EMPTY: Leg = { hits: [], cut: false }

/** A search, understood: what to look for and whom it may find. */
interface Asked {
  readonly text: string
  readonly words: readonly AskedWord[]
  readonly scope: Scope
  readonly warnings: readonly Warning[]
}

/** The story of one search, top to bottom. */
export class SearchService {
  readonly #parts: SearchParts

  constructor(parts: SearchParts) {
    this.#parts = parts
  }

  async search(tenantId: string, request: SearchRequest, signal?: AbortSignal): Promise<SearchReply> {
    const { embedder, specialties, lexical, vectors, timeoutMs } = this.#parts
    const options: CallOptions = { deadlineAt: performance.now() + timeoutMs, signal }
    const asked = understand(request)
    await this.#refuseUnknownSpecialties(request.filters, options)

    const [vector] = request.mode === 'lexical' ? [] : await embedder.embed([asked.text], options)
    const [matches = []] = await specialties.lookup([asked.text], SPECIALTIES, options)
    const byWords =
      request.mode === 'semantic'
        ? EMPTY
        : await lexical.byWords(tenantId, asked.words, asked.scope, LEG_LIMIT, options)
    const byMeaning = vector ? await vectors.nearest(tenantId, vector, asked.scope, LEG_LIMIT, options) : EMPTY

    const ranked = fuse(byWords, byMeaning, matches)
    const askedWords = comparable(asked.words.map(({ word }) => word))
    return {
      results: ranked.slice(0, request.limit).map((one, index) => toResult(one, index + 1, askedWords)),
      total: { value: ranked.length, relation: byWords.cut || byMeaning.cut ? 'gte' : 'eq' },
      specialties: matches.map(({ id, name, confidence }) => ({ id, name, confidence })),
      warnings: asked.warnings,
    }
  }

  async #refuseUnknownSpecialties({ specialties = [] }: Filters, options: CallOptions): Promise<void> {
    const unknown = await this.#parts.specialties.unknownIds(specialties, options)
    if (unknown.length === 0) return
    throw new AppError('validation_failed', 'the search is not valid', {
      faults: unknown.map((id) => ({
        pointer: `/filters/specialties/${specialties.indexOf(id)}`,
        code: 'unknown_value',
        detail: 'no specialty has this id; GET /v1/specialties finds ids by words',
      })),
    })
  }
}

function understand({ query, jobDescription, filters }: SearchRequest): Asked {
  const read = query === undefined ? undefined : readQuery(query)
  if (read && read.text === '' && jobDescription === undefined) refuseOnlyExclusions(read)
  const words: AskedWord[] = (read?.words ?? []).map((word) => ({ word, weight: 1 }))
  const known = new Set(read?.words)
  words.push(...chooseJobWords(jobDescription ?? '').filter(({ word }) => !known.has(word)))
  const pointer = query === undefined ? '/jobDescription' : '/query'
  const wordless: Warning[] =
    words.length > 0 ? [] : [{ code: 'no_searchable_words', detail: 'no word in it can be searched for', pointer }]
  return {
    text: [read?.text, jobDescription].filter((part) => part).join('\n\n'),
    words,
    scope: { filters: foldFilters(filters), phrases: read?.phrases ?? [], excluded: read?.excluded ?? [] },
    warnings: [...(read?.warnings ?? []), ...wordless],
  }
}

function refuseOnlyExclusions({ excluded }: QueryText): void {
  if (excluded.length === 0) return
  throw new AppError('validation_failed', 'the search is not valid', {
    faults: [{ pointer: '/query', code: 'only_exclusions', detail: 'says what to leave out, but not what to find' }],
  })
}

function foldFilters(filters: Filters): Filters {
  const { skills, locations } = filters
  return {
    ...filters,
    locations: locations?.map(fold),
    skills: skills && { all: skills.all?.map(fold), any: skills.any?.map(fold), none: skills.none?.map(fold) },
  }
}

function toResult(ranked: Ranked, rank: number, askedWords: ReadonlySet<string>): SearchResult {
  const { candidateId, score, profile, lexical, semantic, boost } = ranked
  const scores = { lexical, semantic, specialty: { match: boost > 0, boost } }
  return { candidateId, rank, score, profile, scores, reasons: reasonsFor(ranked, askedWords) }
}
