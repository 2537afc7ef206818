import { parseArgs } from 'node:util'
import { openFilledDatabase, sizeInMegabytes } from './search/database.ts'
import { drawLatencies } from './search/latency-svg.ts'
import { measure } from './search/measure.ts'
import { searchSection, tablesOf } from './search/report.ts'
import { readResults, saveResults, sizeOf } from './search/results.ts'
import { tenantsOf } from './search/tenants.ts'
import { writePicture, writeSection } from './support/benchmarks-page.ts'
import { createProgress } from './support/progress.ts'

/**
 * How right and how fast search is over many candidates: the built program on a real PostgreSQL.
 *
 *   npm run bench:search                                 200,000 candidates, filled in when they are not there yet
 *   npm run bench:search -- --candidates 10000           another size
 *   npm run bench:search -- --candidates 2000 --quick    only to see that it runs
 *   npm run bench:search -- --fill                       fills the database and stops
 *   npm run bench:search -- --refill                     fills it anew
 *   npm run bench:search -- --write                      also writes docs/benchmarks.md, docs/search.svg and docs/search/
 */
const WHOLE = { searches: 400, recallQueries: 50, rounds: 3, secondsARound: 8 }
const QUICK = { searches: 20, recallQueries: 8, rounds: 1, secondsARound: 2 }
/** The page shows the largest size up to this one, whatever others are measured for its table of growth. */
const SHOWN = 200_000

const { values: options } = parseArgs({
  options: {
    candidates: { type: 'string', default: String(SHOWN) },
    quick: { type: 'boolean', default: false },
    fill: { type: 'boolean', default: false },
    refill: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const { TEST_DATABASE_URL: server } = process.env
if (!server) throw new Error('TEST_DATABASE_URL is needed: eval "$(scripts/services.sh up)"')
if (!/^[1-9]\d{2,7}$/.test(options.candidates)) throw new Error('--candidates must be a number from 100 on')
if (options.write && options.quick) throw new Error('--write needs a whole run')

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort())
const progress = createProgress(process.stderr)
const tenants = tenantsOf(Number(options.candidates))
const run = { refill: options.refill, signal: interrupted.signal, progress }
const database = await openFilledDatabase(server, tenants, run)
progress.say(`${database.name}: filled in ${database.fillSeconds} s, ${await sizeInMegabytes(database.url)} MB`)

if (!options.fill) {
  const results = await measure({ ...run, database, tenants, effort: options.quick ? QUICK : WHOLE })
  if (options.write) await saveResults(results)
  const others = (await readResults()).filter((other) => sizeOf(other) !== sizeOf(results))
  const ofAllSizes = [...others, results].sort((one, other) => sizeOf(one) - sizeOf(other))
  process.stdout.write(`${tablesOf(results, ofAllSizes)}\n`)
  const shown = ofAllSizes.findLast((one) => sizeOf(one) <= SHOWN)
  if (options.write && shown) {
    await writeSection('bench:search', searchSection(shown, ofAllSizes))
    await writePicture('search.svg', drawLatencies(shown))
  }
}
