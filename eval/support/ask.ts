import { candidateIdOf } from './candidates.ts'
import type { Collection, Query } from './collection.ts'
import { type HttpClient, RefusedError } from './http-client.ts'
import type { Ranking } from './metrics.ts'
import { secondsSince } from './progress.ts'

export const SEARCH_MODES = ['lexical', 'semantic', 'hybrid'] as const
export const MODES = [...SEARCH_MODES, 'lookup'] as const
export type Mode = (typeof MODES)[number]

const SEARCH_LIMIT = 100
const LOOKUP_LIMIT = 50
const LONGEST_QUERY = 1000
const LONGEST_LOOKUP = 500
const CONCURRENT = 4

/** What the service made of the queries of a collection in one mode. */
export interface Answers {
  readonly mode: Mode
  /** By query id; empty for a query that was refused. */
  readonly rankings: ReadonlyMap<string, Ranking>
  /** What was said besides, and how often. */
  readonly warnings: ReadonlyMap<string, number>
  readonly refused: readonly string[]
  readonly seconds: number
}

interface SearchReply {
  readonly results: readonly { readonly candidateId: string }[]
  readonly warnings: readonly { readonly code: string }[]
  readonly degraded: boolean
  readonly degradations: readonly unknown[]
}

interface Answer {
  readonly ranking: Ranking
  readonly warnings: readonly string[]
}

/** Asks every query, a few at a time. A 400 is kept as an answer without results; anything else wrong is an error. */
export async function askAll(http: HttpClient, { queries, documents }: Collection, mode: Mode, tick: () => void) {
  const startedAt = performance.now()
  const rankings = new Map<string, Ranking>()
  const warnings = new Map<string, number>()
  const refused: string[] = []
  const documentIds = new Map(documents.map(({ id }) => [candidateIdOf(id), id]))
  const ask = mode === 'lookup' ? lookup : search(mode, documentIds)

  await together(queries, async (query) => {
    const answer = await ask(http, query.text).catch((error: unknown) => {
      if (!(error instanceof RefusedError) || error.status !== 400)
        throw new Error(`${mode}, "${query.text}"`, { cause: error })
      refused.push(`"${query.text}" ${error.message}`)
      return { ranking: [], warnings: [] }
    })
    rankings.set(query.id, answer.ranking)
    for (const code of answer.warnings) warnings.set(code, (warnings.get(code) ?? 0) + 1)
    tick()
  })
  return { mode, rankings, warnings, refused, seconds: secondsSince(startedAt) } satisfies Answers
}

/** The query as it is, whatever it looks like: reading it is the service's part. */
function search(mode: Mode, documentIds: ReadonlyMap<string, string>) {
  return async (http: HttpClient, text: string): Promise<Answer> => {
    const words = [...text].length <= LONGEST_QUERY ? { query: text } : { jobDescription: text }
    const reply = await http.post<SearchReply>('/v1/search', { ...words, mode, limit: SEARCH_LIMIT })
    if (reply.degraded) throw new Error(`degraded: ${JSON.stringify(reply.degradations)}`)
    return {
      ranking: reply.results.map(({ candidateId }) => documentIds.get(candidateId) ?? candidateId),
      warnings: reply.warnings.map(({ code }) => code),
    }
  }
}

async function lookup(http: HttpClient, text: string): Promise<Answer> {
  const query = encodeURIComponent([...text].slice(0, LONGEST_LOOKUP).join(''))
  const path = `/v1/specialties?query=${query}&limit=${LOOKUP_LIMIT}`
  const { specialties } = await http.get<{ specialties: { id: string }[] }>(path)
  return { ranking: specialties.map(({ id }) => id), warnings: [] }
}

async function together(queries: readonly Query[], work: (query: Query) => Promise<void>): Promise<void> {
  const waiting = queries.values()
  await Promise.all(
    Array.from({ length: CONCURRENT }, async () => {
      for (const query of waiting) await work(query)
    }),
  )
}
