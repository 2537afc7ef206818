import { describe, expect, test } from 'vitest'
import type { Cache, Leg, Profile } from '../../src/ports.ts'
import type { Window } from '../../src/search/window.ts'
import { fakeSearch, requestOf } from '../support/fake-search.ts'

const profileOf = (name: string): Profile => ({
  name,
  title: null,
  headline: null,
  location: null,
  country: null,
  skills: null,
  yearsExperience: null,
  seniority: null,
  remote: null,
  specialty: null,
})

/** A tenant whose people are found in the order of `ids`; what is kept of its searches can be lost. */
function tenantWith(...people: string[]) {
  const kept = new Map<string, Window>()
  const windows: Cache<Window> = {
    async get(key) {
      const value = kept.get(key)
      return value && { value, layer: 'memory' }
    },
    set: (key, value) => kept.set(key, value),
  }
  const state = { ids: people, version: 0, legs: 0, isEmbedderDown: false }
  const leg = async (): Promise<Leg> => {
    state.legs += 1
    const hits = state.ids.map((candidateId, index) => ({
      candidateId,
      score: 1 / (index + 1),
      specialtyId: null,
      profile: () => profileOf(candidateId),
    }))
    return { hits, cut: false }
  }
  const search = fakeSearch({
    windows,
    versionOf: () => state.version,
    lexical: { byWords: leg },
    vectors: { nearest: leg },
    embedder: {
      model: 'fake/2',
      understands: () => true,
      async embed() {
        if (state.isEmbedderDown) throw new Error('down')
        return new Float32Array([1, 0])
      },
    },
    people: {
      profiles: async (_tenant, ids, _scope, limit) =>
        ids
          .filter((id) => state.ids.includes(id))
          .slice(0, limit)
          .map((id) => [id, profileOf(id)]),
      traits: async () => [],
      texts: async () => [],
      example: async () => undefined,
    },
  })
  const page = async (cursor: string | null, asked: Parameters<typeof requestOf>[0] = {}) => {
    const reply = await search.search('tenant', requestOf({ query: 'nurse', limit: 2, cursor, ...asked }))
    return { ...reply, ids: reply.results.map(({ candidateId, rank }) => `${candidateId}${rank}`).join(' ') }
  }
  return { state, kept, page, lose: () => kept.clear() }
}

const expired = expect.objectContaining({ code: 'cursor_expired' })

describe('the pages of a search', () => {
  test('come from the window of the first, without another search, and end', async () => {
    const { page, state } = tenantWith('a', 'b', 'c', 'd', 'e')
    const first = await page(null)
    const ran = state.legs
    const second = await page(first.nextCursor)
    const third = await page(second.nextCursor)
    expect([first.ids, second.ids, third.ids]).toEqual(['a1 b2', 'c3 d4', 'e5'])
    expect(third.nextCursor).toBeNull()
    expect(state.legs).toBe(ran)
    expect(third).toMatchObject({ total: { value: 5 }, cache: { embedding: 'unused', specialty: 'unused' } })
    expect(first.report.timings.hydrateMs).toBe(0)
    expect(third.report.spans.map(({ name }) => name)).toEqual(['hydrate'])
  })

  test('leave out whoever is gone, fill the page from what follows, and count the ranks on', async () => {
    const { page, state } = tenantWith('a', 'b', 'c', 'd', 'e', 'f', 'g')
    const first = await page(null)
    state.ids = ['a', 'b', 'e', 'g']
    const second = await page(first.nextCursor)
    expect(second).toMatchObject({ ids: 'e3 g4', nextCursor: null, total: { value: 7 } })
  })

  test('are the same when the window was lost and nothing has changed', async () => {
    const { page, lose } = tenantWith('a', 'b', 'c', 'd', 'e')
    const { nextCursor } = await page(null)
    lose()
    const second = await page(nextCursor)
    expect(second.ids).toBe('c3 d4')
    expect((await page(second.nextCursor)).ids).toBe('e5')
  })

  test('expire with a lost window when the tenant has changed, and only then', async () => {
    const { page, state, lose } = tenantWith('a', 'b', 'c', 'd', 'e')
    const { nextCursor } = await page(null)
    state.version += 1
    const second = await page(nextCursor)
    expect(second.ids).toBe('c3 d4')
    lose()
    const ran = state.legs
    await expect(page(nextCursor)).rejects.toThrow(expired)
    await expect(page(second.nextCursor)).rejects.toThrow(expired)
    expect(state.legs).toBe(ran)
  })

  test('expire when another window is found than the lost one', async () => {
    const { page, state, lose } = tenantWith('a', 'b', 'c')
    const { nextCursor } = await page(null)
    state.ids = ['c', 'b', 'a']
    lose()
    await expect(page(nextCursor)).rejects.toThrow(expired)
  })

  test('are as degraded as the first, whatever has happened since', async () => {
    const { page, state, lose } = tenantWith('a', 'b', 'c')
    state.isEmbedderDown = true
    const { nextCursor } = await page(null)
    state.isEmbedderDown = false
    expect((await page(nextCursor)).degradations).toMatchObject([{ component: 'embedding' }])
    await expect(page(nextCursor, { allowPartial: false })).rejects.toThrow('a part of the answer is missing')
    lose()
    await expect(page(nextCursor)).rejects.toThrow(expired)
  })

  test('of equal searches share one window, and a search without more pages keeps none', async () => {
    const { page, kept } = tenantWith('a', 'b', 'c')
    const [one, other] = [await page(null), await page(null, { limit: 1 })]
    expect(kept.size).toBe(1)
    expect(one.nextCursor).not.toBe(other.nextCursor)
    await page(null, { query: 'welder', limit: 3 })
    expect(kept.size).toBe(1)
  })
})
