import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Source } from '../../src/ports.ts'
import { Timeline } from '../../src/search/timeline.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test.each<Source>(['memory', 'redis', 'coalesced'])('waiting for %s takes time and is no work', async (source) => {
  const timeline = new Timeline('parallel')
  const step = (name: 'embedding' | 'specialty' | 'lexical', durationMs: number, from: Source, serviceMs: number) =>
    timeline.measure(name, async ({ meter }) => {
      await new Promise((resolve) => setTimeout(resolve, durationMs))
      meter.served(serviceMs, from)
    })
  const steps = [
    step('embedding', 50, source, 0),
    step('specialty', 20, 'database', 20),
    step('lexical', 20, 'database', 20),
  ]
  await vi.advanceTimersByTimeAsync(50)
  await Promise.all(steps)
  expect(timeline.timings()).toMatchObject({ embeddingMs: 50, parallelSavingsMs: 20 })
  expect(timeline.spans.find(({ name }) => name === 'embedding')).toMatchObject({ source, serviceMs: 0 })
})
