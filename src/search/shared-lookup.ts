import type { Cache, CallOptions } from '../ports.ts'
import { RequestCoalescer } from './request-coalescer.ts'

/** How a lookup was answered; `unused` is a lookup that a search did not make. */
export type CacheUse = 'hit' | 'miss' | 'coalesced' | 'off' | 'unused'

export interface SharedLookupOptions<T> {
  /** The longest that shared work is useful to anybody, in milliseconds. */
  readonly capMs: number
  /** Undefined: nothing is remembered, work under way is shared all the same. */
  readonly cache: Cache<T> | undefined
  readonly copy: (value: T) => T
}

/**
 * Coalescer, then cache, then the work itself.
 *
 * In this order, so that whoever comes while a value is being stored shares the flight instead of missing the cache.
 */
export class SharedLookup<T> {
  readonly #coalescer: RequestCoalescer<T>
  readonly #cache: Cache<T> | undefined

  constructor({ capMs, cache, copy }: SharedLookupOptions<T>) {
    this.#coalescer = new RequestCoalescer({ capMs, copy })
    this.#cache = cache
  }

  get pendingCount(): number {
    return this.#coalescer.pendingCount
  }

  /** `used` hears how the lookup was answered, also when it fails; only the leader's meter hears of the work. */
  async find(
    key: string,
    load: (options: CallOptions) => Promise<T>,
    { meter, ...options }: CallOptions,
    used: (use: CacheUse) => void,
  ): Promise<T> {
    const joinedAt = performance.now()
    let isFollower = false
    const lead = async (shared: CallOptions) => {
      const known = await this.#cache?.get(key)
      if (known !== undefined) {
        used('hit')
        meter?.served(0, known.layer)
        return known.value
      }
      used(this.#cache ? 'miss' : 'off')
      const value = await load({ ...shared, meter })
      this.#cache?.set(key, value)
      return value
    }
    try {
      return await this.#coalescer.run(key, lead, {
        ...options,
        onJoin: (role) => {
          isFollower = role === 'follower'
          if (isFollower) used('coalesced')
        },
      })
    } finally {
      if (isFollower) {
        meter?.waited(performance.now() - joinedAt)
        meter?.served(0, 'coalesced')
      }
    }
  }
}
