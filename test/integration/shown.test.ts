import { beforeAll, describe, expect, test } from 'vitest'
import { newTenant } from '../support/service.ts'

const NURSES = { value: '29-1141.00', name: 'Registered Nurses' }
const MANAGERS = { value: '11-9111.00', name: 'Medical and Health Services Managers' }

const people = [
  {
    candidateId: 'ada',
    title: 'Staff Nurse',
    headline: 'Paediatric nurse and Triage lead',
    skills: ['Triage', 'Python'],
    location: 'São Paulo',
    country: 'BR',
    seniority: 'senior',
    yearsExperience: 8,
    remote: true,
    specialtyId: NURSES.value,
    resume: 'Fifteen years of care. Led a team of nurses in São Paulo & wrote <b>Python</b> tools for Kubernetes.',
  },
  {
    candidateId: 'bob',
    title: 'Nurse',
    skills: ['triage', 'ICU'],
    location: 'Sao Paulo',
    country: 'BR',
    yearsExperience: 2.5,
    remote: false,
    specialtyId: NURSES.value,
  },
  {
    candidateId: 'cid',
    title: 'Nurse',
    skills: ['ICU'],
    country: 'PT',
    yearsExperience: 12,
    specialtyId: NURSES.value,
  },
  { candidateId: 'dot', title: 'Nurse Manager', specialtyId: MANAGERS.value },
]

describe('what a search shows', () => {
  let tenant: Awaited<ReturnType<typeof newTenant>>
  beforeAll(async () => {
    tenant = await newTenant()
    await tenant.seed(...people)
    for (const candidateId of ['dot', 'bob']) {
      const { candidateId: id, ...fields } = people.find((one) => one.candidateId === candidateId) ?? { candidateId }
      await tenant.put(id, { ...fields, name: 'Changed' })
    }
  })

  const ask = async (body: object) => {
    const reply = await tenant.search({ query: 'nurse', ...body })
    if (reply.statusCode !== 200) throw new Error(reply.body)
    return reply.json()
  }
  const resultOf = async (candidateId: string, body: object) =>
    (await ask(body)).results.find((one: { candidateId: string }) => one.candidateId === candidateId)

  describe('sort', () => {
    test.each([
      ['yearsExperience', ['bob', 'ada', 'cid', 'dot']],
      ['-yearsExperience', ['cid', 'ada', 'bob', 'dot']],
    ])('by %s puts the unknown last, in all modes', async (sort, expected) => {
      for (const mode of ['hybrid', 'semantic', 'lexical']) {
        expect(await tenant.ids({ query: 'nurse', sort, mode })).toEqual(expected)
      }
    })

    test('by -updatedAt puts whoever was changed last first', async () => {
      expect((await tenant.ids({ query: 'nurse', sort: '-updatedAt' })).slice(0, 2)).toEqual(['bob', 'dot'])
    })

    test('orders all pages, ranks by the order and leaves the scores', async () => {
      const relevance = await ask({})
      const { results, nextCursor } = await ask({ sort: 'yearsExperience', limit: 3 })
      const last = await ask({ sort: 'yearsExperience', limit: 3, cursor: nextCursor })
      expect([...results, ...last.results].map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4])
      const scoreOf = (found: { results: { candidateId: string; score: number }[] }, id: string) =>
        found.results.find(({ candidateId }) => candidateId === id)?.score
      expect(scoreOf({ results }, 'bob')).toBe(scoreOf(relevance, 'bob'))
      expect(last.results[0].candidateId).toBe('dot')
    })
  })

  describe('facets', () => {
    const facets = ['skills', 'seniority', 'country', 'location', 'specialty', 'remote']

    test('count the values of everybody who can be paged, on every page alike', async () => {
      const first = await ask({ facets, limit: 1 })
      expect(first.facets).toEqual({
        skills: {
          values: [
            { value: 'ICU', count: 2 },
            { value: 'Triage', count: 2 },
            { value: 'Python', count: 1 },
          ],
          exact: true,
        },
        seniority: { values: [{ value: 'senior', count: 1 }], exact: true },
        country: {
          values: [
            { value: 'BR', count: 2 },
            { value: 'PT', count: 1 },
          ],
          exact: true,
        },
        location: { values: [{ value: 'Sao Paulo', count: 2 }], exact: true },
        specialty: {
          values: [
            { ...NURSES, count: 3 },
            { ...MANAGERS, count: 1 },
          ],
          exact: true,
        },
        remote: {
          values: [
            { value: false, count: 1 },
            { value: true, count: 1 },
          ],
          exact: true,
        },
      })
      await tenant.put('zoe', { title: 'Welder' })
      expect((await ask({ facets, limit: 1, cursor: first.nextCursor })).facets).toEqual(first.facets)
      await tenant.request('DELETE', '/v1/candidates/zoe')
    })

    test('count whom the filters let pass', async () => {
      const { facets: counted } = await ask({ facets: ['country'], filters: { countries: ['PT'] } })
      expect(counted).toEqual({ country: { values: [{ value: 'PT', count: 1 }], exact: true } })
    })

    test('are not exact where more match than can be paged, and are there only when asked for', async () => {
      const many = await newTenant()
      await many.seed(
        ...Array.from({ length: 230 }, (_, index) => ({ candidateId: `c${index}`, title: 'Welder', country: 'BR' })),
      )
      const { total, facets: counted } = (await many.search({ query: 'welder', facets: ['country'] })).json()
      expect(counted).toEqual({ country: { values: [{ value: 'BR', count: total.value }], exact: false } })
      expect(await ask({})).not.toHaveProperty('facets')
    })
  })

  describe('highlights', () => {
    test('show where the words stand, as they stand there', async () => {
      const { highlights } = await resultOf('ada', { query: 'nurse kubernetes python', highlight: true })
      const resume = highlights.find(({ field }: { field: string }) => field === 'resume')
      expect(resume.snippet).toContain('<b>Python</b>')
      const words = resume.spans.map(([from, to]: [number, number]) => resume.snippet.slice(from, to))
      expect(words).toEqual(['nurses', 'Python', 'Kubernetes'])
      expect(highlights.length).toBeLessThanOrEqual(3)
    })

    test('are on every page, and empty for whoever was found by meaning alone', async () => {
      const body = { query: 'kubernetes', highlight: true, limit: 1 }
      const first = await ask(body)
      expect(first.results[0].highlights).toMatchObject([{ field: 'resume' }])
      const second = await ask({ ...body, cursor: first.nextCursor })
      expect(second.results[0].highlights).toEqual([])
    })

    test('are there only when asked for', async () => {
      expect((await ask({})).results[0]).not.toHaveProperty('highlights')
    })
  })

  describe('reasons', () => {
    const reasonsOf = async (candidateId: string, body: object) => (await resultOf(candidateId, body)).reasons

    test('name the words and the fields that hold them, once', async () => {
      expect(await reasonsOf('ada', { query: 'paediatric nurses triage, Sao Paulo', mode: 'lexical' })).toEqual([
        { code: 'title', text: 'Title: Nurse' },
        { code: 'skill', text: 'Skills: Triage' },
        { code: 'headline', text: 'Headline: Paediatric' },
        { code: 'location', text: 'Location: São Paulo' },
        { code: 'specialty', text: 'Specialty: Registered Nurses' },
      ])
    })

    test('name the skills that the filters ask for', async () => {
      const filters = { skills: { all: ['TRIAGE'], any: ['python', 'Java'] } }
      expect(await reasonsOf('ada', { filters })).toContainEqual({ code: 'skill', text: 'Skills: Triage, Python' })
    })

    test('say what is known where no field of the profile holds a word', async () => {
      expect(await reasonsOf('ada', { query: 'kubernetes', mode: 'lexical' })).toEqual([
        { code: 'text', text: 'Mentions words of the search' },
      ])
      expect(await reasonsOf('dot', { query: 'kubernetes', mode: 'semantic' })).toEqual([
        { code: 'semantic', text: 'Among the nearest in meaning to the search' },
      ])
    })
  })
})
