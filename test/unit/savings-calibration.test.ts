import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryCache } from '../../src/cache/memory-cache.ts'
import type { CallOptions, Embedder, SpecialtyMatch } from '../../src/ports.ts'
import type { PreSearchMode } from '../../src/search/pre-search.ts'
import { QueryEmbedder } from '../../src/search/query-embedder.ts'
import { QuerySpecialties } from '../../src/search/query-specialties.ts'
import type { SearchService } from '../../src/search/search-service.ts'
import { fakeSearch, NOBODY, requestOf } from '../support/fake-search.ts'

const EMBEDDING_MS = 50
const LOOKUP_MS = 30

const wait = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs))

/** Work of a known length somewhere else, such as behind a network. */
async function work(durationMs: number, { meter }: CallOptions = {}) {
  const startedAt = performance.now()
  await wait(durationMs)
  meter?.served(performance.now() - startedAt, 'network')
}

/** Something that serves one caller at a time, such as a single connection. */
function queue() {
  let free: Promise<unknown> = Promise.resolve()
  return (durationMs: number, options: CallOptions = {}) => {
    const askedAt = performance.now()
    const turn = free.then(() => {
      options.meter?.waited(performance.now() - askedAt)
      return work(durationMs, options)
    })
    free = turn
    return turn
  }
}

interface Costs {
  readonly embed: (durationMs: number, options?: CallOptions) => Promise<void>
  readonly look: (durationMs: number, options?: CallOptions) => Promise<void>
  readonly legs?: (durationMs: number, options?: CallOptions) => Promise<void>
}

function serviceWith(preSearchMode: PreSearchMode, { embed, look, legs }: Costs) {
  const embedder: Embedder = {
    model: 'fake/2',
    dimensions: 2,
    async embed(texts, options) {
      await embed(EMBEDDING_MS, options)
      return texts.map(() => new Float32Array([1, 0]))
    },
  }
  const lookup = {
    async lookup(texts: readonly string[], _size: number, options?: CallOptions) {
      await look(LOOKUP_MS, options)
      return texts.map((): SpecialtyMatch[] => [])
    },
  }
  const leg = async (options?: CallOptions) => {
    await legs?.(20, options)
    return NOBODY
  }
  return fakeSearch({
    preSearchMode,
    embedder: new QueryEmbedder(
      embedder,
      createMemoryCache(60_000, () => undefined),
      10_000,
    ),
    specialties: new QuerySpecialties(
      lookup,
      createMemoryCache(60_000, () => undefined),
      { capMs: 10_000, workMs: 10_000 },
    ),
    lexical: { byWords: (_tenant, _words, _scope, _size, options) => leg(options) },
    vectors: { nearest: (_tenant, _vector, _scope, _size, options) => leg(options) },
  })
}

const request = requestOf({ query: 'nurse' })

/** The figures of one search, on a clock that only the test moves. */
async function timingsOf(service: SearchService) {
  const searching = service.search('tenant', request)
  await vi.advanceTimersByTimeAsync(1_000)
  return (await searching).report.timings
}

describe('what parallelSavingsMs claims is what the schedules differ by', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const oneConnection = () => {
    const take = queue()
    return { embed: take, look: take }
  }

  test.each([
    ['both steps behind a network', () => ({ embed: work, look: work }), LOOKUP_MS],
    ['legs that work too', () => ({ embed: work, look: work, legs: work }), LOOKUP_MS + 20],
    ['one connection for both', oneConnection, 0],
  ] as [string, () => Costs, number][])('with %s', async (_, costs, savedMs) => {
    const parallel = await timingsOf(serviceWith('parallel', costs()))
    const sequential = await timingsOf(serviceWith('sequential', costs()))
    expect(sequential.totalMs - parallel.totalMs).toBe(savedMs)
    expect(parallel.parallelSavingsMs).toBe(savedMs)
    expect(sequential.parallelSavingsMs).toBe(0)
  })

  test('and nothing for answers from the cache', async () => {
    const service = serviceWith('parallel', { embed: work, look: work })
    await timingsOf(service)
    expect(await timingsOf(service)).toMatchObject({ totalMs: 0, embeddingMs: 0, parallelSavingsMs: 0 })
  })

  test('and nothing for those who share the work of another', async () => {
    const service = serviceWith('parallel', { embed: work, look: work })
    const [leader, follower] = [service.search('tenant', request), service.search('tenant', request)]
    await vi.advanceTimersByTimeAsync(1_000)
    expect((await leader).report.timings.parallelSavingsMs).toBe(LOOKUP_MS)
    expect((await follower).report).toMatchObject({
      cache: { embedding: 'coalesced', specialty: 'coalesced' },
      timings: { embeddingMs: EMBEDDING_MS, parallelSavingsMs: 0 },
    })
  })
})
