import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startProgram } from '../../test/support/program.ts'
import type { Candidate } from './candidates.ts'
import { HttpClient } from './http-client.ts'

const TENANT = 'eval'
const LINES_PER_IMPORT = 2000
const POLL_MS = 500
/** Older than this the service does not report counts: what it says after such a pause is from after the import. */
const REPORT_AGE_MS = 1000
const EMBEDDING_LIMIT_MS = 30 * 60_000

/** Time enough that no search on a busy machine is cut short: a degraded reply ends the run. */
const PATIENCE = { SEARCH_TIMEOUT_MS: '10000', SPECIALTY_TIMEOUT_MS: '5000', EMBEDDING_TIMEOUT_MS: '5000' }

/** What a run may vary; all else is fixed, so that two runs differ in nothing but these and the code. */
const PASSED_ON = /^(?:EMBEDDING_|ENABLE_PARALLEL_PRE_SEARCH$)/

export interface EvalService {
  readonly http: HttpClient
  /** `<model>/<dimensions>` of the embedder in force. */
  readonly embedding: string
  close(): Promise<void>
}

interface Health {
  readonly embedding: { readonly model: string }
  readonly ingest?: {
    readonly pendingEmbeddings: { readonly value: number; readonly relation: string }
    readonly failedEmbeddings: number
  }
}

/** Starts the built program on an empty embedded engine, or on the given database with an empty tenant of its own. */
export async function openService(databaseUrl: string | undefined): Promise<EvalService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shortlist-eval-'))
  const tenantId = databaseUrl ? `${TENANT}-${Date.now().toString(36)}` : TENANT
  const secret = `secret-of-${tenantId}`
  const passedOn = Object.entries(process.env).flatMap(([name, value]) =>
    PASSED_ON.test(name) && value !== undefined ? [[name, value] as const] : [],
  )
  const program = await startProgram({
    ...PATIENCE,
    ...Object.fromEntries(passedOn),
    API_KEYS: `${tenantId}:${secret}`,
    SAMPLE_DATA: 'false',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir }),
  })
  const http = new HttpClient(program.url, secret)
  const { embedding } = await http.get<Health>('/health')
  return {
    http,
    embedding: embedding.model,
    async close() {
      await program.stop('SIGINT')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Imports candidates and waits until all are found by meaning too; a refused one is an error. */
export async function fill(http: HttpClient, candidates: readonly Candidate[], tick: (done: number) => void) {
  for (let start = 0; start < candidates.length; start += LINES_PER_IMPORT) {
    const lines = candidates.slice(start, start + LINES_PER_IMPORT).map((candidate) => JSON.stringify(candidate))
    const reply = await http.send('POST', '/v1/candidates:import', lines.join('\n'), 'application/x-ndjson')
    const last = reply.trimEnd().split('\n').at(-1) ?? ''
    const { summary } = JSON.parse(last) as { summary: { created: number; failed: number } }
    if (summary.created !== lines.length) throw new Error(`the import went wrong: ${reply.slice(0, 500)} … ${last}`)
    tick(lines.length)
  }
  await embedded(http)
}

async function embedded(http: HttpClient): Promise<void> {
  const giveUpAt = performance.now() + EMBEDDING_LIMIT_MS
  await pause(REPORT_AGE_MS)
  while (performance.now() < giveUpAt) {
    const { ingest } = await http.get<Health>('/health')
    if (ingest && ingest.failedEmbeddings > 0) throw new Error(`${ingest.failedEmbeddings} embeddings failed`)
    if (ingest?.pendingEmbeddings.value === 0) return
    await pause(POLL_MS)
  }
  throw new Error('the embeddings did not become ready')
}
