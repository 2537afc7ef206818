import { describe, expect, test } from 'vitest'
import { newTenant } from '../support/service.ts'

const full = {
  name: 'Ada Example',
  title: 'Senior Python Engineer',
  headline: 'Payments',
  summary: 'Ten years of payments.',
  location: 'São Paulo',
  country: 'BR',
  skills: ['Python', 'Kafka'],
  yearsExperience: 8.5,
  seniority: 'senior',
  remote: true,
  specialtyId: '15-1252.00',
  resume: 'Built payment systems.',
  metadata: { source: 'fair', tags: ['a'] },
}

/** `{a: {a: … }}`, so many times. */
function nested(depth: number): object {
  return depth === 0 ? {} : { a: nested(depth - 1) }
}

describe('candidates', () => {
  test('are created with 201, given back as they were, replaced with 200 and a new version', async () => {
    const { put, request } = await newTenant()

    const created = await put('ada', full)
    expect(created.statusCode).toBe(201)
    expect(created.headers.etag).toBe('"1"')
    expect(created.json()).toMatchObject({ candidateId: 'ada', version: 1, ...full })
    expect(created.json().specialty).toEqual({ id: '15-1252.00', name: 'Software Developers', confidence: 1 })

    const replaced = await put('ada', { title: 'Baker' })
    expect(replaced.statusCode).toBe(200)
    expect(replaced.json()).toMatchObject({ version: 2, title: 'Baker', name: null, skills: null, metadata: null })
    const { embedding: _, ...rest } = replaced.json()
    expect((await request('GET', '/v1/candidates/ada')).json()).toMatchObject(rest)
  })

  test('are told to each of two writers as that one wrote them', async () => {
    const { put } = await newTenant()
    for (let round = 0; round < 10; round++) {
      const titles = ['Baker', 'Plumber'].map((title) => `${title} ${round}`)
      const replies = await Promise.all(titles.map((title) => put('ada', { title })))
      expect(replies.map((reply) => reply.json().title)).toEqual(titles)
      expect(new Set(replies.map((reply) => reply.json().version)).size).toBe(2)
    }
  })

  test('are answered as stored when they are deleted at the same moment', async () => {
    const { put, request } = await newTenant()
    for (let round = 0; round < 10; round++) {
      const [stored] = await Promise.all([
        put('ada', { title: `Baker ${round}` }),
        request('DELETE', '/v1/candidates/ada'),
      ])
      expect([200, 201]).toContain(stored.statusCode)
    }
  })

  test('stay at their version when nothing changes', async () => {
    const { put } = await newTenant()
    await put('ada', full)
    const again = await put('ada', full)
    expect(again.statusCode).toBe(200)
    expect(again.json().version).toBe(1)
  })

  test('are found by words at once and by meaning when embedded', async () => {
    const tenant = await newTenant()
    await tenant.put('ada', full)
    expect(await tenant.ids({ query: 'kafka', mode: 'lexical' })).toEqual(['ada'])
    await tenant.seed({ candidateId: 'bob', title: 'Baker' })
    expect((await tenant.request('GET', '/v1/candidates/ada')).json().embedding).toBe('ready')
    expect((await tenant.ids({ query: 'payments', mode: 'semantic' }))[0]).toBe('ada')
  })

  test('are found by their new text only, once it has changed', async () => {
    const tenant = await newTenant()
    await tenant.seed({ candidateId: 'ada', title: 'Baker' })
    await tenant.seed({ candidateId: 'ada', title: 'Plumber' })
    expect(await tenant.ids({ query: 'baker', mode: 'lexical' })).toEqual([])
    const [hit] = (await tenant.search({ query: 'plumber', mode: 'semantic' })).json().results
    expect(hit.scores.semantic.score).toBeGreaterThan(0.9)
  })

  test('get the specialty that their title names', async () => {
    const { put } = await newTenant()
    const { specialty } = (await put('ada', { title: 'Registered Nurse' })).json()
    expect(specialty.id).toBe('29-1141.00')
    expect((await put('bob', { title: 'xyzzy qwrtp' })).json().specialty).toBeNull()
  })

  test('are gone from every search after DELETE, and the id is free again', async () => {
    const tenant = await newTenant()
    await tenant.seed({ candidateId: 'ada', ...full })
    expect((await tenant.request('DELETE', '/v1/candidates/ada')).statusCode).toBe(204)
    expect(await tenant.ids({ query: 'python' })).toEqual([])
    expect((await tenant.request('GET', '/v1/candidates/ada')).statusCode).toBe(404)
    expect((await tenant.request('DELETE', '/v1/candidates/ada')).statusCode).toBe(404)
    expect((await tenant.put('ada', full)).statusCode).toBe(201)
  })

  test('of another tenant are not there', async () => {
    const [one, other] = [await newTenant(), await newTenant()]
    await one.put('ada', full)
    expect((await other.request('GET', '/v1/candidates/ada')).statusCode).toBe(404)
    expect((await other.request('DELETE', '/v1/candidates/ada')).statusCode).toBe(404)
    expect((await other.put('ada', { title: 'Baker' })).statusCode).toBe(201)
    expect((await one.request('GET', '/v1/candidates/ada')).json().title).toBe(full.title)
  })

  test.each([
    [{}, '', 'required'],
    [{ name: 'Ada' }, '', 'required'],
    [{ title: ' ' }, '', 'required'],
    [{ title: 'x', candidateId: 'ada' }, '/candidateId', 'unknown_field'],
    [{ title: 'x', version: 3 }, '/version', 'unknown_field'],
    [{ title: 'x'.repeat(501) }, '/title', 'too_long'],
    [{ title: 'x', yearsExperience: 1.3 }, '/yearsExperience', 'not_multiple_of'],
    [{ title: 'x', yearsExperience: 81 }, '/yearsExperience', 'too_big'],
    [{ title: 'x', country: 'Brazil' }, '/country', 'invalid_value'],
    [{ title: 'x', seniority: 'guru' }, '/seniority', 'invalid_value'],
    [{ title: 'x', specialtyId: 'a\u0000' }, '/specialtyId', 'invalid_characters'],
    [{ title: 'x', specialtyId: '00-0000.00' }, '/specialtyId', 'unknown_value'],
    [{ title: 'x', metadata: { a: 'y'.repeat(17_000) } }, '/metadata', 'too_long'],
    [{ title: 'x', metadata: nested(40) }, '/metadata', 'too_deep'],
    [{ title: 'x', metadata: { a: '\u0000' } }, '/metadata', 'invalid_characters'],
    [{ title: 'a\u0000b' }, '/title', 'invalid_characters'],
  ])('with the body %j are refused', async (body, pointer, code) => {
    const { put } = await newTenant()
    const reply = await put('ada', body)
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer, code }] })
  })

  test.each(['-x', 'a%20b', 'x'.repeat(129), 'a%2Fb'])('do not take the id %s', async (id) => {
    const { put } = await newTenant()
    expect((await put(id, { title: 'x' })).statusCode).toBe(400)
  })

  test('keep text in any script, and longest résumés', async () => {
    const { put } = await newTenant()
    const resume = `${'😀'.repeat(50)} ${'инженер '.repeat(9_000)}`
    const reply = await put('ada', { title: '上級エンジニア', resume })
    expect(reply.statusCode).toBe(201)
    expect(reply.json()).toMatchObject({ title: '上級エンジニア', resume })
  })

  test('are not overwritten against a precondition that is not built yet', async () => {
    const { request } = await newTenant()
    const reply = await request('PUT', '/v1/candidates/ada', full, { 'if-match': '"1"' })
    expect(reply.json().code).toBe('not_implemented')
  })
})

test('the longest text of the longest tenant fits into its search keys', async () => {
  const { database } = await newTenant()
  const words = Array.from({ length: 25_000 }, (_, number) => number.toString(36).padStart(3, 'z')).join(' ')
  const [row] = await database.shared<{ keys: number }>(
    `select length(candidate_keys(jsonb_populate_record(null::candidate_index, jsonb_build_object(
       'tenant_id', $1::text, 'candidate_id', 'a', 'words', to_tsvector('shortlist', $2))))) as keys`,
    ['t'.repeat(64), words],
  )
  expect(row?.keys).toBeGreaterThan(20_000)
})
