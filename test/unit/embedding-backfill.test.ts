import { describe, expect, test } from 'vitest'
import { EmbeddingBackfill } from '../../src/ingest/embedding-backfill.ts'
import type { EmbeddingQueue, PendingText } from '../../src/ingest-ports.ts'

const FIELDS = { title: 'Nurse', headline: null, summary: null, location: null, skills: null, resume: null }

/** A queue of `count` texts that several processes see. */
function openQueue(count: number) {
  let waiting: PendingText[] = Array.from({ length: count }, (_, number) => ({
    tenantId: 't',
    candidateId: `c${number}`,
    version: 1,
    fields: FIELDS,
  }))
  let holder: string | undefined
  const viewOf = (name: string): EmbeddingQueue => ({
    async claim() {
      holder ??= name
      return holder === name
    },
    async release() {
      if (holder === name) holder = undefined
    },
    pending: async (limit) => waiting.slice(0, limit),
    async store(texts) {
      waiting = waiting.filter((text) => !texts.includes(text))
    },
    fail: async () => undefined,
  })
  return { viewOf, holder: () => holder }
}

function openBackfill(queue: EmbeddingQueue, embedded: number[], embed?: () => Promise<Float32Array[]>) {
  const embedder = {
    model: 'fake/1',
    dimensions: 1,
    async embed(texts: readonly string[]) {
      embedded.push(texts.length)
      return embed ? embed() : texts.map(() => Float32Array.of(1))
    },
  }
  return new EmbeddingBackfill(queue, embedder, { failed: () => undefined, drained: async () => undefined })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the embedding of candidates', () => {
  test('is done once, by whichever process, and all wait until it is done', async () => {
    const { viewOf, holder } = openQueue(300)
    const embedded: number[] = []
    await Promise.all(['a', 'b', 'c'].map((name) => openBackfill(viewOf(name), embedded).drain()))
    expect(sum(embedded)).toBe(300)
    expect(await viewOf('a').pending(1)).toEqual([])
    expect(holder()).toBeUndefined()
  })

  test('is left to others by a process whose embedder fails', async () => {
    const { viewOf } = openQueue(10)
    const failing = openBackfill(viewOf('a'), [], () => Promise.reject(new Error('away')))
    await expect(failing.drain()).rejects.toThrow('away')
    const embedded: number[] = []
    await openBackfill(viewOf('b'), embedded).drain()
    expect(sum(embedded)).toBe(10)
  })
})
