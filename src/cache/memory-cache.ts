import { LRUCache } from 'lru-cache'
import type { Cache, CacheObserver } from '../ports.ts'

const MAXIMUM_ENTRIES = 10_000

/** The least recently used of at most `maximum` values go first; each lives for `ttlMs`. */
export function createMemoryCache<T extends {}>(
  ttlMs: number,
  observe: CacheObserver,
  maximum = MAXIMUM_ENTRIES,
): Cache<T> {
  const entries = new LRUCache<string, T>({ max: maximum, ttl: ttlMs })
  return {
    async get(key) {
      const value = entries.get(key)
      observe('memory', value === undefined ? 'miss' : 'hit')
      return value === undefined ? undefined : { value, layer: 'memory' }
    },
    set(key, value) {
      entries.set(key, value)
    },
  }
}
