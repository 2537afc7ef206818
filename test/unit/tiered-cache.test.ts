import { beforeEach, expect, test } from 'vitest'
import { createMemoryCache } from '../../src/cache/memory-cache.ts'
import { createTieredCache } from '../../src/cache/tiered-cache.ts'
import type { Cache } from '../../src/ports.ts'

let near: Cache<string>
let far: Cache<string>
let farReads: number
let tiered: Cache<string>

beforeEach(() => {
  const shared = createMemoryCache<string>(60_000, () => undefined)
  farReads = 0
  near = createMemoryCache(60_000, () => undefined)
  far = {
    async get(key) {
      farReads++
      const known = await shared.get(key)
      return known && { ...known, layer: 'redis' }
    },
    set: shared.set,
  }
  tiered = createTieredCache(near, far)
})

test('a value is set in both layers', async () => {
  tiered.set('key', 'value')
  expect(await near.get('key')).toEqual({ value: 'value', layer: 'memory' })
  expect(await far.get('key')).toEqual({ value: 'value', layer: 'redis' })
})

test('what the near layer knows is not asked of the far one', async () => {
  near.set('key', 'value')
  expect(await tiered.get('key')).toEqual({ value: 'value', layer: 'memory' })
  expect(farReads).toBe(0)
})

test('what only the far layer knows is near from then on', async () => {
  far.set('key', 'value')
  expect(await tiered.get('key')).toEqual({ value: 'value', layer: 'redis' })
  expect(await tiered.get('key')).toEqual({ value: 'value', layer: 'memory' })
  expect(farReads).toBe(1)
})

test('what no layer knows is not known', async () => {
  expect(await tiered.get('key')).toBeUndefined()
  expect(await near.get('key')).toBeUndefined()
})
