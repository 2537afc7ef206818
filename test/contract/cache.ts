import { describe, expect, test } from 'vitest'
import { type Codec, createVectorCodec, specialtyCodec } from '../../src/cache/codecs.ts'
import type { Cache, CacheLayer, CacheObserver, CacheOutcome } from '../../src/ports.ts'

export type OpenCache = <T extends {}>(name: string, codec: Codec<T>, observe: CacheObserver) => Promise<Cache<T>>

const MATCH = { id: '29-1141.00', name: 'Registered Nurses', confidence: 0.912, matched: 'Krankenschwester „ICU“' }

/** What holds for every adapter of the port `Cache`; `layer` is where it finds what was just set. */
export function cacheContract(name: string, layer: CacheLayer, open: OpenCache) {
  describe(`${name} cache`, () => {
    const openVectors = async () => {
      const seen: [CacheLayer, CacheOutcome][] = []
      const cache = await open('vectors', createVectorCodec(3), (...what) => void seen.push(what))
      return { cache, seen }
    }

    test('knows nothing of a key that was never set', async () => {
      const { cache, seen } = await openVectors()
      expect(await cache.get('never')).toBeUndefined()
      expect(seen.at(-1)?.[1]).toBe('miss')
    })

    test('gives back a vector to the last bit, and says where it was', async () => {
      const { cache, seen } = await openVectors()
      const vector = new Float32Array([1 / 3, -0, 1e-40])
      cache.set('key', vector)
      expect(await cache.get('key')).toEqual({ value: vector, layer })
      expect(seen).toEqual([[layer, 'hit']])
    })

    test('takes a vector that is a part of a larger buffer', async () => {
      const { cache } = await openVectors()
      cache.set('key', new Float32Array([9, 1, 2, 3, 9]).subarray(1, 4))
      expect((await cache.get('key'))?.value).toEqual(new Float32Array([1, 2, 3]))
    })

    test.each([
      ['matches', [MATCH, { ...MATCH, id: 'b', confidence: 1 }]],
      ['that there are none', []],
    ])('gives back %s', async (_, matches) => {
      const cache = await open('specialties', specialtyCodec, () => undefined)
      cache.set('key', matches)
      expect(await cache.get('key')).toEqual({ value: matches, layer })
    })

    test('keeps keys apart, however many are read at once', async () => {
      const { cache } = await openVectors()
      const vectors = Array.from({ length: 200 }, (_, number) => new Float32Array([number, 0, 1]))
      for (const [number, vector] of vectors.entries()) cache.set(`key ${number}`, vector)
      const read = await Promise.all(vectors.map((_, number) => cache.get(`key ${number}`)))
      expect(read.map((remembered) => remembered?.value)).toEqual(vectors)
    })

    test('replaces a value', async () => {
      const { cache } = await openVectors()
      cache.set('key', new Float32Array([1, 0, 0]))
      cache.set('key', new Float32Array([0, 1, 0]))
      expect((await cache.get('key'))?.value).toEqual(new Float32Array([0, 1, 0]))
    })
  })
}
