import { getEventListeners } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Embedder, Source } from '../../src/ports.ts'

interface Opened {
  readonly embedder: Embedder
  close(): Promise<void>
}

/** What holds for every adapter of the port `Embedder`. */
export function embedderContract(name: string, source: Source, open: () => Promise<Opened>) {
  describe(`${name} embedder`, () => {
    let opened: Opened
    let embedder: Embedder
    beforeAll(async () => {
      opened = await open()
      embedder = opened.embedder
    })
    afterAll(() => opened.close())

    test('names its model with its dimensions', () => {
      expect(embedder.model).toMatch(new RegExp(`^[^/].*/${embedder.dimensions}$`))
    })

    test('gives every text a vector of its dimensions, of length 1', async () => {
      const texts = ['Senior Python engineer', 'Krankenschwester, São Paulo', '日本語', '1', 'x'.repeat(100_000)]
      const vectors = await embedder.embed(texts)
      expect(vectors).toHaveLength(texts.length)
      for (const vector of vectors) {
        expect(vector).toBeInstanceOf(Float32Array)
        expect(vector).toHaveLength(embedder.dimensions)
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
      }
    })

    test('gives a text the same vector alone and among many, in the order of the texts', async () => {
      const texts = Array.from({ length: 100 }, (_, index) => `plumber ${index} welder`)
      const vectors = await embedder.embed(texts)
      expect(await embedder.embed(texts.toReversed())).toEqual(vectors.toReversed())
      expect(await embedder.embed(texts.slice(70, 71))).toEqual(vectors.slice(70, 71))
      expect(vectors[70]).not.toEqual(vectors[71])
    })

    test('gives no vectors for no texts', async () => {
      expect(await embedder.embed([])).toEqual([])
    })

    test('gives a vector to keep: what its owner does to it reaches nobody else', async () => {
      const [first] = await embedder.embed(['nurse'])
      const before = first?.slice()
      first?.fill(0)
      const [second, third] = await embedder.embed(['nurse', 'nurse'])
      second?.fill(0)
      expect(third).toEqual(before)
    })

    test('rejects a caller who has left with the reason of the signal', async () => {
      const reason = new Error('the client is gone')
      await expect(embedder.embed(['nurse'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    })

    test('tells the meter once where its answer came from and how long it worked', async () => {
      const served: [number, Source][] = []
      const from = performance.now()
      const meter = { waited: () => undefined, served: (...work: [number, Source]) => void served.push(work) }
      await embedder.embed(['nurse', 'welder'], { meter })
      expect(served).toEqual([[expect.any(Number), source]])
      expect(served[0]?.[0]).toBeGreaterThanOrEqual(0)
      expect(served[0]?.[0]).toBeLessThanOrEqual(performance.now() - from)
    })

    test('leaves nothing on the signal of a caller', async () => {
      const { signal } = new AbortController()
      for (let call = 0; call < 20; call++) await embedder.embed(['nurse'], { signal })
      expect(getEventListeners(signal, 'abort')).toEqual([])
    })
  })
}
