import { fileURLToPath } from 'node:url'
import { askAll } from './support/ask.ts'
import { candidateOf } from './support/candidates.ts'
import { type Collection, collectionNames, readCollection } from './support/collection.ts'
import { modesFor, type Options, readOptions, USAGE } from './support/options.ts'
import { progressOf, secondsSince } from './support/progress.ts'
import { lossOf, readReference, recordReference } from './support/reference.ts'
import { figuresOf, gainsOf, remarksOf, tableHead } from './support/report.ts'
import { gains, isSameTask, type Run, readRuns, scored, writeRuns } from './support/run-file.ts'
import { type EvalService, fill, openService } from './support/service.ts'

/** Puts the judged queries of collections to the running service, and says how good its answers are: see README.md. */

const REFERENCE = fileURLToPath(new URL('reference.json', import.meta.url))

const options = optionsOrUsage()
const names = options.names.length > 0 ? options.names : await collectionNames(options.data)
const earlier = options.compare ? await readRuns(options.compare) : []
const runs: Run[] = []
const lines = [tableHead()]
for (const name of names) {
  const collection = await readCollection(options.data, name, options.half, options.sampleSize)
  for (const run of await evaluate(collection)) {
    runs.push(run)
    lines.push(figuresOf(run), ...comparison(run, collection))
  }
}
const remarks = runs.flatMap(remarksOf)
process.stdout.write(`${[...lines, '', ...remarks].join('\n')}\n`)

if (options.out) await writeRuns(options.out, runs)
if (options.record) await recordReference(REFERENCE, runs)
if (options.check) await refuseLosses()

/** All modes of one collection, each collection on a service that holds nothing else. */
async function evaluate(collection: Collection): Promise<Run[]> {
  const modes = modesFor(options, collection)
  const service = await openService(options.databaseUrl)
  try {
    const importSeconds = modes.some((mode) => mode !== 'lookup') ? await importAll(service, collection) : 0
    const done: Run[] = []
    for (const mode of modes) {
      const tick = progressOf(`${collection.name}: ${mode}`, collection.queries.length)
      const answers = await askAll(service.http, collection, mode, tick)
      done.push(scored(collection, { embedding: service.embedding, importSeconds }, answers))
    }
    return done
  } finally {
    await service.close()
  }
}

async function importAll({ http }: EvalService, { name, documents }: Collection): Promise<number> {
  const startedAt = performance.now()
  const candidates = documents.map(candidateOf).filter((candidate) => candidate !== undefined)
  await fill(http, candidates, progressOf(`${name}: import`, candidates.length))
  return secondsSince(startedAt)
}

function comparison(run: Run, { judgments }: Collection): string[] {
  const before = earlier.find((other) => isSameTask(run, other))
  const gained = before && gains(run, before, judgments)
  return gained ? [gainsOf(gained)] : []
}

async function refuseLosses(): Promise<void> {
  const reference = await readReference(REFERENCE)
  const losses = runs.flatMap((run) => lossOf(run, reference) ?? [])
  process.stdout.write(losses.length > 0 ? `\n${losses.join('\n')}\n` : '\nnothing visibly below the reference\n')
  if (losses.length > 0) process.exitCode = 1
}

function optionsOrUsage(): Options {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    process.exit(2)
  }
}
