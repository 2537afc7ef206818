import { expect, test } from 'vitest'
import { newTenant, openedService } from '../support/service.ts'

const welder = { candidateId: 'welder', title: 'JavaScript Welder', resume: 'Welding and engineering.' }

async function statisticsOf(tenantId: string) {
  const { terms } = await openedService()
  expect(terms.of(tenantId)).toBeUndefined()
  await terms.refresh(tenantId)
  return terms.of(tenantId)
}

test('count, in the background, how many people of a tenant hold a word in any form', async () => {
  const { tenantId, seed } = await newTenant()
  await seed(welder, { candidateId: 'clerk', title: 'Clerk', resume: 'Once a welder.' })
  const known = await statisticsOf(tenantId)
  expect(known?.people).toBe(2)
  expect(['welders', 'clerks', 'engineer', 'nurse'].map((word) => known?.peopleWith(word))).toEqual([2, 1, 1, 0])
})

test('know nothing of a tenant without people', async () => {
  const { tenantId } = await newTenant()
  expect(await statisticsOf(tenantId)).toBeUndefined()
})

test('let a search find what was meant by a misspelt word, and the reply say so', async () => {
  const { tenantId, seed, search } = await newTenant()
  await seed(welder, { candidateId: 'clerk', title: 'Clerk' })
  await statisticsOf(tenantId)
  const reply = (await search({ query: 'javascrpt', mode: 'lexical' })).json()
  expect(reply.results).toMatchObject([{ candidateId: 'welder' }])
  expect(reply.warnings).toMatchObject([{ code: 'spelling_corrected', pointer: '/query' }])
  expect(reply.warnings[0].detail).toContain('javascrpt also as javascript')
})

test('leave words alone that somebody holds, or that occupations are named by', async () => {
  const { tenantId, seed, search } = await newTenant()
  await seed(welder, { candidateId: 'purser', title: 'Nurde' })
  await statisticsOf(tenantId)
  for (const query of ['welder', 'nurde', 'nurse']) {
    const { warnings } = (await search({ query, mode: 'lexical' })).json()
    expect(warnings).toEqual([])
  }
})

test.each([
  ['develper', 'developer'],
  ['acountant', 'accountant'],
  ['nurs', 'nurse'],
  ['texas', undefined],
])('read %s as %s: the whole word is near, not its stem', async (written, meant) => {
  const { tenantId, seed } = await newTenant()
  await seed({
    candidateId: 'a',
    title: 'Developer and Accountant',
    resume: 'Development, accounting, nurse, nursing, text.',
  })
  expect((await statisticsOf(tenantId))?.meant(written)).toBe(meant)
})
