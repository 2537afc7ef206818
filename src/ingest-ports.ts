import type { CandidateFields } from './ports.ts'

/** What stands between ingesting candidates and the outside; searching has its own, in `ports.ts`. */

/** A candidate ready to be stored: with the occupation that stands for it, and its words and values folded. */
export interface CandidateToStore extends CandidateFields {
  readonly candidateId: string
  readonly specialty: { readonly id: string; readonly confidence: number } | null
  readonly folded: {
    readonly title: string
    readonly skillsAndLocation: string
    readonly about: string
    readonly resume: string
    readonly skills: readonly string[] | null
    readonly location: string | null
  }
}

export interface StoredCandidate extends CandidateFields {
  readonly candidateId: string
  readonly version: number
  readonly embedding: 'ready' | 'pending' | 'failed'
  readonly specialty: { readonly id: string; readonly name: string; readonly confidence: number } | null
  readonly createdAt: string
  readonly updatedAt: string
}

export type WriteOutcome = 'created' | 'updated' | 'unchanged'

export interface CandidateStore {
  /** Stores candidates of distinct ids, all or none; says of each whether it was new, changed or already like this. */
  write(tenantId: string, candidates: readonly CandidateToStore[]): Promise<WriteOutcome[]>
  /** Stores one candidate and gives it back as it was stored by this very call. */
  put(tenantId: string, candidate: CandidateToStore): Promise<{ outcome: WriteOutcome; stored: StoredCandidate }>
  read(tenantId: string, candidateId: string): Promise<StoredCandidate | undefined>
  /** Removes a candidate with its words and vectors; false when there is none. */
  remove(tenantId: string, candidateId: string): Promise<boolean>
}

/** A candidate whose text waits for its vector. */
export interface PendingText {
  readonly tenantId: string
  readonly candidateId: string
  readonly version: number
  readonly fields: Pick<CandidateFields, 'title' | 'headline' | 'summary' | 'location' | 'skills' | 'resume'>
}

export interface EmbeddingQueue {
  /** Makes this process the one that embeds, for a minute; false while it is another. */
  claim(): Promise<boolean>
  release(): Promise<void>
  /** Up to `limit` candidates whose vector is missing and has not failed too often. */
  pending(limit: number): Promise<PendingText[]>
  /** Keeps the vectors of those whose text has not changed meanwhile. `vectors` in the order of `texts`. */
  store(texts: readonly PendingText[], vectors: readonly Float32Array[]): Promise<void>
  /** Counts a failure; after three the candidate is `failed` until its text changes. */
  fail(texts: readonly PendingText[]): Promise<void>
}
