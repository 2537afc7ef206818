import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openedRedis, TTL_MS, vectorCacheIn, vectorCacheOn, vectorOf } from '../support/redis-caches.ts'
import { hasRedisServer, privateRedis, rawClient } from '../support/redis-server.ts'

async function startedRedis() {
  const { url, start } = await privateRedis()
  await start()
  return { url, raw: rawClient(url) }
}

async function openRedisCache() {
  const { url, raw } = await startedRedis()
  return { ...(await vectorCacheIn(url)), url, raw }
}

type Damage = (sealed: Buffer, other: Buffer) => Buffer

const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.double({ min: 0, max: 0.999, noNaN: true }).map(
    (part): Damage =>
      (sealed) =>
        sealed.subarray(0, sealed.length * part),
  ),
  fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })).map(
    ([at, bits]): Damage =>
      (sealed) => {
        const flipped = Buffer.from(sealed)
        flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ bits
        return flipped
      },
  ),
  fc.uint8Array({ maxLength: 100 }).map(
    (bytes): Damage =>
      () =>
        Buffer.from(bytes),
  ),
  fc.constant<Damage>((sealed) => randomBytes(sealed.length)),
  fc.constant<Damage>((_, other) => other),
)

describe.skipIf(!hasRedisServer)('the Redis cache', () => {
  test('takes no damaged value and none of another key: a miss, counted, and deleted', async () => {
    const { cache, read, count, addressOf, raw } = await openRedisCache()
    cache.set('other', vectorOf(1))
    expect(await read('other')).toEqual(vectorOf(1))
    const other = (await raw.getBuffer(addressOf('other'))) ?? Buffer.alloc(0)

    let damaged = 0
    const run = async (damage: Damage) => {
      const key = `key ${damaged++}`
      cache.set(key, vectorOf(damaged))
      expect(await read(key)).toEqual(vectorOf(damaged))
      const sealed = (await raw.getBuffer(addressOf(key))) ?? Buffer.alloc(0)
      await raw.set(addressOf(key), damage(sealed, other))
      expect(await read(key)).toBeUndefined()
    }
    await fc.assert(fc.asyncProperty(damages, run), { numRuns: 1000 })
    expect(count('invalid')).toBe(damaged)
    // The connection answers in order: after this read every deletion is done.
    expect(await read('other')).toEqual(vectorOf(1))
    expect(await raw.keys('*')).toEqual([addressOf('other')])
  })

  test('reads no value of other data, whose specialties and vectors may differ', async () => {
    const { cache, read, raw, addressOf, url } = await openRedisCache()
    const { read: readOther, addressOf: addressOfOther, count } = await vectorCacheIn(url, 'other data')
    cache.set('key', vectorOf(1))
    expect(await read('key')).toEqual(vectorOf(1))
    expect(await readOther('key')).toBeUndefined()
    await raw.copy(addressOf('key'), addressOfOther('key'))
    expect(await readOther('key')).toBeUndefined()
    expect(count('invalid')).toBe(1)
  })

  test('reads and writes nothing before it knows on which data', async () => {
    const { url, raw } = await startedRedis()
    const { connection, cache, read } = vectorCacheOn(await openedRedis(url))
    cache.set('key', vectorOf(1))
    expect(await read('key')).toBeUndefined()
    connection.useNamespace('known')
    expect(await read('key')).toBeUndefined()
    expect(await raw.dbsize()).toBe(0)
    cache.set('key', vectorOf(1))
    expect(await read('key')).toEqual(vectorOf(1))
  })

  test('keeps a value for its time to live and no longer', async () => {
    const { cache, read, raw, addressOf } = await openRedisCache()
    cache.set('key', vectorOf(1))
    await read('key')
    const leftMs = await raw.pttl(addressOf('key'))
    expect(leftMs).toBeGreaterThan(TTL_MS / 2)
    expect(leftMs).toBeLessThanOrEqual(TTL_MS)
  })

  test('misses what is no value at all, and replaces it', async () => {
    const { cache, read, raw, addressOf } = await openRedisCache()
    await raw.lpush(addressOf('key'), 'a list')
    expect(await read('key')).toBeUndefined()
    cache.set('key', vectorOf(1))
    expect(await read('key')).toEqual(vectorOf(1))
  })
})
