import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generateSample } from '../../scripts/sample/generate.ts'

interface Candidate {
  candidateId: string
  name?: string
  title: string
  headline?: string
  summary?: string
  location?: string
  country?: string
  skills?: string[]
  yearsExperience?: number
  seniority?: string
  remote?: boolean
  resume: string
}

const DATA = join(import.meta.dirname, '../../data')
const read = (file: string) => readFileSync(join(DATA, file), 'utf8')

const text = read('sample-candidates.ndjson')
const candidates = text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Candidate)

/** Whose value breaks a rule; compared with `[]` so that a failure names them. */
const offenders = (breaks: (candidate: Candidate) => boolean) =>
  candidates.filter(breaks).map(({ candidateId, title }) => `${candidateId} ${title}`)

const share = (has: (candidate: Candidate) => boolean) => candidates.filter(has).length / candidates.length

describe('the shape of the sample', () => {
  it('holds about three thousand people with ids of their own in less than 6 MB', () => {
    expect(candidates.length).toBeGreaterThanOrEqual(2900)
    expect(candidates.length).toBeLessThanOrEqual(3200)
    expect(new Set(candidates.map(({ candidateId }) => candidateId)).size).toBe(candidates.length)
    expect(Buffer.byteLength(text)).toBeLessThan(6_000_000)
  })

  it('carries at least 1,500 different titles', () => {
    expect(new Set(candidates.map(({ title }) => title)).size).toBeGreaterThanOrEqual(1500)
  })

  it('covers all walks of life', () => {
    const occupations =
      `nurse physician therapist hygienist pharmacist paramedic electrician plumber welder carpenter hvac machinist
      driver mechanic accountant bookkeeper underwriter auditor analyst python java javascript golang .net devops security
      qa|tester data support teacher lawyer|attorney|solicitor paralegal sales realtor|estate recruiter marketing logistic
      forklift buyer|procurement chef|cook waiter|server hotel civil mechanical electrical|power chemist biolog environmental
      firefighter police guard designer architect secretary|administrative social consultant project`.split(/\s+/)
    const missing = occupations.filter((words) => {
      const found = candidates.filter(({ title }) =>
        words.split('|').some((word) => title.toLowerCase().includes(word)),
      )
      return found.length < 5
    })
    expect(missing).toEqual([])
  })

  it('has fields that the API accepts and no others', () => {
    const known = `candidateId name title headline summary location country skills yearsExperience seniority remote specialtyId resume`
    const fields = new Set(candidates.flatMap((candidate) => Object.keys(candidate)))
    expect([...fields].sort()).toEqual(known.split(' ').sort())
    expect(offenders(({ candidateId }) => !/^sample-\d{4}$/.test(candidateId))).toEqual([])
    expect(offenders((one) => [one.name, one.title, one.headline, one.summary, one.location].some(isTooLong))).toEqual(
      [],
    )
    expect(offenders(({ country }) => country !== undefined && !/^[A-Z]{2}$/.test(country))).toEqual([])
    expect(offenders(({ skills }) => skills !== undefined && !isSkillList(skills))).toEqual([])
    expect(offenders(({ yearsExperience: years = 0 }) => years < 0 || years > 80 || (years * 2) % 1 !== 0)).toEqual([])
    expect(offenders(({ seniority }) => seniority !== undefined && !SENIORITIES.has(seniority))).toEqual([])
    expect(offenders(({ remote = true }) => typeof remote !== 'boolean')).toEqual([])
  })

  it('leaves something unknown for a few, but never title and résumé', () => {
    expect(offenders(({ title, resume }) => !title?.trim() || !resume?.trim())).toEqual([])
    for (const field of [
      'headline',
      'location',
      'country',
      'skills',
      'yearsExperience',
      'seniority',
      'remote',
    ] as const) {
      const known = share((candidate) => candidate[field] !== undefined)
      expect(known, field).toBeGreaterThan(0.8)
      expect(known, field).toBeLessThan(1)
    }
  })
})

describe('the people of the sample', () => {
  it('list the technology that their title names', () => {
    for (const technology of [
      'Python',
      'Django',
      'Java',
      'Rust',
      'Kotlin',
      'Angular',
      'C++',
      '.NET',
      'SAP',
      'Snowflake',
    ]) {
      const named = ({ title }: Candidate) => title.split(/[\s(),]+/).includes(technology)
      expect(offenders((one) => named(one) && !one.skills?.includes(technology))).toEqual([])
    }
    expect(candidates.filter(({ title }) => title.includes('Python')).length).toBeGreaterThan(30)
  })

  it('keep programming languages to those who program', () => {
    const trades = /Plumb|Weld|Electrician|Nurse|Driver|Carpenter|Hygienist|Chef|Teacher|Firefighter/
    const languages = new Set(['Python', 'Java', 'C++', 'Go', 'JavaScript', 'SQL'])
    expect(
      offenders(({ title, skills }) => trades.test(title) && !!skills?.some((skill) => languages.has(skill))),
    ).toEqual([])
  })

  it('have a seniority and years that fit their title', () => {
    const juniors = /^(?:Junior|Apprentice|Trainee|Graduate|Newly)\b/
    expect(offenders(({ title, yearsExperience: years = 0 }) => juniors.test(title) && years > 3)).toEqual([])
    expect(offenders(({ title, seniority }) => juniors.test(title) && (seniority ?? 'junior') !== 'junior')).toEqual([])
    expect(offenders(({ title, yearsExperience: years = 9 }) => /^(?:Senior|Sr\.) /.test(title) && years < 5)).toEqual(
      [],
    )
    expect(
      offenders(
        ({ title, seniority = 'director' }) => /Director/.test(title) && !/^(?:director|lead)$/.test(seniority),
      ),
    ).toEqual([])
  })

  it('work at the bench, the bed or the wheel where the job asks for it', () => {
    expect(
      offenders(({ title, remote }) => /Welder|Plumber|Staff Nurse|Truck|Cook|Firefighter/.test(title) && !!remote),
    ).toEqual([])
    expect(share(({ remote }) => remote === true)).toBeGreaterThan(0.1)
  })

  it('are fictional: no address, telephone number or link', () => {
    expect(offenders((one) => /@\w|https?:|www\.|\+\d{2}|\b\d{3}[- ]\d{3,4}\b/.test(JSON.stringify(one)))).toEqual([])
  })
})

describe('the résumés of the sample', () => {
  it('have 80 to 250 words', () => {
    const words = ({ resume }: Candidate) => resume.split(/\s+/).length
    expect(offenders((one) => words(one) < 80 || words(one) > 250)).toEqual([])
  })

  it('share at most half of their five-word runs with any other', () => {
    expect(largestShare(candidates.map(({ resume }) => resume))).toBeLessThanOrEqual(0.5)
  })

  it('leave no slot, mark or broken number behind', () => {
    expect(
      offenders(({ resume }) =>
        /[{}~|]{2}|[{}~]|undefined|NaN| @(?:us|gb|uk|other)|\b1 (?:days|weeks|years)\b/.test(resume),
      ),
    ).toEqual([])
    expect(
      offenders(({ resume }) => /\ba [aeio]\w|\ban [bcdfgjklmpqtvwyz]\w/.test(resume.replace(/\ba one-/g, ''))),
    ).toEqual([])
  })
})

describe('the generator', () => {
  it('writes the committed file again, byte for byte', () => {
    const again = generateSample(read('taxonomy/specialties.tsv'), read('taxonomy/onet_tasks.tsv'))
    expect(again === text).toBe(true)
  })
})

const SENIORITIES = new Set('intern junior mid senior staff principal lead manager director executive'.split(' '))

const isTooLong = (value: string | undefined) => value !== undefined && value.length > 500

const isSkillList = (skills: string[]) =>
  skills.length >= 5 &&
  skills.length <= 14 &&
  skills.every((skill) => skill.length > 0 && skill.length <= 100) &&
  new Set(skills.map((skill) => skill.toLowerCase())).size === skills.length

const wordRuns = (resume: string) => {
  const words = resume.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')))
}

/** Written apart from the generator's own check, so that one mistake cannot hide in both. */
function largestShare(texts: readonly string[]): number {
  const runs = texts.map(wordRuns)
  const holders = new Map<string, number[]>()
  const shares = runs.map((own, index) => {
    const common = new Map<number, number>()
    for (const run of own) {
      const others = holders.get(run) ?? []
      for (const other of others) common.set(other, (common.get(other) ?? 0) + 1)
      holders.set(run, others)
      others.push(index)
    }
    return [...common].map(([other, count]) => count / Math.min(own.size, runs[other]?.size ?? 1))
  })
  return shares.flat().reduce((largest, one) => Math.max(largest, one), 0)
}
