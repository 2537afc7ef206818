import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { AppError, EmbedderError } from '../../src/errors.ts'
import type { Embedder } from '../../src/ports.ts'
import { openVariant, seededTenant, tenantOf } from '../support/variant.ts'

const OUTCOMES = ['ok', 'fails', 'times out', 'invalid', 'throws'] as const
type Outcome = (typeof OUTCOMES)[number]

/** What the ports do during the search under test; both variants read the same plan. */
const plan: Record<'embedding' | 'specialty' | 'lexical' | 'vector', Outcome> = {
  embedding: 'ok',
  specialty: 'ok',
  lexical: 'ok',
  vector: 'ok',
}

function planned(real: Embedder): Embedder {
  const { model, dimensions } = real
  return {
    model,
    dimensions,
    embed(texts, options = {}) {
      if (plan.embedding === 'throws') throw new Error('thrown before there was a promise')
      if (plan.embedding === 'times out') return Promise.reject(new EmbedderError('timeout', 'late'))
      if (plan.embedding === 'fails') return Promise.reject(new EmbedderError('error', 'refused'))
      if (plan.embedding === 'invalid') return Promise.reject(new EmbedderError('invalid_response', 'nonsense'))
      return real.embed(texts, options)
    },
  }
}

const fault = (step: 'specialty' | 'lexical' | 'vector') => () => {
  const outcome = plan[step]
  if (outcome === 'ok') return undefined
  if (outcome === 'throws') throw new Error('thrown before there was a promise')
  if (outcome === 'times out') return Promise.reject(new AppError('deadline_exceeded', 'late'))
  return Promise.reject(new AppError(outcome === 'invalid' ? 'internal' : 'database_unavailable', 'away'))
}

/** Half of the steps go well, or hardly any search would be answered. */
const outcome = fc.oneof(fc.constant<Outcome>('ok'), fc.constantFrom(...OUTCOMES))

/** The rules of degradation, written down a second time: what is missing, why, and what that does to the answer. */
function expected({ embedding, specialty, lexical, vector }: typeof plan, mode: string, isWarm: boolean) {
  const isEmbedded = isWarm || embedding === 'ok'
  const reason = (one: Outcome, invalid = 'error') =>
    one === 'times out' ? 'timeout' : one === 'invalid' ? invalid : 'error'
  const missing = (component: string, why: string, effect: string) => ({ component, reason: why, effect })
  return [
    ...(mode !== 'lexical' && !isEmbedded
      ? [missing('embedding', reason(embedding, 'invalid_response'), 'lexical_only')]
      : []),
    ...(isWarm || specialty === 'ok' ? [] : [missing('specialty', reason(specialty), 'no_specialty_boost')]),
    ...(mode === 'hybrid' && lexical !== 'ok' ? [missing('lexical', reason(lexical), 'semantic_only')] : []),
    ...(mode !== 'lexical' && isEmbedded && vector !== 'ok' ? [missing('vector', reason(vector), 'lexical_only')] : []),
  ]
}

describe('both schedules', () => {
  let tenantId: string
  let searches: Record<'parallel' | 'sequential', (body: object) => Promise<{ statusCode: number; json(): ReplyBody }>>

  interface ReplyBody {
    readonly code?: string
    readonly results?: readonly { readonly candidateId: string; readonly score: number }[]
    readonly degradations?: readonly object[]
    readonly cache?: object
    readonly timings?: Record<string, number>
  }

  beforeAll(async () => {
    tenantId = (await seededTenant()).tenantId
    const faults = { specialty: fault('specialty'), lexical: fault('lexical'), vector: fault('vector') }
    const open = async (flag: string) => {
      const env = { ENABLE_PARALLEL_PRE_SEARCH: flag }
      return (await tenantOf(await openVariant({ env, embedder: planned, faults }), tenantId)).search
    }
    searches = { parallel: await open('true'), sequential: await open('false') }
  })

  /** All of a reply that must not depend on the schedule. */
  async function ask(schedule: keyof typeof searches, body: object) {
    const reply = await searches[schedule](body)
    const { code, results, degradations, cache, timings } = reply.json()
    if (schedule === 'sequential' && timings) expect(timings.parallelSavingsMs).toBe(0)
    const found = results?.map(({ candidateId, score }) => [candidateId, score])
    return { status: reply.statusCode, code, found, degradations, cache }
  }

  async function warm(body: object) {
    Object.assign(plan, { embedding: 'ok', specialty: 'ok', lexical: 'ok', vector: 'ok' })
    for (const search of Object.values(searches)) await search({ ...body, mode: 'hybrid' })
  }

  let query = 0
  test('give the same statuses, results and degradations for all outcomes of the steps', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ embedding: outcome, specialty: outcome, lexical: outcome, vector: outcome }),
        fc.constantFrom('hybrid', 'lexical', 'semantic'),
        fc.boolean(),
        fc.boolean(),
        async (outcomes, mode, isWarm, allowPartial) => {
          const body = { query: `registered nurse x${query++}`, mode, allowPartial }
          if (isWarm) await warm(body)
          Object.assign(plan, outcomes)
          const [parallel, sequential] = [await ask('parallel', body), await ask('sequential', body)]
          expect(parallel).toEqual(sequential)
          if (parallel.status === 200) expect(parallel.degradations).toEqual(expected(outcomes, mode, isWarm))
        },
      ),
      { numRuns: 300 },
    )
  }, 120_000)
})
