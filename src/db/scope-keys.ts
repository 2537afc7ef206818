import type { FoldedFilters } from '../ports.ts'

/** Stands in a tsquery over keys (migration 0005) where each key has its tenant and slice. */
export const KEY_MARK = '\u0001'

/**
 * What the keys of a candidate must hold for the filters to let it pass: tsqueries over keys, none where keys cannot tell.
 *
 * They narrow down what is read; the condition of `scopeSql` decides.
 */
export function filterKeys({
  skills,
  countries,
  locations,
  seniority,
  specialties,
  ...others
}: FoldedFilters): string[] {
  const { yearsExperience, remote } = others
  return [
    ...(skills?.holds ?? []).flatMap((spellings) => anyOf('k', spellings)),
    ...anyOf('c', countries),
    ...anyOf('l', locations),
    ...anyOf('s', seniority),
    ...anyOf('o', specialties),
    ...anyOf('r', remote === undefined ? undefined : [String(remote)]),
    ...yearKeys(yearsExperience),
  ]
}

function anyOf(kind: string, values: readonly string[] | undefined): string[] {
  return values ? [`(${values.map((value) => key(kind, value)).join(' | ')})`] : []
}

/** Wider ranges narrow down too little to be worth their keys. */
const MOST_YEARS = 3

/** The whole years of a range. */
function yearKeys({ gte = 0, lte = 99 }: NonNullable<FoldedFilters['yearsExperience']> = {}): string[] {
  const first = Math.floor(gte)
  const years = Array.from({ length: Math.max(0, Math.floor(lte) - first + 1) }, (_, index) => first + index)
  return years.length === 0 || years.length > MOST_YEARS ? [] : anyOf('y', years.map(String))
}

function key(kind: string, value: string): string {
  const cut = [...value].slice(0, 100).join('')
  return `'${KEY_MARK}${kind}${cut.replace(/['\\]/g, '$&$&')}'`
}
