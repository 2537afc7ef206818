import type { Filters, Scope, SkillFilter } from '../ports.ts'

/** The values of a statement: `add` returns the placeholder, so text and values cannot fall apart. */
export class Parameters {
  readonly values: unknown[]

  constructor(values: readonly unknown[]) {
    this.values = [...values]
  }

  add(value: unknown): string {
    return `$${this.values.push(value)}`
  }
}

/**
 * The condition on `candidate_index i` that holds for whoever may be found; undefined when that is everybody. A column
 * that is null never passes.
 */
export function scopeSql({ filters, phrases, excluded }: Scope, parameters: Parameters): string | undefined {
  const conditions = [
    ...filterSql(filters, parameters),
    ...phrases.map((phrase) => `i.words @@ phraseto_tsquery('shortlist', ${parameters.add(phrase)})`),
    ...excluded.map((phrase) => `not i.words @@ phraseto_tsquery('shortlist', ${parameters.add(phrase)})`),
  ]
  return conditions.join(' and ') || undefined
}

function filterSql(filters: Filters, parameters: Parameters): string[] {
  const { skills, countries, locations, seniority, specialties, yearsExperience, remote } = filters
  const oneOf = (column: string, values: readonly string[] | undefined) =>
    values ? [`i.${column} = any(${parameters.add(values)}::text[])`] : []
  const compared = (column: string, operator: string, value: number | boolean | undefined) =>
    value === undefined ? [] : [`i.${column} ${operator} ${parameters.add(value)}`]
  return [
    ...(skills ? skillSql(skills, parameters) : []),
    ...oneOf('country', countries),
    ...oneOf('location', locations),
    ...oneOf('seniority', seniority),
    ...oneOf('specialty_id', specialties),
    ...compared('years_experience', '>=', yearsExperience?.gte),
    ...compared('years_experience', '<=', yearsExperience?.lte),
    ...compared('remote', '=', remote),
  ]
}

function skillSql({ all, any, none }: SkillFilter, parameters: Parameters): string[] {
  const list = (values: readonly string[]) => `${parameters.add(values)}::text[]`
  return [
    ...(all ? [`i.skills @> ${list(all)}`] : []),
    ...(any ? [`i.skills && ${list(any)}`] : []),
    ...(none ? [`not i.skills && ${list(none)}`] : []),
  ]
}
