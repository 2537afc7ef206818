import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createHttpEmbedder } from '../../src/embedding/http-embedder.ts'
import { createResilientEmbedder, type Guard } from '../../src/embedding/resilient-embedder.ts'
import { EmbedderError } from '../../src/errors.ts'
import type { CallOptions } from '../../src/ports.ts'
import { answers, type EmbeddingServer, openEmbeddingServer } from '../support/embedding-server.ts'

const DIMENSIONS = 8
const BREAKER = { failuresToOpen: 3, openMs: 5000, longestOpenMs: 60_000 }
const GUARD: Guard = { timeoutMs: 2000, maxConcurrent: 32, breaker: BREAKER }

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('around an embedder behind HTTP', () => {
  let server: EmbeddingServer
  const guarded = (guard: Partial<Guard> = {}) =>
    createResilientEmbedder(createHttpEmbedder({ baseUrl: server.baseUrl, model: 'm', dimensions: DIMENSIONS }), {
      ...GUARD,
      ...guard,
    })

  beforeEach(async () => {
    server = await openEmbeddingServer(DIMENSIONS)
  })
  afterEach(async () => {
    vi.useRealTimers()
    await server.close()
  })

  test.each([
    ['429', answers.status(429)],
    ['503', answers.status(503)],
    ['a broken connection', answers.hangUp],
  ])('tries once more after %s', async (_, answer) => {
    server.next(answer)
    expect(await guarded().embed(['a'])).toHaveLength(1)
    expect(server.calls).toHaveLength(2)
  })

  test('never tries a third time', async () => {
    server.always(answers.status(503))
    expect(await failureOf(guarded().embed(['a']))).toMatchObject({ reason: 'error' })
    expect(server.calls).toHaveLength(2)
  })

  test.each([
    ['500', answers.status(500), 'error'],
    ['401', answers.status(401), 'error'],
    ['400', answers.status(400), 'error'],
    ['429 with a time to come back', answers.status(429, { 'retry-after': '1' }), 'error'],
    ['an invalid reply', answers.json({}), 'invalid_response'],
  ])('does not try again after %s', async (_, answer, reason) => {
    server.always(answer)
    expect(await failureOf(guarded().embed(['a']))).toMatchObject({ reason })
    expect(server.calls).toHaveLength(1)
  })

  test('does not try again when too little time is left', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    server.always((call) => {
      vi.advanceTimersByTime(GUARD.timeoutMs - 99)
      answers.status(503)(call)
    })
    expect(await failureOf(guarded().embed(['a']))).toMatchObject({ reason: 'error' })
    expect(server.calls).toHaveLength(1)
  })

  test('keeps its own limit and closes the connection of a silent server', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
    server.always(answers.silence)
    const arrived = server.nextCall()
    const served: number[] = []
    const meter = { waited: () => undefined, served: (durationMs: number) => void served.push(durationMs) }
    const failure = failureOf(guarded().embed(['a'], { meter }))
    const call = await arrived
    vi.advanceTimersByTime(GUARD.timeoutMs)
    expect(await failure).toMatchObject({ reason: 'timeout' })
    // Told before the caller hears of the end: a step that has settled takes no more times.
    expect(served).toEqual([GUARD.timeoutMs])
    await call.closed
  })

  test("keeps the caller's deadline when it is nearer", async () => {
    server.always(answers.silence)
    const failure = await failureOf(guarded().embed(['a'], { deadlineAt: performance.now() + 100 }))
    expect(failure).toMatchObject({ reason: 'timeout' })
  })

  test('calls nobody for a caller who has left', async () => {
    const reason = new Error('left')
    expect(await failureOf(guarded().embed(['a'], { signal: AbortSignal.abort(reason) }))).toBe(reason)
    expect(server.calls).toHaveLength(0)
  })

  test('opens after calls, not attempts, and then asks nobody', async () => {
    const embedder = guarded()
    server.always(answers.status(503))
    for (let call = 0; call < 3; call++) await failureOf(embedder.embed(['a']))
    expect(server.calls).toHaveLength(6)
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'breaker_open' })
    expect(server.calls).toHaveLength(6)
  })

  test('closes when the one probe after the rest succeeds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const embedder = guarded()
    server.always(answers.json({}))
    for (let call = 0; call < 3; call++) await failureOf(embedder.embed(['a']))

    vi.advanceTimersByTime(BREAKER.openMs)
    server.always(answers.vectors(DIMENSIONS))
    const [probe, beside] = await Promise.allSettled([embedder.embed(['a']), embedder.embed(['b'])])
    expect(probe.status).toBe('fulfilled')
    expect(beside).toMatchObject({ status: 'rejected', reason: { reason: 'breaker_open' } })
    expect(await embedder.embed(['c'])).toHaveLength(1)
  })

  test('lets another probe through when the caller of one leaves', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const embedder = guarded()
    server.always(answers.status(500))
    for (let call = 0; call < 3; call++) await failureOf(embedder.embed(['a']))

    vi.advanceTimersByTime(BREAKER.openMs)
    server.next(answers.silence, answers.status(500))
    const caller = new AbortController()
    const arrived = server.nextCall()
    const abandoned = failureOf(embedder.embed(['a'], { signal: caller.signal }))
    await arrived
    caller.abort(new Error('left'))
    expect(await abandoned).toBe(caller.signal.reason)

    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'error' })
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'breaker_open' })
  })

  test('stays away for as long as the server asks', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const embedder = guarded()
    server.next(answers.status(429, { 'retry-after': '30' }))
    await failureOf(embedder.embed(['a']))

    vi.advanceTimersByTime(29_999)
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'breaker_open' })
    expect(server.calls).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(await embedder.embed(['a'])).toHaveLength(1)
  })

  test('does not open for texts that the embedder refuses', async () => {
    const embedder = guarded()
    server.always(answers.status(400))
    for (let call = 0; call < 10; call++) {
      expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'error', aboutInput: true })
    }
  })

  test('does not open for callers who leave, or who give it little time', async () => {
    const embedder = guarded()
    server.always(answers.silence)
    for (let call = 0; call < 5; call++) {
      const caller = new AbortController()
      const arrived = server.nextCall()
      const left = failureOf(embedder.embed(['a'], { signal: caller.signal }))
      await arrived
      caller.abort()
      await left
      await failureOf(embedder.embed(['a'], { deadlineAt: performance.now() + 10 }))
    }
    server.always(answers.vectors(DIMENSIONS))
    expect(await embedder.embed(['a'])).toHaveLength(1)
  })
})

describe('around any embedder', () => {
  const guarding = (embed: (texts: readonly string[], options?: CallOptions) => Promise<Float32Array[]>, guard = {}) =>
    createResilientEmbedder({ model: 'any/8', dimensions: 8, embed }, { ...GUARD, ...guard })

  test('does not wait for one that heeds neither deadline nor signal', async () => {
    const deaf = guarding(() => new Promise(() => undefined), { timeoutMs: 100 })
    expect(await failureOf(deaf.embed(['a']))).toMatchObject({ reason: 'timeout' })
  })

  test('gives a failure of another kind a reason, also one thrown at once', async () => {
    const cause = new Error('select 1 from 10.0.0.5')
    const failure = await failureOf(
      guarding(() => {
        throw cause
      }).embed(['a']),
    )
    expect(failure).toBeInstanceOf(EmbedderError)
    expect(failure).toMatchObject({ reason: 'error', message: 'the embedder failed', cause })
  })

  test('does not ask it when the deadline has passed or the caller has left', async () => {
    const embed = vi.fn(async () => [])
    await failureOf(guarding(embed).embed(['a'], { deadlineAt: performance.now() - 1 }))
    await failureOf(guarding(embed).embed(['a'], { signal: AbortSignal.abort() }))
    expect(embed).not.toHaveBeenCalled()
  })

  test('leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      await guarding(async () => []).embed([])
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test('hands on its deadline and the meter', async () => {
    const meter = { waited: () => undefined, served: () => undefined }
    const given: (CallOptions | undefined)[] = []
    const before = performance.now()
    await guarding(async (_, options) => {
      given.push(options)
      return []
    }).embed([], { meter })
    expect(given[0]?.meter).toBe(meter)
    expect(given[0]?.signal).toBeInstanceOf(AbortSignal)
    expect(given[0]?.deadlineAt).toBeGreaterThanOrEqual(before + GUARD.timeoutMs)
    expect(given[0]?.deadlineAt).toBeLessThanOrEqual(performance.now() + GUARD.timeoutMs)
  })
})
