import { AppError } from '../errors.ts'
import type { CandidateStore, SpecialtyDirectory, SpecialtyLookup, StoredCandidate } from '../ports.ts'
import { type CandidateInput, occupationText, prepareCandidate } from './prepare-candidate.ts'

export type WriteOutcome = 'created' | 'updated' | 'unchanged'

export interface IngestParts {
  readonly candidates: CandidateStore
  readonly specialties: SpecialtyLookup & SpecialtyDirectory
  /** Hears of every write: there may be texts to embed. */
  readonly written: (outcomes: readonly (WriteOutcome | 'failed')[]) => void
}

/** Candidates in, read and out. */
export class IngestService {
  readonly #parts: IngestParts

  constructor(parts: IngestParts) {
    this.#parts = parts
  }

  /** Creates or replaces one candidate; found by words when this resolves. */
  async put(tenantId: string, candidate: CandidateInput): Promise<{ outcome: WriteOutcome; stored: StoredCandidate }> {
    const [outcome] = await this.writeAll(tenantId, [candidate])
    if (outcome instanceof AppError) throw outcome
    return { outcome: outcome ?? 'unchanged', stored: await this.get(tenantId, candidate.candidateId) }
  }

  /**
   * Creates or replaces candidates of distinct ids in one transaction. Says of each what it came to; one that names an
   * unknown specialty is refused alone.
   */
  async writeAll(tenantId: string, candidates: readonly CandidateInput[]): Promise<(WriteOutcome | AppError)[]> {
    const { specialties, candidates: store, written } = this.#parts
    const unknown = new Set(await specialties.unknownIds(candidates.flatMap(({ specialtyId }) => specialtyId ?? [])))
    const accepted = candidates.filter(({ specialtyId }) => specialtyId === null || !unknown.has(specialtyId))
    const unclassified = accepted.filter(({ specialtyId }) => specialtyId === null)
    const matches = await specialties.lookup(unclassified.map(occupationText), 1)
    const found = new Map(unclassified.map(({ candidateId }, index) => [candidateId, matches[index]?.[0]]))
    const prepared = accepted.map((candidate) => prepareCandidate(candidate, found.get(candidate.candidateId)))

    const outcomes = prepared.length > 0 ? await store.write(tenantId, prepared) : []
    written([...outcomes, ...Array<'failed'>(candidates.length - accepted.length).fill('failed')])
    const byId = new Map(accepted.map(({ candidateId }, index) => [candidateId, outcomes[index]]))
    return candidates.map(({ candidateId }) => byId.get(candidateId) ?? unknownSpecialty())
  }

  async get(tenantId: string, candidateId: string): Promise<StoredCandidate> {
    const stored = await this.#parts.candidates.read(tenantId, candidateId)
    if (!stored) throw new AppError('not_found', 'there is no candidate with this id')
    return stored
  }

  async remove(tenantId: string, candidateId: string): Promise<void> {
    const removed = await this.#parts.candidates.remove(tenantId, candidateId)
    if (!removed) throw new AppError('not_found', 'there is no candidate with this id')
  }
}

function unknownSpecialty(): AppError {
  const detail = 'no specialty has this id; GET /v1/specialties finds ids by words'
  return new AppError('validation_failed', 'the candidate is not valid', {
    faults: [{ pointer: '/specialtyId', code: 'unknown_value', detail }],
  })
}
