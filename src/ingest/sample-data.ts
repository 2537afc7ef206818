import { readFile } from 'node:fs/promises'
import type { IngestService } from './ingest-service.ts'
import { type CandidateInput, NOTHING_KNOWN } from './prepare-candidate.ts'

const FILE = new URL('../../data/sample-candidates.ndjson', import.meta.url)

/** Writes the bundled, fictional candidates into a tenant: all in one transaction, so that a kill leaves all or none. */
export async function loadSampleData(ingest: IngestService, tenantId: string): Promise<void> {
  const lines = (await readFile(FILE, 'utf8')).trimEnd().split('\n')
  await ingest.writeAll(
    tenantId,
    lines.map((line): CandidateInput => ({ ...NOTHING_KNOWN, ...JSON.parse(line) })),
  )
}
