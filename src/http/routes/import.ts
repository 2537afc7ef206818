import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { IngestService } from '../../ingest/ingest-service.ts'
import type { WriteOutcome } from '../../ingest-ports.ts'
import { importLine } from '../candidate-schemas.ts'
import { whileNotIdle } from '../idle-limit.ts'
import { faultsOf } from '../input-faults.ts'
import { type Line, linesOf } from '../ndjson-lines.ts'
import { problemOf } from '../problem.ts'

const MAXIMUM_LINE_BYTES = 1024 * 1024
const MAXIMUM_BATCH = 200
/** How long a client may pause between two chunks. */
const IDLE_MS = 30_000

type Writer = Pick<IngestService, 'writeAll'>

export interface ImportOptions {
  readonly ingest: Writer
  /** Aborted when the process is about to end: what has arrived is answered, and no more is read. */
  readonly draining: AbortSignal
}

type Candidate = z.infer<typeof importLine>
type Parsed = { readonly number: number } & (
  | { readonly candidate: Candidate }
  | { readonly error: AppError; readonly candidateId?: string }
)

/**
 * `POST /v1/candidates:import`: a candidate a line in, an answer a line out, in order, each after its commit.
 *
 * Streamed both ways: what arrives together is written together, and nothing is read that has not been answered.
 */
export const importRoutes: FastifyPluginAsync<ImportOptions> = async (app, { ingest, draining }) => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload))

  const summary = 'Create or replace candidates: one a line in, one answer a line out'
  const schema = { summary, consumes: ['application/x-ndjson'], produces: ['application/x-ndjson'] }
  app.post('/v1/candidates::import', { schema, config: { streams: true } }, async (request, reply) => {
    if (!request.body) throw new AppError('unsupported_media_type', 'send application/x-ndjson')
    // A reply that ends before its request leaves bytes behind that nobody will read.
    reply.raw.once('finish', () => {
      if (!request.raw.complete) request.raw.destroy()
    })
    const input = whileNotIdle(request.body as Readable, IDLE_MS, tooSlow, draining)
    return reply.type('application/x-ndjson').send(Readable.from(answers(request, input, ingest)))
  })
}

function tooSlow(): AppError {
  return new AppError('request_timeout', 'nothing came for too long')
}

async function* answers(request: FastifyRequest, input: AsyncIterable<Buffer>, ingest: Writer) {
  const summary = { created: 0, updated: 0, failed: 0 }
  const problem = (error: AppError) => problemOf(error, '/v1/candidates:import', request.id)
  try {
    for await (const lines of linesOf(input, MAXIMUM_LINE_BYTES)) {
      for await (const [line, outcome] of outcomesOf(request.caller.tenantId, lines, ingest)) {
        count(summary, outcome)
        yield `${JSON.stringify(answerTo(line, outcome, problem))}\n`
      }
    }
    yield `${JSON.stringify({ summary })}\n`
  } catch (error) {
    request.log.info({ err: error }, 'import ended early')
    const ended = error instanceof AppError ? error : new AppError('internal', 'the import ended early')
    yield `${JSON.stringify({ summary, problem: problem(ended) })}\n`
  }
}

async function* outcomesOf(
  tenantId: string,
  lines: readonly Line[],
  ingest: Writer,
): AsyncGenerator<[Parsed, WriteOutcome | AppError]> {
  for (const batch of batchesOf(lines.map(parse))) {
    const outcomes = await write(tenantId, batch, ingest)
    for (const [index, line] of batch.entries()) yield [line, outcomes[index] ?? 'unchanged']
  }
}

function count(summary: { created: number; updated: number; failed: number }, outcome: WriteOutcome | AppError): void {
  if (outcome instanceof AppError) summary.failed += 1
  else if (outcome === 'created') summary.created += 1
  else summary.updated += 1
}

function answerTo(line: Parsed, outcome: WriteOutcome | AppError, problem: (error: AppError) => { status: number }) {
  const candidateId = 'candidate' in line ? line.candidate.candidateId : line.candidateId
  const head = { line: line.number, ...(candidateId !== undefined && { candidateId }) }
  if (!(outcome instanceof AppError)) return { ...head, status: outcome === 'created' ? 201 : 200 }
  const described = problem(outcome)
  return { ...head, status: described.status, problem: described }
}

/** Good lines go down together; where the database refuses them for no known reason, one by one. */
async function write(tenantId: string, batch: readonly Parsed[], ingest: Writer): Promise<(WriteOutcome | AppError)[]> {
  const candidates = batch.flatMap((line) => ('candidate' in line ? [line.candidate] : []))
  const next = (await writeTogether(tenantId, candidates, ingest)).values()
  return batch.map((line) => ('candidate' in line ? (next.next().value ?? 'unchanged') : line.error))
}

async function writeTogether(
  tenantId: string,
  candidates: readonly Candidate[],
  ingest: Writer,
): Promise<(WriteOutcome | AppError)[]> {
  try {
    return await ingest.writeAll(tenantId, candidates)
  } catch (error) {
    const failure = error instanceof AppError ? error : new AppError('internal', 'the line was not stored')
    if (failure.code !== 'internal' || candidates.length === 1) return candidates.map(() => failure)
    const alone: (WriteOutcome | AppError)[] = []
    for (const candidate of candidates) alone.push(...(await writeTogether(tenantId, [candidate], ingest)))
    return alone
  }
}

/** At most so many lines a transaction, and no id twice in one: of several lines with one id the last shall win. */
function batchesOf(lines: readonly Parsed[]): Parsed[][] {
  const batches: Parsed[][] = []
  let ids = new Set<string>()
  for (const line of lines) {
    const id = 'candidate' in line ? line.candidate.candidateId : undefined
    const current = batches.at(-1)
    if (!current || current.length >= MAXIMUM_BATCH || (id !== undefined && ids.has(id))) {
      batches.push([line])
      ids = new Set()
    } else current.push(line)
    if (id !== undefined) ids.add(id)
  }
  return batches
}

const REFUSED = {
  too_long: new AppError('payload_too_large', 'the line is longer than 1 MiB'),
  not_utf8: new AppError('validation_failed', 'the line is not valid UTF-8'),
}

function parse({ number, text, refused }: Line): Parsed {
  if (text === undefined) return { number, error: REFUSED[refused ?? 'too_long'] }
  let value: unknown
  let checked: ReturnType<typeof importLine.safeParse>
  try {
    value = JSON.parse(text)
    checked = importLine.safeParse(value)
  } catch {
    // Not JSON, or nested too deeply to be looked through.
    return { number, error: new AppError('validation_failed', 'the line is not valid JSON') }
  }
  const { data, error } = checked
  if (!error) return { number, candidate: data }
  const faults = faultsOf(error.issues, importLine)
  const id = (value as { candidateId?: unknown } | null)?.candidateId
  return {
    number,
    error: new AppError('validation_failed', 'the candidate is not valid', { faults }),
    ...(typeof id === 'string' && { candidateId: id.slice(0, 128) }),
  }
}
