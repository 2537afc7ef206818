import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createHttpEmbedder } from '../../src/embedding/http-embedder.ts'
import type { EmbedderError } from '../../src/errors.ts'
import type { Embedder } from '../../src/ports.ts'
import { answers, type EmbeddingServer, openEmbeddingServer } from '../support/embedding-server.ts'

const DIMENSIONS = 8
const KEY = 'sk-very-secret'

let server: EmbeddingServer
let embedder: Embedder

beforeEach(async () => {
  server = await openEmbeddingServer(DIMENSIONS)
  embedder = createHttpEmbedder({ baseUrl: server.baseUrl, model: 'minilm', dimensions: DIMENSIONS, apiKey: KEY })
})
afterEach(async () => {
  vi.useRealTimers()
  await server.close()
})

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )
/** Stops the clock: a deadline then passes when the test says so, and not while a request is still on its way. */
const stopClock = () => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })

describe('what is asked', () => {
  test('is an OpenAI embeddings request with the key as bearer', async () => {
    await embedder.embed(['a', 'b'])
    expect(server.calls).toHaveLength(1)
    expect(server.calls[0]).toMatchObject({
      url: '/v1/embeddings',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    })
    expect(server.calls[0]?.body).toEqual({ model: 'minilm', input: ['a', 'b'], encoding_format: 'float' })
  })

  test('names dimensions to models that shorten their vectors, and no key where there is none', async () => {
    const baseUrl = `${server.baseUrl}/?api-version=1`
    const model = 'openai/text-embedding-3-small'
    await createHttpEmbedder({ baseUrl, model, dimensions: DIMENSIONS }).embed(['a'])
    expect(server.calls[0]?.url).toBe('/v1/embeddings?api-version=1')
    expect(server.calls[0]?.body.dimensions).toBe(DIMENSIONS)
    expect(server.calls[0]?.headers.authorization).toBeUndefined()
  })

  test('is at most 32 texts a request, over connections that are kept', async () => {
    await embedder.embed(Array.from({ length: 190 }, (_, index) => `text ${index}`))
    expect(server.calls.map(({ body }) => body.input.length)).toEqual([32, 32, 32, 32, 32, 30])
    expect(server.connections.size).toBeLessThanOrEqual(2)
  })

  test('is the first 24,000 characters of a text, none of them cut in two', async () => {
    await embedder.embed(['x'.repeat(25_000), `${'x'.repeat(23_999)}😀`])
    expect(server.calls[0]?.body.input).toEqual(['x'.repeat(24_000), 'x'.repeat(23_999)])
  })

  test('is nothing when there are no texts, the caller has left or the deadline has passed', async () => {
    const reason = new Error('left')
    expect(await embedder.embed([])).toEqual([])
    expect(await failureOf(embedder.embed(['a'], { signal: AbortSignal.abort(reason) }))).toBe(reason)
    const tooLate = embedder.embed(['a'], { deadlineAt: performance.now() - 1 })
    expect(await failureOf(tooLate)).toMatchObject({ reason: 'timeout' })
    expect(server.calls).toHaveLength(0)
  })
})

describe('a refusal', () => {
  test.each([
    [500, { retryable: false, aboutInput: false }],
    [401, { retryable: false, aboutInput: false }],
    [404, { retryable: false, aboutInput: false }],
    [429, { retryable: true, aboutInput: false }],
    [502, { retryable: true, aboutInput: false }],
    [503, { retryable: true, aboutInput: false }],
    [504, { retryable: true, aboutInput: false }],
    [400, { retryable: false, aboutInput: true }],
    [413, { retryable: false, aboutInput: true }],
    [422, { retryable: false, aboutInput: true }],
  ])('with %i says what to make of it', async (status, meaning) => {
    server.always(answers.status(status))
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({
      reason: 'error',
      retryAfterMs: undefined,
      ...meaning,
    })
  })

  test('says for how long to leave the server alone', async () => {
    server.next(answers.status(429, { 'retry-after': '30' }))
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ retryAfterMs: 30_000 })

    server.next(answers.status(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }))
    const { retryAfterMs } = (await failureOf(embedder.embed(['a']))) as EmbedderError
    expect(retryAfterMs).toBeGreaterThan(50_000)
    expect(retryAfterMs).toBeLessThanOrEqual(60_000)

    server.next(answers.status(503, { 'retry-after': 'soon' }))
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ retryAfterMs: undefined })
  })

  test('lets go of its connection without waiting for the rest', async () => {
    server.always(answers.halfBody(500))
    const arrived = server.nextCall()
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'error' })
    await (await arrived).closed
  })

  test('never tells address, key or reply', async () => {
    server.next(answers.status(500), answers.text('secret reply'), answers.hangUp)
    for (let call = 0; call < 3; call++) {
      const { message } = (await failureOf(embedder.embed(['a']))) as Error
      expect(message).toMatch(/^the embedder/)
      expect(message).not.toMatch(/127\.0\.0\.1|v1|sk-very|secret/)
    }
  })
})

describe('a fault on the way', () => {
  test('is worth another attempt when nothing listens', async () => {
    await server.close()
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({
      reason: 'error',
      retryable: true,
      message: 'the embedder cannot be reached (ECONNREFUSED)',
    })
  })

  test('is worth another attempt when the connection breaks', async () => {
    server.always(answers.hangUp)
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'error', retryable: true })
  })

  test('is no reason for another attempt when TLS fails', async () => {
    const baseUrl = server.baseUrl.replace('http:', 'https:')
    const encrypted = createHttpEmbedder({ baseUrl, model: 'minilm', dimensions: DIMENSIONS })
    expect(await failureOf(encrypted.embed(['a']))).toMatchObject({
      reason: 'error',
      retryable: false,
      message: expect.stringMatching(/^the embedder cannot be reached \(ERR_SSL_\w+\)$/),
    })
  })

  test('a redirect is an error and is not followed', async () => {
    server.always(answers.status(307, { location: `${server.baseUrl}/elsewhere` }))
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'error', retryable: false })
    expect(server.calls).toHaveLength(1)
  })

  test.each([
    ['before the head of the reply', answers.silence],
    ['within the body of the reply', answers.halfBody(200)],
  ])('silence %s ends at the deadline, and the connection with it', async (_, answer) => {
    stopClock()
    server.always(answer)
    const arrived = server.nextCall()
    const failure = failureOf(embedder.embed(['a'], { deadlineAt: performance.now() + 100 }))
    const call = await arrived
    vi.advanceTimersByTime(100)
    expect(await failure).toMatchObject({ reason: 'timeout', retryable: false })
    await call.closed
  })

  test.each([
    ['before the head of the reply', answers.silence],
    ['within the body of the reply', answers.halfBody(200)],
  ])('a caller who leaves %s gets the own reason, and the connection is closed', async (_, answer) => {
    server.always(answer)
    const caller = new AbortController()
    const arrived = server.nextCall()
    const failure = failureOf(embedder.embed(['a'], { signal: caller.signal }))
    const call = await arrived
    const reason = new Error('the client is gone')
    caller.abort(reason)
    expect(await failure).toBe(reason)
    await call.closed
    expect(getEventListeners(caller.signal, 'abort')).toEqual([])
  })
})

describe('the meter', () => {
  const recorded = () => {
    const served: [number, string][] = []
    return {
      served,
      meter: { waited: () => undefined, served: (ms: number, by: string) => void served.push([ms, by]) },
    }
  }

  test('hears of one call, however many requests it takes', async () => {
    const { served, meter } = recorded()
    await embedder.embed(Array(40).fill('a'), { meter })
    expect(served).toEqual([[expect.any(Number), 'network']])
  })

  test('hears of a call that failed before the caller does', async () => {
    stopClock()
    const { served, meter } = recorded()
    server.always(answers.silence)
    const arrived = server.nextCall()
    const failure = failureOf(embedder.embed(['a'], { deadlineAt: performance.now() + 100, meter }))
    await arrived
    vi.advanceTimersByTime(100)
    await failure
    expect(served).toEqual([[100, 'network']])
  })
})
