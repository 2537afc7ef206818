import { beforeAll, describe, expect, test } from 'vitest'
import { hostileQueries } from '../support/constraints.ts'
import { newTenant } from '../support/service.ts'

const people = [
  { candidateId: 'ada', title: 'Senior Python Developer', skills: ['Python', 'Django', 'C++'], country: 'BR' },
  { candidateId: 'bob', title: 'Forklift Driver', skills: ['forklift'], country: 'DE', remote: false },
  {
    candidateId: 'cid',
    title: 'Java Developer',
    skills: ['Java'],
    resume: 'Wrote payment systems in Java.',
    country: 'PT',
  },
  { candidateId: 'dot', title: 'Paediatric Nurse', resume: 'Cared for children in intensive care.', country: 'BR' },
]

describe('POST /v1/search', () => {
  let tenant: Awaited<ReturnType<typeof newTenant>>
  beforeAll(async () => {
    tenant = await newTenant()
    await tenant.seed(...people)
  })

  test('puts whoever fits best first, with profile, scores and reasons', async () => {
    const reply = await tenant.search({ query: 'senior python developer' })

    expect(reply.statusCode).toBe(200)
    const { results, total, nextCursor, warnings } = reply.json()
    expect(results[0]).toMatchObject({
      candidateId: 'ada',
      rank: 1,
      profile: { title: 'Senior Python Developer', skills: ['Python', 'Django', 'C++'], country: 'BR', name: null },
      scores: { lexical: { rank: 1 }, semantic: { rank: 1 } },
    })
    expect(results[0].reasons).toContainEqual({ code: 'skill', text: 'Skills: Python' })
    expect(total).toEqual({ value: 4, relation: 'eq' })
    expect(nextCursor).toBeNull()
    expect(warnings).toEqual([])
  })

  test('finds by words only in lexical mode, and everybody in semantic mode', async () => {
    expect(await tenant.ids({ query: 'developer', mode: 'lexical' })).toHaveLength(2)
    expect(await tenant.ids({ query: 'developer', mode: 'semantic' })).toHaveLength(people.length)
    const [first] = (await tenant.search({ query: 'developer', mode: 'semantic' })).json().results
    expect(first.scores.lexical).toBeNull()
  })

  test('requires phrases and leaves out what is excluded, also among those found by meaning', async () => {
    expect(await tenant.ids({ query: 'nurse "intensive care"' })).toEqual(['dot'])
    expect(await tenant.ids({ query: 'nurse "care intensive"' })).toEqual([])
    expect(await tenant.ids({ query: 'developer -java', mode: 'semantic' })).not.toContain('cid')
  })

  test.each(['hybrid', 'semantic', 'lexical'])('requires what operators join, in mode %s', async (mode) => {
    const ids = async (query: string) => (await tenant.ids({ query, mode })).sort()
    expect(await ids('developer AND (java OR python)')).toEqual(['ada', 'cid'])
    expect(await ids('developer AND (payment OR django)')).toEqual(['ada', 'cid'])
    expect(await ids('nurse developer NOT java')).toEqual(mode === 'lexical' ? ['ada', 'dot'] : ['ada', 'bob', 'dot'])
    expect(await ids('senior developer AND NOT "senior python"')).toEqual(['cid'])
    expect(await ids('developer AND unheard')).toEqual([])
  })

  test('finds people without a word in their index by what they do not hold', async () => {
    const fresh = await newTenant()
    await fresh.seed({ candidateId: 'a', title: '!!!' }, { candidateId: 'b', title: 'Nurse' })
    expect(await fresh.ids({ query: 'engineer NOT nurse' })).toEqual(['a'])
    expect(await fresh.ids({ query: 'engineer -nurse', mode: 'semantic' })).toEqual(['a'])
  })

  test('neither requires nor excludes less where the index knows no such word', async () => {
    // Postgres indexes no word of more than 2,046 bytes.
    const word = '工'.repeat(700)
    expect(await tenant.ids({ query: `developer AND ${word}` })).toEqual([])
    expect(await tenant.ids({ query: `developer AND NOT ${word}`, mode: 'lexical' })).toEqual(['ada', 'cid'])
  })

  test.each(hostileQueries)('answers a query of nothing but %s', async (_, query) => {
    expect((await tenant.search({ query })).statusCode).toBe(200)
  })

  test('lets no phrase run from one skill or field into the next', async () => {
    const fresh = await newTenant()
    await fresh.seed({
      candidateId: 'a',
      title: 'Data Engineer',
      skills: ['Python', 'Apache Kafka'],
      headline: 'Porto',
    })
    for (const phrase of ['"engineer python"', '"python apache"', '"kafka porto"', '"zqgap"']) {
      expect(await fresh.ids({ query: phrase })).toEqual([])
      expect(await fresh.ids({ query: `engineer -${phrase}` })).toEqual(['a'])
    }
    expect(await fresh.ids({ query: '"data engineer" "apache kafka"' })).toEqual(['a'])
  })

  test('tells C++ from C, and finds words whatever their inflection', async () => {
    expect(await tenant.ids({ query: 'C++', mode: 'lexical' })).toEqual(['ada'])
    expect(await tenant.ids({ query: 'C', mode: 'lexical' })).toEqual([])
    expect(await tenant.ids({ query: 'nurses', mode: 'lexical' })).toEqual(['dot'])
  })

  test('knows a skill in every spelling, as a filter and as a word', async () => {
    const fresh = await newTenant()
    await fresh.seed(
      { candidateId: 'k8s', title: 'Platform Engineer', skills: ['K8s', 'JS'] },
      { candidateId: 'kubernetes', title: 'Platform Engineer', skills: ['Kubernetes', 'JavaScript', 'Postgres'] },
      { candidateId: 'java', title: 'Platform Engineer', skills: ['Java', 'PostgreSQL'] },
    )
    const withSkills = async (skills: object) => (await fresh.ids({ query: 'engineer', filters: { skills } })).sort()
    expect(await withSkills({ all: ['kubernetes', 'js'] })).toEqual(['k8s', 'kubernetes'])
    expect(await withSkills({ any: ['java', 'Kubernetes'] })).toHaveLength(3)
    expect(await withSkills({ all: ['postgres'], none: ['Java Script'] })).toEqual(['java'])
    expect((await fresh.ids({ query: 'k8s', mode: 'lexical' })).sort()).toEqual(['k8s', 'kubernetes'])
    const { results } = (await fresh.search({ query: 'k8s', mode: 'lexical' })).json()
    expect(results[0].candidateId).toBe('k8s')
    expect(results[1].reasons).toContainEqual({ code: 'skill', text: 'Skills: Kubernetes' })
  })

  test('finds people by the place that is asked for', async () => {
    const placed = await newTenant()
    await placed.seed(
      { candidateId: 'a', title: 'Nurse', location: 'Porto' },
      { candidateId: 'b', title: 'Nurse', location: 'Toronto' },
    )
    expect((await placed.ids({ query: 'nurse in Toronto' }))[0]).toBe('b')
  })

  test('searches with a whole job description', async () => {
    const jobDescription = 'We look for a paediatric nurse. You care for children. Benefits: health plan, paid leave.'
    expect((await tenant.ids({ jobDescription }))[0]).toBe('dot')
    // The words of a query count twice as much as those of the description beside it.
    expect((await tenant.ids({ jobDescription, query: 'java developer', mode: 'lexical' }))[0]).toBe('cid')
  })

  test('answers a query without searchable words by meaning, and says so', async () => {
    const reply = (await tenant.search({ query: 'the and of' })).json()
    expect(reply.warnings).toMatchObject([{ code: 'no_searchable_words', pointer: '/query' }])
    expect(reply.results).toHaveLength(people.length)
    expect((await tenant.search({ query: 'the and of', mode: 'lexical' })).json().results).toEqual([])
  })

  test('filters by values that fold to many times their length', async () => {
    const long = await newTenant()
    const [place, skill] = ['\uFDFA'.repeat(500), '\uFDFA'.repeat(100)]
    await long.seed(
      { candidateId: 'a', title: 'Welder', location: place, skills: [skill] },
      { candidateId: 'b', title: 'Welder' },
    )
    for (const filters of [{ locations: [place] }, { skills: { all: [skill] } }]) {
      expect(await long.ids({ query: 'welder', filters })).toEqual(['a'])
    }
  })

  test('says when the embedder knows few of the words', async () => {
    const warningsOf = async (asked: object) => (await tenant.search(asked)).json().warnings
    const foreign = { query: 'Krankenpflegerin gesucht' }
    expect(await warningsOf(foreign)).toMatchObject([{ code: 'not_understood', pointer: '/query' }])
    expect(await warningsOf({ ...foreign, mode: 'lexical' })).toEqual([])
    expect(await warningsOf({ query: 'java developer' })).toEqual([])
  })

  test('gives the same page for the same search, ties by id', async () => {
    const twins = await newTenant()
    await twins.seed(...['c', 'a', 'b'].map((candidateId) => ({ candidateId, title: 'Welder' })))
    expect(await twins.ids({ query: 'welder' })).toEqual(['a', 'b', 'c'])
  })

  test('says that more was found than can be paged', async () => {
    const many = await newTenant()
    await many.seed(...Array.from({ length: 230 }, (_, index) => ({ candidateId: `c${index}`, title: 'Welder' })))
    const { results, total } = (await many.search({ query: 'welder', limit: 100 })).json()
    expect(results).toHaveLength(100)
    expect(total.value).toBeGreaterThanOrEqual(200)
    expect(total.relation).toBe('gte')
  })

  test('shows nobody of another tenant', async () => {
    const other = await newTenant()
    expect(await other.ids({ query: 'senior python developer' })).toEqual([])
    await other.seed({ candidateId: 'ada', title: 'Gardener' })
    expect((await tenant.ids({ query: 'senior python developer' }))[0]).toBe('ada')
    expect(await other.ids({ query: 'senior python developer' })).toEqual(['ada'])
  })

  test('boosts people of the specialty that the query names, and names it', async () => {
    const { specialties, results } = (await tenant.search({ query: 'registered nurse' })).json()
    expect(specialties[0].id).toMatch(/^29-1141/)
    expect(specialties[0].confidence).toBeGreaterThan(0.5)
    for (const { scores } of results) expect(scores.specialty.match).toBe(scores.specialty.boost > 0)
  })
})

describe('POST /v1/search, bad input', () => {
  test.each([
    [{}, '', 'required'],
    [{ query: '  ' }, '/query', 'empty'],
    [{ query: 'x'.repeat(1001) }, '/query', 'too_long'],
    [{ query: 'a\u0000b' }, '/query', 'invalid_characters'],
    [{ query: 'a\ud800b' }, '/query', 'invalid_characters'],
    [{ query: '-java' }, '/query', 'only_exclusions'],
    [{ jobDescription: 'x', similarTo: 'a' }, '/similarTo', 'conflict'],
    [{ similarTo: 'not an id' }, '/similarTo', 'invalid_format'],
    [{ query: 'x', sort: 'name' }, '/sort', 'invalid_value'],
    [{ query: 'x', facets: ['names'] }, '/facets/0', 'invalid_value'],
    [{ query: 'x', cursor: 'abc' }, '/cursor', 'invalid_cursor'],
    [{ query: 'NOT (java OR kotlin)' }, '/query', 'only_exclusions'],
    [{ query: `a${' -b'.repeat(101)}` }, '/query', 'too_many_terms'],
    [{ query: 'x', limit: 0 }, '/limit', 'too_small'],
    [{ query: 'x', limit: '5' }, '/limit', 'invalid_type'],
    [{ query: 'x', filters: { skills: { all: [] } } }, '/filters/skills/all', 'too_small'],
    [{ query: 'x', filters: { countries: ['XX'] } }, '/filters/countries/0', 'invalid_value'],
    [{ query: 'x', filters: { specialties: ['nonsense'] } }, '/filters/specialties/0', 'unknown_value'],
    [{ query: 'x', filters: { yearsExperience: { gte: 9, lte: 3 } } }, '/filters/yearsExperience', 'invalid_value'],
  ])('refuses %j and says where', async (body, pointer, code) => {
    const tenant = await newTenant()
    const reply = await tenant.search(body)
    expect(reply.statusCode).toBe(400)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ code: 'validation_failed', status: 400, errors: [{ pointer, code }] })
  })

  test('suggests the nearest name for an unknown field', async () => {
    const tenant = await newTenant()
    const { errors } = (await tenant.search({ query: 'x', filters: { location: ['Porto'] } })).json()
    expect(errors).toEqual([
      expect.objectContaining({
        pointer: '/filters/location',
        code: 'unknown_field',
        suggestion: '/filters/locations',
      }),
    ])
  })

  test('names at most ten faults in at most 4 KiB', async () => {
    const tenant = await newTenant()
    const junk = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${'k'.repeat(500)}${index}`, 1]))
    const reply = await tenant.search({ query: 'x', ...Object.fromEntries(Object.entries(junk).slice(0, 300)) })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().errors).toHaveLength(10)
    expect(reply.body.length).toBeLessThan(4096)
  })

  test('accepts what the contract names, with its defaults', async () => {
    const tenant = await newTenant()
    const body = { query: 'x', cursor: null, sort: 'relevance', facets: [], highlight: false, allowPartial: true }
    expect((await tenant.search(body)).statusCode).toBe(200)
  })
})
