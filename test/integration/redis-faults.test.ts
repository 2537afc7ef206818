import { describe, expect, test } from 'vitest'
import { openDumbRedis } from '../support/dumb-redis.ts'
import { freePort } from '../support/free-port.ts'
import { openedRedis, vectorCacheIn, vectorOf } from '../support/redis-caches.ts'
import { hasRedisServer, privateRedis, rawClient } from '../support/redis-server.ts'

const KEYS = Array.from({ length: 50 }, (_, number) => `key ${number}`)

type VectorCache = Awaited<ReturnType<typeof vectorCacheIn>>

const fill = ({ cache }: VectorCache) => KEYS.forEach((key, number) => void cache.set(key, vectorOf(number)))
const readAll = ({ read }: VectorCache) => Promise.all(KEYS.map(read))
const ALL = KEYS.map((_, number) => vectorOf(number))
const NONE = KEYS.map(() => undefined)

const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })
const isBack = ({ connection }: Pick<VectorCache, 'connection'>) => eventually(() => connection.status()).toBe('ok')

async function openFilled() {
  const server = await privateRedis()
  await server.start()
  const redis = await vectorCacheIn(server.url)
  fill(redis)
  expect(await readAll(redis)).toEqual(ALL)
  return { server, redis }
}

describe.skipIf(!hasRedisServer)('Redis', () => {
  test('that was never started is done without, and used as soon as it is there', async () => {
    const server = await privateRedis()
    const redis = await vectorCacheIn(server.url)
    fill(redis)
    expect(await readAll(redis)).toEqual(NONE)
    expect(redis.connection.status()).toBe('down')
    expect([redis.count('error'), redis.count('write_failed')]).toEqual([KEYS.length, KEYS.length])

    await server.start()
    await isBack(redis)
    fill(redis)
    expect(await readAll(redis)).toEqual(ALL)
  })

  test('that takes connections without a word holds up no start, and is used as soon as it speaks', async () => {
    const { server } = await openFilled()
    server.stop()
    const late = await vectorCacheIn(server.url)
    expect(await readAll(late)).toEqual(NONE)
    server.goOn()
    await isBack(late)
    expect(await readAll(late)).toEqual(ALL)
  })

  test('that is killed is missed until it is back', async () => {
    const { server, redis } = await openFilled()
    await server.kill()
    expect(await readAll(redis)).toEqual(NONE)
    await eventually(() => redis.connection.status()).toBe('down')

    await server.start()
    await isBack(redis)
    expect(await readAll(redis)).toEqual(NONE)
    fill(redis)
    expect(await readAll(redis)).toEqual(ALL)
  })

  test('that falls silent is asked no more, and gives every key its own value when it is back', async () => {
    const { server, redis } = await openFilled()
    const raw = rawClient(server.url)
    await raw.config('RESETSTAT')
    server.stop()
    expect(await readAll(redis)).toEqual(NONE)
    expect(redis.connection.status()).toBe('down')
    for (let time = 0; time < 20; time++) {
      fill(redis)
      expect(await readAll(redis)).toEqual(NONE)
    }

    server.goOn()
    const statistics = await raw.info('commandstats')
    expect(Number(/cmdstat_get:calls=(\d+)/.exec(statistics)?.[1] ?? 0)).toBeLessThanOrEqual(KEYS.length)
    expect(statistics).not.toContain('cmdstat_set:')
    await eventually(() => redis.read('key 0')).toEqual(vectorOf(0))
    expect(await readAll(redis)).toEqual(ALL)
    expect(redis.connection.status()).toBe('ok')
  })

  test('that is full is still read', async () => {
    const { server, redis } = await openFilled()
    await rawClient(server.url).config('SET', 'maxmemory', '1')
    redis.cache.set('new', vectorOf(7))
    expect(await redis.read('new')).toBeUndefined()
    expect(await readAll(redis)).toEqual(ALL)
    expect(redis.count('write_failed')).toBe(1)
    expect(redis.connection.status()).toBe('ok')
  })

  test('that became a replica is still read', async () => {
    const { server, redis } = await openFilled()
    await rawClient(server.url).replicaof('127.0.0.1', await freePort())
    for (let time = 0; time < 10; time++) redis.cache.set('new', vectorOf(7))
    expect(await redis.read('new')).toBeUndefined()
    expect(await readAll(redis)).toEqual(ALL)
    expect(redis.count('write_failed')).toBe(10)
  })

  test('has answered when its answer waited for a blocked event loop', async () => {
    const { server } = await openFilled()
    const reading = readAll(await vectorCacheIn(server.url, 'test', 50))
    const blockedUntil = performance.now() + 200
    while (performance.now() < blockedUntil);
    expect(await reading).toEqual(ALL)
  })

  test('is done without after a close', async () => {
    const { redis } = await openFilled()
    redis.connection.close()
    expect(await readAll(redis)).toEqual(NONE)
  })
})

test('a Redis that greets and answers no question is asked three, then one at a time', async () => {
  const dumb = await openDumbRedis()
  const connection = await openedRedis(dumb.url, undefined, 50)
  const ask = () => connection.get('any').catch((error: Error) => error.message)
  const greeted = () => isBack({ connection })

  for (const asked of [1, 2, 3]) {
    await greeted()
    expect(await ask()).toBe('Redis did not answer in time')
    expect(dumb.questions()).toBe(asked)
  }
  await greeted()
  expect(await ask()).toBe('Redis did not answer and is left alone for a while')
  expect(dumb.questions()).toBe(3)

  const crowd = () => Promise.all(Array.from({ length: 10 }, ask))
  await eventually(crowd).toContain('Redis did not answer in time')
  expect(dumb.questions()).toBe(4)
})
