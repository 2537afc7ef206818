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

/** Where words stand, by the label of a tsquery: the title; title, skills or location; anywhere. */
const WORD_KINDS: Readonly<Record<string, string>> = { ':A': 't', ':AB': 'h', '': 'w' }

/** A tsquery over quoted stems as one over keys. */
export function wordKeys(query: string): string {
  return query.replace(/'([^']+)'(:AB?)?/g, (_, word: string, label = '') => key(WORD_KINDS[label] ?? 'w', word))
}

function anyOf(kind: string, values: readonly string[] | undefined): string[] {
  if (!values || values.some((value) => value.includes(KEY_MARK))) return []
  return [`(${values.map((value) => key(kind, value)).join(' | ')})`]
}

/** The borders between which the keys tell years of experience, as in migration 0005. */
const BORDERS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40]

/** The nearest borders outside a range. */
function yearKeys({ gte = 0, lte = Number.POSITIVE_INFINITY }: FoldedFilters['yearsExperience'] = {}): string[] {
  const [least] = BORDERS.filter((border) => border <= gte).slice(-1)
  const most = BORDERS.find((border) => border > lte)
  return [...(least ? [key('a', String(least))] : []), ...(most ? [key('b', String(most))] : [])]
}

function key(kind: string, value: string): string {
  const cut = [...value].slice(0, 100).join('')
  return `'${KEY_MARK}${kind}${cut.replace(/['\\]/g, '$&$&')}'`
}
