import { executeParallelPreSearch, executeSequentialPreSearch } from '../src/search/pre-search.ts'

const CALLS = 20_000
const ROUNDS = 7
const leg = { hits: [], cut: false }
const steps = {
  embedding: async () => 'vector',
  specialty: async () => ['specialty'],
  lexical: async () => leg,
  vector: async () => leg,
}

/** The four steps in turn, as they would be written without a schedule. */
async function byHand() {
  const outcomes = []
  for (const step of [steps.embedding, steps.specialty, steps.lexical, steps.vector]) {
    outcomes.push(await step().catch((reason: unknown) => reason))
  }
  return outcomes
}

async function microsecondsPerCall(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  for (let call = 0; call < CALLS; call++) await work()
  return ((performance.now() - startedAt) / CALLS) * 1000
}

const contenders = {
  'by hand': byHand,
  sequential: () => executeSequentialPreSearch(steps),
  parallel: () => executeParallelPreSearch(steps),
}
const measured: Record<string, number[]> = { 'by hand': [], sequential: [], parallel: [] }
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of Object.entries(contenders)) measured[name]?.push(await microsecondsPerCall(work))
}
const median = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const base = median(measured['by hand'] ?? [])
for (const [name, values] of Object.entries(measured)) {
  const microseconds = median(values)
  const difference = `${(microseconds - base).toFixed(2)} µs more than by hand`
  process.stdout.write(`${name.padEnd(12)} ${microseconds.toFixed(2)} µs a search, ${difference}\n`)
}
