import pg from 'pg'
import { administer } from '../../test/support/engine.ts'
import { MAIN } from './tenants.ts'

/** What a search of the bench may ask for; a part of the contract's `filters`. */
export interface Filters {
  readonly countries?: readonly string[]
  readonly seniority?: readonly string[]
  readonly remote?: boolean
  readonly yearsExperience?: { readonly gte?: number; readonly lte?: number }
  readonly skills?: { readonly any: readonly string[] }
}

/** Filters that let about the same share of the main tenant pass, each of another kind. */
export interface FilterGroup {
  /** `1 %` */
  readonly name: string
  readonly share: number
  readonly filters: readonly Filters[]
  /** The true share of each. */
  readonly shares: readonly number[]
}

const SHARES = [0.001, 0.01, 0.02, 0.05, 0.1, 0.5]
const KINDS_A_SHARE = 4
/** How far from the share a filter may be, as a factor; the nearest of all is taken however far it is. */
const NEAR = 1.25

/** How many people have these values; the columns of `candidate_index`, null where unknown. */
interface Group {
  readonly country: string | null
  readonly seniority: string | null
  readonly remote: boolean | null
  readonly years: number | null
  readonly people: number
}

const GROUPS = /* sql */ `
  select country, seniority, remote, years_experience::float8 as years, count(*)::int as people
    from candidate_index where tenant_id = '${MAIN}' group by 1, 2, 3, 4`

const SKILLS = /* sql */ `
  select skill, count(*)::int as people from candidate_index, unnest(skills) as skill
   where tenant_id = '${MAIN}' group by 1 order by 2 desc`

/** Finds, by counting the main tenant, filters for each share that is to be measured. */
export async function findFilters(url: string, candidates: number): Promise<FilterGroup[]> {
  const groups: Group[] = await administer(url, GROUPS)
  const skills: { skill: string; people: number }[] = await administer(url, SKILLS)
  const counted = [
    ...combinations(groups).map((filters) => ({ filters, people: countOf(groups, filters) })),
    ...skills.map(({ skill, people }) => ({ filters: { skills: { any: [skill] } }, people })),
  ].map(({ filters, people }) => ({ filters, share: people / candidates, kind: Object.keys(filters).join() }))

  return SHARES.map((share) => {
    const distance = (one: { readonly share: number }) => Math.abs(Math.log(one.share / share))
    const byDistance = counted.filter((one) => one.share > 0).sort((one, other) => distance(one) - distance(other))
    const nearestOfKinds = [...new Map(byDistance.toReversed().map((one) => [one.kind, one])).values()].toReversed()
    const chosen = nearestOfKinds
      .sort((one, other) => distance(one) - distance(other))
      .filter((one, index) => index === 0 || distance(one) < Math.log(NEAR))
      .slice(0, KINDS_A_SHARE)
    const name = `${share * 100} %`
    return { name, share, filters: chosen.map(({ filters }) => filters), shares: chosen.map((one) => one.share) }
  })
}

function combinations(groups: readonly Group[]): Filters[] {
  const countries = byFrequency(groups, ({ country }) => country)
  const ranks = byFrequency(groups, ({ seniority }) => seniority)
  const years = Array.from({ length: 40 }, (_, value) => value)
  const firstOf = (values: readonly string[]) => values.map((_, index) => values.slice(0, index + 1))
  return [
    ...[...firstOf(countries), ...countries.map((one) => [one])].map((some) => ({ countries: some })),
    ...[...firstOf(ranks), ...ranks.map((one) => [one])].map((some) => ({ seniority: some })),
    ...years.flatMap((value) => [{ yearsExperience: { gte: value } }, { yearsExperience: { lte: value } }]),
    ...[true, false].map((remote) => ({ remote })),
    ...countries.flatMap((country) => [
      ...ranks.map((rank) => ({ countries: [country], seniority: [rank] })),
      ...years.map((value) => ({ countries: [country], yearsExperience: { gte: value } })),
      ...ranks.map((rank) => ({ countries: [country], seniority: [rank], remote: true })),
    ]),
  ]
}

function byFrequency(groups: readonly Group[], nameOf: (group: Group) => string | null): string[] {
  const counts = new Map<string, number>()
  for (const group of groups) {
    const value = nameOf(group)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + group.people)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value)
}

function countOf(groups: readonly Group[], { countries, seniority, remote, yearsExperience }: Filters): number {
  const { gte = 0, lte = 1000 } = yearsExperience ?? {}
  const passes = (group: Group) =>
    (!countries || countries.includes(group.country ?? '')) &&
    (!seniority || seniority.includes(group.seniority ?? '')) &&
    (remote === undefined || group.remote === remote) &&
    (!yearsExperience || (group.years !== null && group.years >= gte && group.years <= lte))
  return groups.reduce((sum, group) => sum + (passes(group) ? group.people : 0), 0)
}

/** The bench's own reading of a filter, on `candidate_index i`: what the service finds is held against it. */
export function whereSql({ countries, seniority, remote, yearsExperience, skills }: Filters): string {
  const list = (values: readonly string[]) => `array[${values.map((value) => pg.escapeLiteral(value)).join()}]`
  const conditions = [
    countries && `i.country = any (${list(countries)})`,
    seniority && `i.seniority = any (${list(seniority)})`,
    remote !== undefined && `i.remote = ${remote}`,
    yearsExperience?.gte !== undefined && `i.years_experience >= ${yearsExperience.gte}`,
    yearsExperience?.lte !== undefined && `i.years_experience <= ${yearsExperience.lte}`,
    skills && `i.skills && ${list(skills.any)}`,
  ]
  return conditions.filter((condition) => condition).join(' and ') || 'true'
}
