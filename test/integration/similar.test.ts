import { beforeAll, describe, expect, test } from 'vitest'
import { newTenant } from '../support/service.ts'
import { openVariant, tenantOf } from '../support/variant.ts'

const people = [
  { candidateId: 'ada', title: 'Registered Nurse', skills: ['Intensive Care', 'Triage'], country: 'BR' },
  { candidateId: 'bea', title: 'Staff Nurse', skills: ['Triage'], country: 'PT' },
  { candidateId: 'cid', title: 'Welder', skills: ['TIG Welding'], country: 'BR' },
  { candidateId: 'dot', title: 'Nurse Practitioner', resume: 'Intensive care for children.', country: 'BR' },
  { candidateId: 'eve', title: 'Java Developer', skills: ['Java'], country: 'DE' },
]

const DEBUG = '/v1/search?debug=true'

describe.each(['true', 'false'])('similarTo, with ENABLE_PARALLEL_PRE_SEARCH=%s', (flag) => {
  let tenant: Awaited<ReturnType<typeof newTenant>>
  let asking: Awaited<ReturnType<typeof tenantOf>>
  beforeAll(async () => {
    tenant = await newTenant()
    await tenant.seed(...people)
    asking = await tenantOf(await openVariant({ env: { ENABLE_PARALLEL_PRE_SEARCH: flag } }), tenant.tenantId)
  })

  const ask = async (body: object) => {
    const reply = await asking.search(body, DEBUG)
    if (reply.statusCode !== 200) throw new Error(reply.body)
    const found = reply.json()
    const spans = found.debug.spans.map(({ name }: { name: string }) => name)
    return { ...found, spans, ids: found.results.map(({ candidateId }: { candidateId: string }) => candidateId) }
  }

  test('finds people like the candidate, never the candidate, in all modes', async () => {
    const hybrid = await ask({ similarTo: 'ada' })
    expect(hybrid.ids).toHaveLength(4)
    expect(hybrid.ids.slice(0, 2).sort()).toEqual(['bea', 'dot'])
    expect(hybrid.total).toEqual({ value: 4, relation: 'eq' })
    expect(hybrid.degraded).toBe(false)
    expect(hybrid.results[0].scores).toMatchObject({ lexical: { rank: 1 }, semantic: { rank: 1 } })
    const bea = hybrid.results.find(({ candidateId }: { candidateId: string }) => candidateId === 'bea')
    expect(bea.reasons).toContainEqual({ code: 'skill', text: 'Skills: Triage' })
    expect((await ask({ similarTo: 'ada', mode: 'semantic' })).ids).toHaveLength(4)
    expect((await ask({ similarTo: 'ada', mode: 'lexical' })).ids.sort()).toEqual(['bea', 'dot'])
  })

  test('embeds nothing, and knows the specialty by the title', async () => {
    const { spans, cache, timings, specialties } = await ask({ similarTo: 'ada' })
    expect(spans).toEqual(expect.arrayContaining(['similar', 'specialty', 'lexical', 'vector', 'fuse']))
    expect(spans).not.toContain('embedding')
    expect(cache.embedding).toBe('unused')
    expect(timings.embeddingMs).toBe(0)
    if (flag === 'false') expect(timings.parallelSavingsMs).toBe(0)
    expect(specialties[0]).toMatchObject({ name: 'Registered Nurses' })
  })

  test('goes with a query, whose constraints and filters hold and whose meaning counts as much', async () => {
    const { spans, ids } = await ask({ similarTo: 'ada', query: 'welder' })
    expect(spans).toContain('embedding')
    expect(ids.indexOf('cid')).toBeLessThan(ids.indexOf('eve'))
    expect((await ask({ similarTo: 'ada', query: '"intensive care"' })).ids).toEqual(['dot'])
    expect((await ask({ similarTo: 'ada', query: '-practitioner' })).ids).not.toContain('dot')
    expect((await ask({ similarTo: 'ada', filters: { countries: ['BR'] } })).ids.sort()).toEqual(['cid', 'dot'])
  })

  test('has pages', async () => {
    const one = await ask({ similarTo: 'ada', limit: 2 })
    const other = await ask({ similarTo: 'ada', limit: 2, cursor: one.nextCursor })
    expect([...one.ids, ...other.ids]).toEqual((await ask({ similarTo: 'ada' })).ids)
    expect(other.spans).toEqual(['hydrate'])
  })

  test('is 404 for a candidate whom the tenant does not have', async () => {
    const stranger = await newTenant()
    await stranger.seed({ candidateId: 'theirs', title: 'Nurse' })
    for (const similarTo of ['nobody', 'theirs']) {
      const reply = await asking.search({ similarTo })
      expect(reply.statusCode).toBe(404)
      expect(reply.json()).toMatchObject({ code: 'not_found', errors: [{ pointer: '/similarTo' }] })
    }
  })

  test.each(['hybrid', 'semantic'])('goes by words while the candidate waits to be embedded: %s', async (mode) => {
    const fresh = await newTenant()
    await fresh.seed(...people)
    const forget = "delete from embedding_1 where tenant_id = $1 and candidate_id = 'ada'"
    await fresh.database.asTenant(fresh.tenantId, forget, [fresh.tenantId])
    const variant = await openVariant({ env: { ENABLE_PARALLEL_PRE_SEARCH: flag } })
    const { search } = await tenantOf(variant, fresh.tenantId)
    for (const query of [undefined, 'nurse']) {
      const reply = (await search({ similarTo: 'ada', query, mode })).json()
      expect(reply.degradations).toEqual([{ component: 'vector', reason: 'pending', effect: 'lexical_only' }])
      expect(reply.results.map(({ candidateId }: { candidateId: string }) => candidateId).sort()).toEqual([
        'bea',
        'dot',
      ])
      expect(reply.cache.embedding).toBe('unused')
    }
    expect((await search({ similarTo: 'ada', mode: 'lexical' })).json().degraded).toBe(false)
  })
})
