import type { Cache, CacheObserver } from '../ports.ts'
import type { Codec } from './codecs.ts'
import type { RedisConnection } from './redis-connection.ts'
import { seal, unseal } from './sealed-value.ts'

export interface RedisCacheOptions<T> {
  /** Tells the values of this cache from those of others. */
  readonly name: string
  readonly ttlMs: number
  readonly codec: Codec<T>
  readonly observe: CacheObserver
}

type Reading<T> =
  | { readonly outcome: 'hit'; readonly value: T }
  | { readonly outcome: 'miss' | 'error' | 'invalid'; readonly value?: never }

/** What replicas share. Whatever happens to Redis or to a value, the worst is a miss. */
export function createRedisCache<T extends {}>(
  redis: RedisConnection,
  { name, ttlMs, codec, observe }: RedisCacheOptions<T>,
): Cache<T> {
  async function read(key: string): Promise<Reading<T>> {
    const address = redis.addressOf(name, key)
    if (address === undefined) return { outcome: 'miss' }
    try {
      const sealed = await redis.get(address)
      if (!sealed) return { outcome: 'miss' }
      const value = open(codec, address, sealed)
      if (value !== undefined) return { outcome: 'hit', value }
    } catch {
      return { outcome: 'error' }
    }
    // Another replica may have replaced it meanwhile; that one is then missed once.
    redis.remove(address).catch(writeFailed)
    return { outcome: 'invalid' }
  }

  const writeFailed = () => observe('redis', 'write_failed')

  return {
    async get(key) {
      const { outcome, value } = await read(key)
      observe('redis', outcome)
      return value === undefined ? undefined : { value, layer: 'redis' }
    },
    set(key, value) {
      const address = redis.addressOf(name, key)
      if (address !== undefined) redis.set(address, seal(address, codec.encode(value)), ttlMs).catch(writeFailed)
    },
  }
}

function open<T>(codec: Codec<T>, address: string, sealed: Buffer): T | undefined {
  const payload = unseal(address, sealed)
  try {
    return payload && codec.decode(payload)
  } catch {
    return undefined
  }
}
