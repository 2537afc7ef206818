import { randomUUID } from 'node:crypto'
import { describe } from 'vitest'
import { createMemoryCache } from '../../src/cache/memory-cache.ts'
import { createRedisCache } from '../../src/cache/redis-cache.ts'
import { createTieredCache } from '../../src/cache/tiered-cache.ts'
import { openedRedis } from '../support/redis-caches.ts'
import { cacheContract, type OpenCache } from './cache.ts'

const TTL_MS = 60_000
const redisUrl = process.env.TEST_REDIS_URL

const inMemory: OpenCache = async (_name, _codec, observe) => createMemoryCache(TTL_MS, observe)

const inRedis: OpenCache = async (name, codec, observe) => {
  const connection = await openedRedis(redisUrl ?? '')
  connection.useNamespace(randomUUID())
  return createRedisCache(connection, { name, ttlMs: TTL_MS, codec, observe })
}

cacheContract('the memory', 'memory', inMemory)

describe.skipIf(!redisUrl)('with a Redis', () => {
  cacheContract('the Redis', 'redis', inRedis)
  cacheContract('the tiered', 'memory', async (...options) =>
    createTieredCache(await inMemory(...options), await inRedis(...options)),
  )
})
