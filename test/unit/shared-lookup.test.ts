import { expect, test } from 'vitest'
import type { Cache, Remembered, Source } from '../../src/ports.ts'
import { type CacheUse, SharedLookup } from '../../src/search/shared-lookup.ts'

/** A cache that answers when the test says so. */
function heldCache() {
  const answers: ((known: Remembered<string> | undefined) => void)[] = []
  const cache: Cache<string> = {
    get: () => new Promise((resolve) => answers.push(resolve)),
    set: () => undefined,
  }
  return { cache, answers }
}

function lookupOver(cache: Cache<string>) {
  const shared = new SharedLookup({ capMs: 10_000, cache, copy: (value: string) => value })
  const uses: CacheUse[] = []
  const served: [number, Source][] = []
  const meter = { waited: () => undefined, served: (...work: [number, Source]) => void served.push(work) }
  const find = (options = {}) =>
    shared.find(
      'key',
      async () => 'loaded',
      { meter, ...options },
      (use) => uses.push(use),
    )
  return { find, uses, served }
}

test.each(['memory', 'redis'] as const)(
  'a value from %s is a hit, named so and never work of its own',
  async (layer) => {
    const { find, uses, served } = lookupOver({
      get: async () => ({ value: 'known', layer }),
      set: () => undefined,
    })
    expect(await find()).toBe('known')
    expect(uses).toEqual(['hit'])
    expect(served).toEqual([[0, layer]])
  },
)

test('a slow cache is asked once for all who ask at the same time', async () => {
  const { cache, answers } = heldCache()
  const { find, uses, served } = lookupOver(cache)
  const finding = [find(), find(), find()]
  await expect.poll(() => answers.length).toBe(1)
  answers[0]?.({ value: 'known', layer: 'redis' })
  expect(await Promise.all(finding)).toEqual(['known', 'known', 'known'])
  expect(uses).toEqual(['coalesced', 'coalesced', 'hit'])
  expect(served.map(([, source]) => source).sort()).toEqual(['coalesced', 'coalesced', 'redis'])
})

test('a caller leaves a slow cache at its deadline, and at its signal', async () => {
  const { find } = lookupOver(heldCache().cache)
  await expect(find({ deadlineAt: performance.now() + 1 })).rejects.toMatchObject({ code: 'deadline_exceeded' })

  const leaving = new AbortController()
  const finding = find({ signal: leaving.signal })
  leaving.abort(new Error('the client is gone'))
  await expect(finding).rejects.toThrow('the client is gone')
})
