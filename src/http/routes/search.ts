import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { SearchService } from '../../search/search-service.ts'
import { debugOf, rounded, serverTiming } from '../breakdown.ts'
import { candidateId, country, problems, profile, seniority, specialty, text, years } from '../fields.ts'
import { hangUpSignal } from '../hang-up.ts'

const list = <T extends z.ZodType>(value: T) => z.array(value).min(1, 'is an empty list').max(50)

const filters = z.strictObject({
  skills: z
    .strictObject({
      all: list(text(100, 1)).optional(),
      any: list(text(100, 1)).optional(),
      none: list(text(100, 1)).optional(),
    })
    .optional(),
  countries: list(country).optional(),
  locations: list(text(500, 1)).optional(),
  seniority: list(seniority).optional(),
  specialties: list(text(128, 1)).optional(),
  yearsExperience: z
    .strictObject({ gte: years.optional(), lte: years.optional() })
    .refine(({ gte = 0, lte = 80 }) => gte <= lte, 'gte is greater than lte')
    .optional(),
  remote: z.boolean().optional(),
})

const facet = z.enum(['skills', 'seniority', 'country', 'location', 'specialty', 'remote'])

const body = z
  .strictObject({
    query: text(1000, 1).optional(),
    jobDescription: text(20_000, 1).optional(),
    similarTo: candidateId.optional(),
    filters: filters.default({}),
    mode: z.enum(['hybrid', 'lexical', 'semantic']).default('hybrid'),
    limit: z.int().min(1).max(100).default(20),
    cursor: z.string().nullable().default(null),
    sort: z.enum(['relevance', '-yearsExperience', 'yearsExperience', '-updatedAt']).default('relevance'),
    facets: z.array(facet).default([]),
    highlight: z.boolean().default(false),
    allowPartial: z.boolean().default(true),
  })
  .refine(({ query, jobDescription, similarTo }) => (query ?? jobDescription ?? similarTo) !== undefined, {
    error: 'give at least one of query, jobDescription and similarTo',
    params: { code: 'required' },
  })
  .refine(({ jobDescription, similarTo }) => jobDescription === undefined || similarTo === undefined, {
    error: 'goes with query, not with jobDescription',
    params: { code: 'conflict' },
    path: ['similarTo'],
  })

const querystring = z.strictObject({ debug: z.enum(['true', 'false']).default('false') })

const highlight = z.object({
  field: z.enum(['title', 'headline', 'summary', 'skills', 'resume']),
  snippet: z.string(),
  spans: z
    .array(z.tuple([z.int(), z.int()]).readonly())
    .readonly()
    .describe('Where the words of the search stand in the snippet, in UTF-16 units'),
})

const facetValue = z.object({
  value: z.union([z.string(), z.boolean()]),
  name: z.string().optional(),
  count: z.int(),
})

const legScore = z.object({ rank: z.int(), score: z.number() }).nullable()

const ms = z.number()
const cacheUse = z.enum(['hit', 'miss', 'coalesced', 'off', 'unused'])

const debug = z.object({
  parallelExecution: z.object({
    enabled: z.boolean(),
    mode: z.enum(['parallel', 'sequential']),
    preSearchMs: ms,
    sumMs: ms,
    parallelSavingsMs: ms,
  }),
  spans: z.array(
    z.object({
      name: z.string(),
      startMs: ms,
      durationMs: ms,
      waitMs: ms,
      source: z.string(),
      outcome: z.string(),
    }),
  ),
  counts: z.object({ lexical: z.int(), semantic: z.int(), fused: z.int() }),
  versions: z.object({ embedding: z.string(), ranking: z.string() }),
})

const reply = z.object({
  requestId: z.string(),
  results: z
    .array(
      z.object({
        candidateId: z.string(),
        rank: z.int(),
        score: z.number(),
        profile,
        scores: z.object({
          lexical: legScore,
          semantic: legScore,
          specialty: z.object({ match: z.boolean(), boost: z.number() }),
        }),
        reasons: z.array(z.object({ code: z.string(), text: z.string() })).readonly(),
        highlights: z.array(highlight).readonly().optional(),
      }),
    )
    .readonly(),
  total: z.object({ value: z.int(), relation: z.enum(['eq', 'gte']) }),
  nextCursor: z.string().nullable(),
  specialties: z.array(specialty.extend({ confidence: z.number() })).readonly(),
  facets: z.partialRecord(facet, z.object({ values: z.array(facetValue).readonly(), exact: z.boolean() })).optional(),
  warnings: z.array(z.object({ code: z.string(), detail: z.string(), pointer: z.string() })).readonly(),
  degraded: z.boolean(),
  degradations: z.array(z.object({ component: z.string(), reason: z.string(), effect: z.string() })).readonly(),
  cache: z.object({ result: cacheUse, embedding: cacheUse, specialty: cacheUse }),
  timings: z.object({
    totalMs: ms,
    preSearchMs: ms,
    embeddingMs: ms,
    specialtyMs: ms,
    lexicalMs: ms,
    vectorMs: ms,
    rankingMs: ms,
    hydrateMs: ms,
    parallelSavingsMs: ms,
  }),
  debug: debug.optional(),
})

/** `POST /v1/search`: a recruiter's words in, a shortlist out. */
export const searchRoutes: FastifyPluginAsyncZod<{ search: Pick<SearchService, 'search'> }> = async (
  app,
  { search },
) => {
  app.post(
    '/v1/search',
    {
      bodyLimit: 256 * 1024,
      schema: { summary: 'Find candidates', body, querystring, response: { 200: reply, ...problems } },
    },
    async (request, response) => {
      const { report, ...found } = await search.search(request.caller.tenantId, request.body, hangUpSignal(response))
      const timings = rounded(report.timings)
      response.header('server-timing', serverTiming(timings))
      request.outcome = { mode: report.mode, outcome: report.outcome, timings, degradations: found.degradations }
      return {
        requestId: request.id,
        ...found,
        degraded: found.degradations.length > 0,
        timings,
        ...(request.query.debug === 'true' && { debug: debugOf(report) }),
      }
    },
  )
}
