import { onTestFinished } from 'vitest'
import { createVectorCodec } from '../../src/cache/codecs.ts'
import { createRedisCache } from '../../src/cache/redis-cache.ts'
import { openRedis, type RedisConnection } from '../../src/cache/redis-connection.ts'
import type { CacheOutcome } from '../../src/ports.ts'

const DIMENSIONS = 8
export const TTL_MS = 60_000

/** Longer than is worth waiting for, because a busy machine is not what these tests are about. */
const ANSWER_MS = 400

/** A connection for the time of a test. */
export async function openedRedis(url: string, namespace?: string, answerMs = ANSWER_MS) {
  const connection = await openRedis(url, answerMs)
  onTestFinished(() => connection.close())
  if (namespace !== undefined) connection.useNamespace(namespace)
  return connection
}

/** A cache of vectors, and what it was observed to do. */
export function vectorCacheOn(connection: RedisConnection) {
  const outcomes: CacheOutcome[] = []
  const cache = createRedisCache(connection, {
    name: 'vectors',
    ttlMs: TTL_MS,
    codec: createVectorCodec(DIMENSIONS),
    observe: (_, outcome) => void outcomes.push(outcome),
  })
  return {
    connection,
    cache,
    count: (outcome: CacheOutcome) => outcomes.filter((one) => one === outcome).length,
    addressOf: (key: string) => connection.addressOf('vectors', key) ?? 'none',
    read: async (key: string) => (await cache.get(key))?.value,
  }
}

export const vectorCacheIn = async (url: string, namespace = 'test', answerMs?: number) =>
  vectorCacheOn(await openedRedis(url, namespace, answerMs))

/** A vector of its own for every number. */
export const vectorOf = (number: number) => new Float32Array(DIMENSIONS).fill(number + 0.5)
