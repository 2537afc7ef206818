/** What stands between searching and the outside. The core owns these; `db/` and `embedding/` serve them. */

/** What every call that leaves the core is given. */
export interface CallOptions {
  /** The instant of `performance.now()`, in milliseconds, after which the answer is of no use. */
  readonly deadlineAt?: number | undefined
  /** The longest that the work itself may take, in milliseconds; waiting for a connection does not count. */
  readonly workMs?: number | undefined
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined
  readonly meter?: Meter | undefined
}

/** Where a remembered value was found: in this process, or in what all replicas share. */
export type CacheLayer = 'memory' | 'redis'

/** Where an answer came from. */
export type Source = 'network' | 'database' | CacheLayer | 'coalesced' | 'local'

/** Hears of the time that a call really took, told by whoever spent it; durations in milliseconds. */
export interface Meter {
  /** Waiting for a connection, a slot or another's flight: never counted as work. */
  waited(durationMs: number): void
  /** Work, from holding the connection or slot to the last byte of the answer, also when it failed. */
  served(durationMs: number, source: Source): void
}

/** Remembers values for a while. Losing one, or all, costs time and nothing else. */
export interface Cache<T> {
  /** Never rejects, and takes no longer than is worth waiting for; undefined when nothing usable is known. */
  get(key: string): Promise<Remembered<T> | undefined>
  /** Never waited for. */
  set(key: string, value: T): void
}

export interface Remembered<T> {
  readonly value: T
  readonly layer: CacheLayer
}

/**
 * What came of a read, or of a write that failed: `error` could not be read, `invalid` was no value of this key.
 *
 * One read of a cache in layers has an outcome in each layer that was asked.
 */
export type CacheOutcome = 'hit' | 'miss' | 'error' | 'invalid' | 'write_failed'

export type CacheObserver = (layer: CacheLayer, outcome: CacheOutcome) => void

/** Texts in, unit vectors out. */
export interface Embedder {
  /** Versioned name, `<model>/<dimensions>`: vectors of two names are never compared. */
  readonly model: string
  readonly dimensions: number
  /** One vector of `dimensions` finite numbers, of length 1, per text and in its order. */
  embed(texts: readonly string[], options?: CallOptions): Promise<Float32Array[]>
  /** False for a text whose vector says little of its meaning; absent when that cannot be told. */
  understands?(text: string): boolean
}

/** An occupation that a text names, with the probability-like confidence 0..1 and the name or alias that matched. */
export interface SpecialtyMatch {
  readonly id: string
  readonly name: string
  readonly confidence: number
  readonly matched: string
}

/** Names the occupations that texts speak of: titles, short queries or whole job descriptions. */
export interface SpecialtyLookup {
  /** Up to `limit` matches per text, in the order of the texts, most confident first, ties by id; empty where none. */
  lookup(texts: readonly string[], limit: number, options?: CallOptions): Promise<SpecialtyMatch[][]>
}

/** Which ids name an occupation at all. */
export interface SpecialtyDirectory {
  unknownIds(ids: readonly string[], options?: CallOptions): Promise<string[]>
}

export interface SkillFilter {
  readonly all?: readonly string[] | undefined
  readonly any?: readonly string[] | undefined
  readonly none?: readonly string[] | undefined
}

/** What a result must fulfil; whoever has no value does not pass. */
export interface Filters {
  readonly skills?: SkillFilter | undefined
  readonly countries?: readonly string[] | undefined
  readonly locations?: readonly string[] | undefined
  readonly seniority?: readonly string[] | undefined
  readonly specialties?: readonly string[] | undefined
  readonly yearsExperience?: { readonly gte?: number | undefined; readonly lte?: number | undefined } | undefined
  readonly remote?: boolean | undefined
}

/** Skills as candidates may spell them: one of each list must be there, none of `lacks`. */
export interface SkillSpellings {
  readonly holds: readonly (readonly string[])[]
  readonly lacks: readonly string[]
}

/** Filters in the form in which stored values are compared: folded (`text/fold.ts`), skills in all their spellings. */
export type FoldedFilters = Omit<Filters, 'skills'> & { readonly skills?: SkillSpellings | undefined }

/** What a candidate's text must hold; a phrase is one word or more, joined by one space. */
export type Constraint =
  | { readonly phrase: string }
  | { readonly not: Constraint }
  | { readonly all: readonly Constraint[] }
  | { readonly any: readonly Constraint[] }

/** Whom a search may find at all. */
export interface Scope {
  readonly filters: FoldedFilters
  readonly constraint?: Constraint | undefined
}

/** A word that a search asks for and how much it counts, 1 for a word of the query. */
export interface AskedWord {
  readonly word: string
  readonly weight: number
  /** The asked word that this one is another spelling of, or was probably meant by: holding either is holding it. */
  readonly standsFor?: string | undefined
  /** How many of the tenant's people hold it; undefined while that is not known. */
  readonly held?: { readonly people: number; readonly of: number } | undefined
}

/** What is known of the words of a tenant's people; words are folded, and any form of a word will do. */
export interface TenantTerms {
  readonly people: number
  /** How many hold the word, about; 0 also when only few do. */
  peopleWith(word: string): number
  /** For a word that nobody holds and that is no word of an occupation: the one that was probably meant. */
  meant(word: string): string | undefined
}

export interface Terms {
  /** What is known now, without waiting; undefined when nothing is, yet. */
  of(tenantId: string): TenantTerms | undefined
}

/** What a reply shows of a person. */
export interface Profile {
  readonly name: string | null
  readonly title: string | null
  readonly headline: string | null
  readonly location: string | null
  readonly country: string | null
  readonly skills: readonly string[] | null
  readonly yearsExperience: number | null
  readonly seniority: string | null
  readonly remote: boolean | null
  readonly specialty: { readonly id: string; readonly name: string } | null
}

/** What people are sorted by and counted by. */
export interface Traits
  extends Pick<Profile, 'skills' | 'seniority' | 'country' | 'location' | 'specialty' | 'remote' | 'yearsExperience'> {
  readonly candidateId: string
  /** Seconds since 1970. */
  readonly updatedAt: number
}

/** A candidate whom others are to resemble; without a vector until it is embedded. */
export interface Example {
  readonly title: string | null
  readonly skills: readonly string[] | null
  readonly vector: Float32Array | undefined
}

/** The texts of a person in which words can be shown; of a long résumé the beginning. */
export type Texts = Pick<CandidateFields, 'title' | 'headline' | 'summary' | 'skills' | 'resume'>

/** Reads people whose ids are known, as they are now; of whoever is gone there is nothing. */
export interface PeopleReader {
  /** The first `limit` of the ids who are in scope, in their order. */
  profiles(
    tenantId: string,
    ids: readonly string[],
    scope: Scope,
    limit: number,
    options?: CallOptions,
  ): Promise<[candidateId: string, Profile][]>
  traits(tenantId: string, ids: readonly string[], options?: CallOptions): Promise<Traits[]>
  texts(tenantId: string, ids: readonly string[], options?: CallOptions): Promise<[candidateId: string, Texts][]>
  example(tenantId: string, candidateId: string, options?: CallOptions): Promise<Example | undefined>
}

/** A candidate that a leg of the search found, with that leg's own score. */
export interface Hit {
  readonly candidateId: string
  readonly score: number
  readonly specialtyId: string | null
  /** All that the query says stands in the title; the vector leg does not know. */
  readonly isTitled?: boolean | undefined
  /** All that the query says stands in title, skills and location. */
  readonly isWhole?: boolean | undefined
  /** Of hundreds of hits a few are shown: only their profiles are put together. Undefined: not asked for. */
  readonly profile: (() => Profile) | undefined
}

/** How many hits a leg brings at most, and how many of them, the best, with their profiles. */
export interface LegSize {
  readonly hits: number
  readonly profiles: number
}

/** The best of a leg, best first, ties by candidate id; `cut` when more passed than it may bring. */
export interface Leg {
  readonly hits: readonly Hit[]
  readonly cut: boolean
  /** The tenant has candidates, and none of them is embedded yet. */
  readonly pending?: boolean | undefined
}

export interface LexicalSearch {
  /** Candidates in scope that hold at least one of the words. */
  byWords(
    tenantId: string,
    words: readonly AskedWord[],
    scope: Scope,
    size: LegSize,
    options?: CallOptions,
  ): Promise<Leg>
}

export interface VectorSearch {
  /** Candidates in scope whose embedding is ready, nearest first; the score is the cosine similarity. */
  nearest(tenantId: string, vector: Float32Array, scope: Scope, size: LegSize, options?: CallOptions): Promise<Leg>
}

/** The fields of a candidate as its owner gives them; null where none. */
export interface CandidateFields {
  readonly name: string | null
  readonly title: string | null
  readonly headline: string | null
  readonly summary: string | null
  readonly location: string | null
  readonly country: string | null
  readonly skills: readonly string[] | null
  readonly yearsExperience: number | null
  readonly seniority: string | null
  readonly remote: boolean | null
  readonly specialtyId: string | null
  readonly resume: string | null
  readonly metadata: Readonly<Record<string, unknown>> | null
}
