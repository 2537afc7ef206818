import type { Cache } from '../ports.ts'

/**
 * Asks `near` first; what only `far` knows is near from then on.
 *
 * It then lives as long again as it may near: longer than its time, which harms no value that its key determines.
 */
export function createTieredCache<T>(near: Cache<T>, far: Cache<T>): Cache<T> {
  return {
    async get(key) {
      const known = await near.get(key)
      if (known) return known
      const found = await far.get(key)
      if (found) near.set(key, found.value)
      return found
    },
    set(key, value) {
      near.set(key, value)
      far.set(key, value)
    },
  }
}
