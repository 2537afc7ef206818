import { describe, expect, test, vi } from 'vitest'
import { createResilientEmbedder, type Guard } from '../../src/embedding/resilient-embedder.ts'
import type { Embedder } from '../../src/ports.ts'

const DIMENSIONS = 8
const BREAKER = { failuresToOpen: 3, openMs: 5000, longestOpenMs: 60_000 }
const GUARD: Guard = { timeoutMs: 2000, maxConcurrent: 32, breaker: BREAKER }

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the limit on concurrent calls', () => {
  /** An embedder whose calls end when the test says so. */
  function heldEmbedder() {
    const running: { readonly text: string | undefined; finish(): void }[] = []
    const embedder: Embedder = {
      model: `held/${DIMENSIONS}`,
      dimensions: DIMENSIONS,
      embed: (texts) =>
        new Promise((resolve) => {
          running.push({ text: texts[0], finish: () => resolve(texts.map(() => new Float32Array(DIMENSIONS))) })
        }),
    }
    return { embedder, running, begun: (calls: number) => vi.waitFor(() => expect(running).toHaveLength(calls)) }
  }

  test('lets others wait for a slot, in their order, and tells how long', async () => {
    const { embedder, running, begun } = heldEmbedder()
    const guarded = createResilientEmbedder(embedder, { ...GUARD, maxConcurrent: 2 })
    const waits: number[] = []
    const meter = { waited: (durationMs: number) => void waits.push(durationMs), served: () => undefined }
    const all = ['a', 'b', 'c', 'd'].map((text) => guarded.embed([text], { meter }))
    await begun(2)
    running[0]?.finish()
    await begun(3)
    expect(running.map(({ text }) => text)).toEqual(['a', 'b', 'c'])
    running[1]?.finish()
    await begun(4)
    running[2]?.finish()
    running[3]?.finish()
    await Promise.all(all)
    expect(waits).toHaveLength(4)
  })

  test('says overloaded when no slot is free before the deadline, and blames nobody', async () => {
    const { embedder, running, begun } = heldEmbedder()
    const breaker = { ...BREAKER, failuresToOpen: 1 }
    const guarded = createResilientEmbedder(embedder, { ...GUARD, maxConcurrent: 1, breaker })
    const first = guarded.embed(['a'])
    await begun(1)
    const deadlineAt = performance.now() + 50
    expect(await failureOf(guarded.embed(['b'], { deadlineAt }))).toMatchObject({ reason: 'overloaded' })
    running[0]?.finish()
    await first
    const next = guarded.embed(['c'])
    await begun(2)
    running[1]?.finish()
    await next
  })

  test('loses no slot to a caller who leaves the queue, nor to one who leaves a call', async () => {
    const { embedder, running, begun } = heldEmbedder()
    const guarded = createResilientEmbedder(embedder, { ...GUARD, maxConcurrent: 1 })
    const caller = new AbortController()
    const called = failureOf(guarded.embed(['a'], { signal: caller.signal }))
    await begun(1)
    const queued = failureOf(guarded.embed(['b'], { signal: caller.signal }))
    caller.abort(new Error('left'))
    expect(await Promise.all([called, queued])).toEqual([caller.signal.reason, caller.signal.reason])

    const next = guarded.embed(['c'])
    await begun(2)
    running[1]?.finish()
    expect(await next).toHaveLength(1)
  })
})
