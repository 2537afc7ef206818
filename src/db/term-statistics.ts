import { LRUCache } from 'lru-cache'
import type { TenantTerms, Terms } from '../ports.ts'
import type { TenantVersions } from '../tenant-versions.ts'
import { createSpelling } from '../text/spelling.ts'
import { stem } from '../text/stem.ts'
import type { Database } from './database.ts'

/** So many people say how common a word is; of fewer, all are read. */
const SAMPLE = 5_000
/** Statistics this old are made anew, and earlier when this process has written meanwhile. */
const STALE_MS = 600_000
const STALE_AFTER_WRITE_MS = 60_000
const REMEMBERED_TENANTS = 200
const WORK_MS = 10_000

/**
 * The words of a tenant's people, commonest first, and how many of the sample hold each. Sampled by a hash of the id, so
 * that every process, and every refresh, reads the same people; those rows alone are fetched.
 */
const SAMPLED = /* sql */ `
  with size as materialized (
    select count(*) as people from candidate_index where tenant_id = $1
  ), words as materialized (
    select word, ndoc from ts_stat(format(
      'select words from candidate_index where tenant_id = %L and hashtext(candidate_id) & 32767 < %s',
      $1::text, (select ceil(32768 * ${SAMPLE}::float8 / greatest(people, 1)) from size)))
  ), sampled as materialized (
    select count(*) as people from candidate_index, size
     where tenant_id = $1 and hashtext(candidate_id) & 32767 < ceil(32768 * ${SAMPLE}::float8 / greatest(size.people, 1))
  )
  select size.people::integer, sampled.people::integer as sampled,
         (select array_agg(word order by ndoc desc, word) from words) as words,
         (select array_agg(ndoc order by ndoc desc, word) from words) as counts
    from size, sampled`

/** Stemmed by the server: ten thousand words at once would hold up this process. */
const OCCUPATION_WORDS = /* sql */ `
  select word, coalesce((ts_lexize('shortlist_stem', word))[1], word) as stem from specialty_words order by word`

interface Sampled {
  readonly people: number
  readonly sampled: number
  readonly words: string[] | null
  readonly counts: number[] | null
}

interface Kept {
  readonly terms: TenantTerms | undefined
  readonly version: number
  readonly madeAt: number
}

/**
 * Knows how common words are among a tenant's people, without ever making a search wait: what is not known yet is
 * found out in the background, and missing until then.
 */
export class TermStatistics implements Terms {
  readonly #db: Database
  readonly #versions: TenantVersions
  readonly #kept = new LRUCache<string, Kept>({ max: REMEMBERED_TENANTS })
  readonly #making = new Map<string, Promise<void>>()
  /** The words of occupations, and the stem of each. */
  #occupationWords: ReadonlyMap<string, string> | undefined

  constructor(db: Database, versions: TenantVersions) {
    this.#db = db
    this.#versions = versions
  }

  of(tenantId: string): TenantTerms | undefined {
    const kept = this.#kept.get(tenantId)
    // Behind the statements of the search that asks, which may share one connection with it.
    if (!kept || this.#isStale(tenantId, kept)) setImmediate(() => void this.refresh(tenantId))
    return kept?.terms
  }

  /** Resolves when the statistics are new, or could not be made: they are then tried again when they would be stale. */
  refresh(tenantId: string): Promise<void> {
    const making = this.#making.get(tenantId)
    if (making) return making
    const version = this.#versions.current(tenantId)
    const keep = (terms: TenantTerms | undefined) => {
      this.#kept.set(tenantId, { terms, version, madeAt: performance.now() })
    }
    const made = this.#make(tenantId)
      .then(keep, () => keep(this.#kept.get(tenantId)?.terms))
      .finally(() => this.#making.delete(tenantId))
    this.#making.set(tenantId, made)
    return made
  }

  #isStale(tenantId: string, { version, madeAt }: Kept): boolean {
    const isOfNow = version === this.#versions.current(tenantId)
    return performance.now() - madeAt > (isOfNow ? STALE_MS : STALE_AFTER_WRITE_MS)
  }

  async #make(tenantId: string): Promise<TenantTerms | undefined> {
    const work = { workMs: WORK_MS }
    const [row] = await this.#db.asTenant<Sampled>(tenantId, SAMPLED, [tenantId], work)
    if (!row || row.sampled === 0) return undefined
    if (!this.#occupationWords) {
      const known = await this.#db.shared<{ word: string; stem: string }>(OCCUPATION_WORDS, [], work)
      this.#occupationWords = new Map(known.map(({ word, stem }) => [word, stem]))
    }
    return termsOf(row, this.#occupationWords)
  }
}

function termsOf(
  { people, sampled, words, counts }: Sampled,
  occupationWords: ReadonlyMap<string, string>,
): TenantTerms {
  const held = new Map((words ?? []).map((word, index) => [word, counts?.[index] ?? 0]))
  const named = new Set(occupationWords.values())
  const holdersOf = ([, stem]: readonly [string, string]) => held.get(stem) ?? 0
  const namesByHolders = [...occupationWords].filter((one) => holdersOf(one) > 0)
  namesByHolders.sort((one, other) => holdersOf(other) - holdersOf(one))
  const nearestName = createSpelling(namesByHolders.map(([word]) => word))
  const nearestStem = createSpelling((words ?? []).filter((word) => !named.has(word)))
  return {
    people,
    peopleWith: (word) => Math.round(((held.get(stem(word)) ?? 0) * people) / sampled),
    meant(word) {
      const stemmed = stem(word)
      if (held.has(stemmed) || named.has(stemmed)) return undefined
      return nearestName(word) ?? nearestStem(stemmed)
    },
  }
}
