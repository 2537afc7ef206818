import { percent } from '../support/checks.ts'
import { table } from '../support/tables.ts'
import type { Latency } from './latency.ts'
import { type Results, sizeOf } from './results.ts'

/** Up to so many people the limits of latency hold. */
const PROMISED_TO = 200_000
const MOST_GROWTH = 3
const LEAST_RECALL = { 10: 0.97, 50: 0.95 } as const
const LEAST_OF_PG = 0.7

/** A dash where nothing was answered. */
const ms = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : '–')
const whole = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 0 })

/** The tables of one run, and how the sizes measured so far compare. */
export function tablesOf(results: Results, ofAllSizes: readonly Results[]): string {
  return [
    headOf(results),
    latencyTable(results),
    titleLines(results),
    recallTable(results, 10),
    recallTable(results, 50),
    promiseLines(results),
    saturationTable(results),
    planTable(results),
    growthTable(ofAllSizes),
  ].join('\n\n')
}

function headOf(results: Results): string {
  const { machine, tenants, database, filters } = results
  const beside = tenants.slice(1).map(({ size }) => whole(size))
  const shares = filters.map(({ name, shares: true_ }) => `${name}: ${true_.map(percent).join(', ')}`)
  return [
    `${machine}`,
    `${whole(sizeOf(results))} people in the tenant that is asked, ${beside.join(', ')} in those beside it; filled in ${database.fillSeconds} s, ${database.megabytes} MB; ${database.vectorIndex ? 'vectors with an index' : 'vectors without an index: exact order'}.`,
    `True shares of the filters: ${shares.join('; ')}.`,
  ].join('\n\n')
}

function latencyTable(results: Results): string {
  const isPromised = sizeOf(results) <= PROMISED_TO
  const rows = results.latencies.map((latency) => {
    const { series, isWarm, p50Ms, p95Ms, p99Ms, failures, searches } = latency
    return [
      `${series}, ${isWarm ? 'warm' : 'cold'}`,
      ...[ms(p50Ms), ms(p95Ms), ms(p99Ms), failures === 0 ? '0' : `${failures} of ${searches}`],
      ...(latency.isWarm && isPromised ? verdict(latency) : ['–', '']),
    ]
  })
  return table([['ms', 'p50', 'p95', 'p99', 'failed', 'limit', ''], ...rows])
}

function verdict({ limit, p50Ms, p95Ms, failures }: Latency): [limit: string, said: string] {
  if (!limit) return ['–', '']
  const over = Math.max(p50Ms / limit.p50Ms, p95Ms / limit.p95Ms)
  const isMet = over <= 1 && failures === 0
  const said = isMet ? 'meets' : `falls short${over > 1 ? `: x ${over.toFixed(1)}` : ''}`
  return [`${limit.p50Ms} / ${limit.p95Ms}`, said]
}

function titleLines({ titles }: Results): string {
  return titles
    .map(({ mode, asked, held }) => {
      const whose = `common words only, \`${mode}\`: wherever ten people have all the words in their title`
      return `- ${whose}, the first ten do: ${held} of ${asked} queries`
    })
    .join('\n')
}

function recallTable({ recalls, tenants }: Results, depth: 10 | 50): string {
  const filters = [...new Set(recalls.map(({ filter }) => filter))]
  const cell = (tenantId: string, filter: string) => {
    const recall = recalls.find((one) => one.tenantId === tenantId && one.filter === filter)
    if (!recall || recall.people === 0) return '–'
    const value = depth === 10 ? recall.at10 : recall.at50
    return `${value.toFixed(3)}${value < LEAST_RECALL[depth] ? ' (!)' : ''}`
  }
  const rows = tenants.map(({ id, size }) => [whole(size), ...filters.map((filter) => cell(id, filter))])
  return table([[`recall@${depth} (at least ${LEAST_RECALL[depth]}), people in the tenant`, ...filters], ...rows])
}

function promiseLines({ recalls }: Results): string {
  type Count = 'queries' | 'strangers' | 'shortPages' | 'degraded'
  const sum = (figure: Count) => recalls.reduce((total, one) => total + one[figure], 0)
  const low = recalls.filter(({ at10, at50 }) => at10 < LEAST_RECALL[10] || at50 < LEAST_RECALL[50])
  return [
    `In these ${whole(sum('queries'))} searches, people whom the filter or the tenant excludes: ${sum('strangers')}; pages that were not full although more people pass: ${sum('shortPages')}; answered without the vectors, and left out: ${sum('degraded')}.`,
    ...low.map(({ tenantId, filter, worst }) => `- worst in tenant \`${tenantId}\`, filter ${filter}: “${worst}”`),
  ].join('\n')
}

function saturationTable({ saturation }: Results): string {
  const { callers, service, pgAlone, bareFastify } = saturation
  const share = service / pgAlone
  const isMet = share >= LEAST_OF_PG ? 'meets' : 'falls short of'
  return table([
    [`searches a second, ${callers} callers without a pause`, '', ''],
    ['the service', service.toFixed(0), `${percent(share)} of pg alone: ${isMet} ${percent(LEAST_OF_PG)}`],
    ['the same statements through pg alone', pgAlone.toFixed(0), ''],
    ['bare Fastify with a reply of the same size', bareFastify.toFixed(0), ''],
  ])
}

function planTable({ plans }: Results): string {
  const rows = plans.map(({ series, leg, executionMs, rows: found, scans }) => [
    `${series}: ${leg}`,
    ...[ms(executionMs), String(found), scans.join(', ')],
  ])
  return table([['explain (analyze, buffers)', 'ms', 'rows', 'reads'], ...rows])
}

function growthTable(ofAllSizes: readonly Results[]): string {
  const p95Of = ({ latencies }: Results) =>
    latencies.find(({ series, isWarm }) => series === 'unfiltered' && isWarm)?.p95Ms ?? Number.NaN
  const [smallest] = ofAllSizes
  const rows = ofAllSizes.map((results) => {
    const growth = p95Of(results) / (smallest ? p95Of(smallest) : Number.NaN)
    return [
      whole(sizeOf(results)),
      ms(p95Of(results)),
      `x ${growth.toFixed(2)}`,
      growth <= MOST_GROWTH ? 'meets' : 'falls short',
    ]
  })
  return table([['people', 'p95, unfiltered and warm', `growth (at most x ${MOST_GROWTH})`, ''], ...rows])
}

/** A part of the page, of the run that it shows. */
export function searchSection(shown: Results, ofAllSizes: readonly Results[]): string {
  return `## Search among ${whole(sizeOf(shown))} people

\`eval "$(scripts/services.sh up)" && npm run bench:search -- --write\`

![Latency of warm searches](search.svg)

The first run fills a database (\`bench_200k\`) with fictional people, each with a résumé of some 150 words of its own,
through the service's own import and embedding but without HTTP: ten minutes on two processors. It is kept for later runs.
The program then makes its index of the vectors, which the bench waits for: some minutes more, once.

- \`npm run bench:search -- --candidates 10000 --write\`: another size, for the table of growth. \`1000000\` takes an hour,
  most of it for filling.
- \`npm run bench:search -- --candidates 2000 --quick\`: only to see that it runs, in less than a minute.
- \`--fill\` fills the database and stops; \`--refill\` fills it anew, as it must be after a change of what is stored.

What each size came to is kept in \`docs/search/\`; the plans, as the server explained them, lie in \`bench/plans/\` after a run.

The built program runs with production settings, the database and the bench beside it on one machine.

- *Latency*: \`hybrid\`, 20 results, 20 searches a second at fixed instants, each counted from the instant at which it was
  due. Every text is asked once; *warm* ones were asked before, so that embedding and specialties are known. Every share is
  measured with filters of several kinds (countries, years, skills and so on).
- *Recall*: of the truly nearest 10 and 50, the share that \`semantic\` searches rank among their first 10 and 50
  (\`scores.semantic.rank\`). The truth is an exact search by the bench over a copy without indexes; a result counts when its
  distance is at most that of the last true one + 1e-6.
- *pg alone*: the statements that the program sends for these searches, with their parameters and in the same pipelines,
  through one \`pg.Pool\` of the same size.
- *Growth*: how the p95 changes from the smallest size on.

${tablesOf(shown, ofAllSizes)}
`
}
