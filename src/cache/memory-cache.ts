import { LRUCache } from 'lru-cache'
import type { Cache } from '../ports.ts'

const MAXIMUM_ENTRIES = 10_000

/** The least recently used of at most 10,000 values go first; each lives for `ttlMs`. */
export function createMemoryCache<T extends {}>(ttlMs: number): Cache<T> {
  const entries = new LRUCache<string, T>({ max: MAXIMUM_ENTRIES, ttl: ttlMs })
  return {
    get: async (key) => entries.get(key),
    set(key, value) {
      entries.set(key, value)
    },
  }
}
