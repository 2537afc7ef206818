import type { Constraint, FoldedFilters, Scope, SkillSpellings } from '../ports.ts'
import { PHRASE_GAP } from '../text/phrase-gap.ts'

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

/** The condition on `candidate_index i` that holds for whoever may be found; undefined when that is everybody. */
export function scopeSql({ filters, constraint }: Scope, parameters: Parameters): string | undefined {
  return [...filterSql(filters, parameters, 'i'), ...constraintSql(constraint, parameters)].join(' and ') || undefined
}

/** The condition on the words of `candidate_index i`; none without a constraint. */
export function constraintSql(constraint: Constraint | undefined, parameters: Parameters): string[] {
  return constraint ? [`i.words @@ to_tsquery('shortlist', ${parameters.add(queryOf(constraint))})`] : []
}

/** A constraint as the text of one tsquery, which one index scan answers. */
function queryOf(constraint: Constraint): string {
  if ('phrase' in constraint) return `(${constraint.phrase.split(' ').map(lexemeOf).join(' <-> ')})`
  if ('not' in constraint) return `!${queryOf(constraint.not)}`
  if ('all' in constraint) return `(${constraint.all.map(queryOf).join(' & ')})`
  return `(${constraint.any.map(queryOf).join(' | ')})`
}

/**
 * Words are letters and digits, so that nothing has to be quoted. One that Postgres does not index, being no letter to it
 * or too long, would be taken out of the query: nobody holds it, as nobody holds the gap.
 */
function lexemeOf(word: string): string {
  return /^[a-z\d]{1,1000}$/.test(word) ? word : `(${word} | ${PHRASE_GAP})`
}

/** Conditions on the filter columns of `table`, which a column that is null never fulfils. */
export function filterSql(filters: FoldedFilters, parameters: Parameters, table: string): string[] {
  const { skills, countries, locations, seniority, specialties, yearsExperience, remote } = filters
  const oneOf = (column: string, values: readonly string[] | undefined) =>
    values ? [`${table}.${column} = any(${parameters.add(values)}::text[])`] : []
  const compared = (column: string, operator: string, value: number | boolean | undefined) =>
    value === undefined ? [] : [`${table}.${column} ${operator} ${parameters.add(value)}`]
  return [
    ...(skills ? skillSql(skills, parameters, table) : []),
    ...oneOf('country', countries),
    ...oneOf('location', locations),
    ...oneOf('seniority', seniority),
    ...oneOf('specialty_id', specialties),
    ...compared('years_experience', '>=', yearsExperience?.gte),
    ...compared('years_experience', '<=', yearsExperience?.lte),
    ...compared('remote', '=', remote),
  ]
}

function skillSql({ holds, lacks }: SkillSpellings, parameters: Parameters, table: string): string[] {
  const oneOf = (spellings: readonly string[]) => `${table}.skills && ${parameters.add(spellings)}::text[]`
  return [...holds.map(oneOf), ...(lacks.length > 0 ? [`not ${oneOf(lacks)}`] : [])]
}
