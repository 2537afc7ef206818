import { readFile } from 'node:fs/promises'
import type { CandidateFields } from '../ports.ts'
import type { IngestService } from './ingest-service.ts'
import type { CandidateInput } from './prepare-candidate.ts'

const FILE = new URL('../../data/sample-candidates.ndjson', import.meta.url)
const BATCH = 500

const NOTHING_KNOWN: CandidateFields = {
  name: null,
  title: null,
  headline: null,
  summary: null,
  location: null,
  country: null,
  skills: null,
  yearsExperience: null,
  seniority: null,
  remote: null,
  specialtyId: null,
  resume: null,
  metadata: null,
}

/** Writes the bundled, fictional candidates into a tenant; resolves to how many there are. */
export async function loadSampleData(ingest: IngestService, tenantId: string): Promise<number> {
  const lines = (await readFile(FILE, 'utf8')).trimEnd().split('\n')
  const candidates = lines.map((line): CandidateInput => ({ ...NOTHING_KNOWN, ...JSON.parse(line) }))
  for (let start = 0; start < candidates.length; start += BATCH) {
    await ingest.writeAll(tenantId, candidates.slice(start, start + BATCH))
  }
  return candidates.length
}
