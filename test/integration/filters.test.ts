import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { constraints, fulfil, printed, vocabulary } from '../support/constraints.ts'
import { newTenant } from '../support/service.ts'

const SKILLS = ['Python', 'python ', 'C++', 'C', 'Java', 'JavaScript', 'JS', 'Welding', 'Weldíng']
const PLACES = ['São Paulo', 'sao  paulo', 'Porto', 'Berlin']
const COUNTRIES = ['BR', 'PT', 'DE']
const SENIORITY = ['junior', 'mid', 'senior']
const SPECIALTIES = ['15-1252.00', '29-1141.00']

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '))
const candidate = fc.record({
  title: fc.constantFrom('Engineer', 'Nurse', 'Welder'),
  skills: orNull(fc.uniqueArray(fc.constantFrom(...SKILLS), { maxLength: 4 })),
  location: orNull(fc.constantFrom(...PLACES)),
  country: orNull(fc.constantFrom(...COUNTRIES)),
  seniority: orNull(fc.constantFrom(...SENIORITY)),
  yearsExperience: orNull(fc.integer({ min: 0, max: 40 }).map((halves) => halves / 2)),
  remote: orNull(fc.boolean()),
  specialtyId: fc.constantFrom(...SPECIALTIES),
  headline: orNull(sentence),
  resume: orNull(sentence),
})
type Candidate = typeof candidate extends fc.Arbitrary<infer T> ? T & { candidateId: string } : never

const list = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
const filters = fc.record(
  {
    skills: fc.record({ all: list(SKILLS), any: list(SKILLS), none: list(SKILLS) }, { requiredKeys: [] }),
    countries: list(COUNTRIES),
    locations: list(PLACES),
    seniority: list(SENIORITY),
    specialties: list(SPECIALTIES),
    yearsExperience: fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([one, other]) => ({ gte: Math.min(one, other), lte: Math.max(one, other) })),
    remote: fc.boolean(),
  },
  { requiredKeys: [] },
)
type Filters = typeof filters extends fc.Arbitrary<infer T> ? T : never

/** The filters of the contract, written down a second time in the plainest way: unknown never passes. */
function passes(one: Candidate, asked: Filters): boolean {
  const { gte, lte } = asked.yearsExperience ?? {}
  const checks = [
    among(one.country, asked.countries),
    among(one.location, asked.locations),
    among(one.seniority, asked.seniority),
    among(one.specialtyId, asked.specialties),
    hold(one.skills, asked.skills?.all, (held, wanted) => wanted.every((skill) => held.includes(skill))),
    hold(one.skills, asked.skills?.any, (held, wanted) => wanted.some((skill) => held.includes(skill))),
    hold(one.skills, asked.skills?.none, (held, wanted) => !wanted.some((skill) => held.includes(skill))),
    gte === undefined || (one.yearsExperience !== null && one.yearsExperience >= gte),
    lte === undefined || (one.yearsExperience !== null && one.yearsExperience <= lte),
    asked.remote === undefined || one.remote === asked.remote,
  ]
  return checks.every((check) => check)
}

function among(value: string | null, values: readonly string[] | undefined): boolean {
  return !values || (value !== null && values.map(fold).includes(fold(value)))
}

function hold(
  skills: readonly string[] | null,
  wanted: readonly string[] | undefined,
  check: (held: readonly string[], wanted: readonly string[]) => boolean,
): boolean {
  return !wanted || (skills !== null && check(skills.map(sameSkill), wanted.map(sameSkill)))
}

function sameSkill(skill: string): string {
  return fold(skill) === 'js' ? 'javascript' : fold(skill)
}

/** The texts that no phrase crosses. */
function textsOf({ title, headline, location, resume, skills }: Candidate): string[][] {
  return [title, headline, location, resume, ...(skills ?? [])].map((text) => tokenize(text ?? ''))
}

describe('filters and constraints', () => {
  let tenant: Awaited<ReturnType<typeof newTenant>>
  const population = fc
    .sample(candidate, { numRuns: 90, seed: 11 })
    .map((one, index): Candidate => ({ ...one, candidateId: `c${index}` }))

  beforeAll(async () => {
    tenant = await newTenant()
    await tenant.seed(...population)
  })

  test('hold for every result and lose nobody, in all modes: 500 random pairs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.option(filters, { nil: {} }),
        fc.option(constraints, { nil: undefined }),
        fc.constantFrom('hybrid', 'semantic', 'lexical'),
        async (asked, constraint, mode) => {
          const query = `engineer nurse welder ${constraint ? printed(constraint) : ''}`
          const found = await tenant.ids({ query, filters: asked, mode, limit: 100 })
          const expected = population
            .filter((one) => passes(one, asked) && (!constraint || fulfil(textsOf(one), constraint)))
            .map(({ candidateId }) => candidateId)
          expect(found.sort()).toEqual(expected.sort())
        },
      ),
      { numRuns: 500 },
    )
  }, 90_000)
})
