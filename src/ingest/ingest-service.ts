import { AppError } from '../errors.ts'
import type { CandidateStore, CandidateToStore, StoredCandidate, WriteOutcome } from '../ingest-ports.ts'
import type { SpecialtyDirectory, SpecialtyLookup } from '../ports.ts'
import { type CandidateInput, occupationText, prepareCandidate } from './prepare-candidate.ts'

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
    const [prepared] = await this.#prepare([candidate])
    if (!prepared || prepared instanceof AppError) throw prepared ?? unknownSpecialty()
    const written = await this.#parts.candidates.put(tenantId, prepared)
    this.#parts.written([written.outcome])
    return written
  }

  /**
   * Creates or replaces candidates of distinct ids in one transaction. Says of each what it came to; one that names an
   * unknown specialty is refused alone.
   */
  async writeAll(tenantId: string, candidates: readonly CandidateInput[]): Promise<(WriteOutcome | AppError)[]> {
    const { candidates: store, written } = this.#parts
    const prepared = await this.#prepare(candidates)
    const accepted = prepared.flatMap((one) => (one instanceof AppError ? [] : [one]))
    const outcomes = accepted.length > 0 ? await store.write(tenantId, accepted) : []
    const next = outcomes.values()
    const answers = prepared.map((one) => (one instanceof AppError ? one : (next.next().value ?? 'unchanged')))
    written(answers.map((answer) => (answer instanceof AppError ? 'failed' : answer)))
    return answers
  }

  /** Each candidate ready to be stored, or the reason why it is refused. */
  async #prepare(candidates: readonly CandidateInput[]): Promise<(CandidateToStore | AppError)[]> {
    const { specialties } = this.#parts
    const unknown = new Set(await specialties.unknownIds(candidates.flatMap(({ specialtyId }) => specialtyId ?? [])))
    const unclassified = candidates.filter(({ specialtyId }) => specialtyId === null)
    const matches = await specialties.lookup(unclassified.map(occupationText), 1)
    const found = new Map(unclassified.map(({ candidateId }, index) => [candidateId, matches[index]?.[0]]))
    return candidates.map((candidate) =>
      candidate.specialtyId !== null && unknown.has(candidate.specialtyId)
        ? unknownSpecialty()
        : prepareCandidate(candidate, found.get(candidate.candidateId)),
    )
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
