import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { newTenant } from '../support/service.ts'
import { openVariant, tenantOf } from '../support/variant.ts'

type Tenant = Awaited<ReturnType<typeof newTenant>>
type Search = (body: object) => ReturnType<Tenant['search']>

const TITLES = ['Registered Nurse', 'Nurse Manager', 'Welder', 'Python Developer', 'Forklift Driver']
const population = Array.from({ length: 130 }, (_, index) => ({
  candidateId: `c${index}`,
  title: TITLES[index % TITLES.length],
  resume: index % 3 === 0 ? 'Intensive care.' : 'Night shifts.',
  country: ['BR', 'PT', 'DE'][index % 3],
  yearsExperience: index % 7,
}))

/** The pages of a search until there is no more. */
async function pagesOf(search: Search, body: object, limits: readonly number[]) {
  const pages = []
  let cursor: string | null = null
  for (let number = 0; number === 0 || cursor !== null; number++) {
    const reply = await search({ ...body, cursor, limit: limits[number % limits.length] })
    if (reply.statusCode !== 200) throw new Error(reply.body)
    const page = reply.json()
    pages.push(page)
    cursor = page.nextCursor
  }
  return pages
}

const shownOf = (pages: readonly { results: { candidateId: string; rank: number; score: number }[] }[]) =>
  pages.flatMap(({ results }) => results).map(({ candidateId, rank, score }) => [candidateId, rank, score])

const bodies = fc.record({
  query: fc.constantFrom('nurse', 'python developer', 'nurse -manager', 'welder "intensive care"', 'the and of'),
  mode: fc.constantFrom('hybrid', 'lexical', 'semantic'),
  sort: fc.constantFrom('relevance', '-yearsExperience', 'yearsExperience', '-updatedAt'),
  filters: fc.constantFrom({}, { countries: ['BR', 'DE'] }, { yearsExperience: { gte: 3 } }),
})

describe('pages', () => {
  let tenant: Tenant
  beforeAll(async () => {
    tenant = await newTenant()
    await tenant.seed(...population)
  })

  test('of any sizes show whom one page shows, in both schedules', async () => {
    const variant = await openVariant({ env: { ENABLE_PARALLEL_PRE_SEARCH: 'false' } })
    const sequential = await tenantOf(variant, tenant.tenantId)
    const sizes = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(bodies, sizes, async (body, limits) => {
        const whole = await pagesOf(tenant.search, body, [100])
        const pages = await pagesOf(tenant.search, body, limits)
        const others = await pagesOf(sequential.search, body, limits)
        expect(shownOf(pages)).toEqual(shownOf(whole))
        expect(shownOf(others)).toEqual(shownOf(whole))
        expect(shownOf(whole).map(([, rank]) => rank)).toEqual(shownOf(whole).map((_, index) => index + 1))
        for (const { total, degraded } of pages) {
          expect({ total, degraded }).toEqual({ total: whole[0].total, degraded: false })
        }
      }),
      { numRuns: 25 },
    )
  }, 90_000)

  test('ten of 10 are one of 100', async () => {
    const [one] = await pagesOf(tenant.search, { query: 'nurse' }, [100])
    const ten = (await pagesOf(tenant.search, { query: 'nurse' }, [10])).slice(0, 10)
    expect(shownOf(ten)).toEqual(shownOf([one]))
    expect(ten.flatMap(({ results }) => results)).toEqual(one.results)
  })

  test('show nobody who was deleted or no longer passes, and are filled from what follows', async () => {
    const fresh = await newTenant()
    const nurses = Array.from({ length: 12 }, (_, index) => ({
      candidateId: `n${String(index).padStart(2, '0')}`,
      title: 'Nurse',
      resume: 'Intensive care',
      country: 'BR',
    }))
    await fresh.seed(...nurses)
    const body = { query: 'nurse "intensive care"', filters: { countries: ['BR'] }, limit: 4 }
    const first = (await fresh.search(body)).json()
    expect(first.total).toEqual({ value: 12, relation: 'eq' })
    const [, , , , one, two, three, ...rest] = nurses.map(({ candidateId }) => candidateId)
    await fresh.request('DELETE', `/v1/candidates/${one}`)
    await fresh.put(String(two), { title: 'Nurse', resume: 'Intensive care', country: 'PT' })
    await fresh.put(String(three), { title: 'Nurse', resume: 'Home care', country: 'BR' })

    const second = (await fresh.search({ ...body, cursor: first.nextCursor })).json()
    expect(second.results.map(({ candidateId }: { candidateId: string }) => candidateId)).toEqual(rest.slice(0, 4))
    expect(second.results.map(({ rank }: { rank: number }) => rank)).toEqual([5, 6, 7, 8])
    expect(second.total).toEqual(first.total)
    const third = (await fresh.search({ ...body, cursor: second.nextCursor })).json()
    expect(third.results).toHaveLength(1)
    expect(third.nextCursor).toBeNull()
  })

  test('show people as they are now', async () => {
    const fresh = await newTenant()
    await fresh.seed({ candidateId: 'a', title: 'Nurse' }, { candidateId: 'b', title: 'Nurse' })
    const { nextCursor } = (await fresh.search({ query: 'nurse', limit: 1 })).json()
    await fresh.put('b', { title: 'Nurse', headline: 'Since yesterday' })
    const { results } = (await fresh.search({ query: 'nurse', limit: 1, cursor: nextCursor })).json()
    expect(results[0].profile.headline).toBe('Since yesterday')
  })

  test('take a cursor for the same search only, whatever the order of its fields', async () => {
    const body = { query: 'nurse', filters: { countries: ['BR'], yearsExperience: { gte: 0, lte: 9 } }, limit: 3 }
    const { nextCursor: cursor } = (await tenant.search(body)).json()
    const same = { cursor, limit: 7, allowPartial: false, mode: 'hybrid', sort: 'relevance' }
    const turned = { yearsExperience: { lte: 9, gte: 0 }, countries: ['br'] }
    expect((await tenant.search({ ...same, filters: turned, query: 'nurse' })).statusCode).toBe(200)
    expect((await tenant.request('POST', '/v1/search?debug=true', { ...body, cursor })).statusCode).toBe(200)

    const other = await newTenant()
    for (const [asking, changed] of [
      [tenant, { ...body, query: 'welder', cursor }],
      [tenant, { ...body, filters: {}, cursor }],
      [tenant, { ...body, highlight: true, cursor }],
      [other, { ...body, cursor }],
    ] as const) {
      const reply = await asking.search(changed)
      expect(reply.statusCode).toBe(400)
      expect(reply.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/cursor' }] })
    }
  })

  test('have expired on a replica that has not seen the first', async () => {
    const { nextCursor: cursor } = (await tenant.search({ query: 'nurse', limit: 3 })).json()
    const replica = await tenantOf(await openVariant({}), tenant.tenantId)
    const reply = await replica.search({ query: 'nurse', limit: 3, cursor })
    expect(reply.statusCode).toBe(410)
    expect(reply.json()).toMatchObject({ code: 'cursor_expired', status: 410 })
  })
})
