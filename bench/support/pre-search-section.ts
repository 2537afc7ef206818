import { describeServer } from './bench-database.ts'
import { machineLine } from './benchmarks-page.ts'
import type { Check } from './checks.ts'
import type { Summary } from './summary.ts'
import { breakdownTable, checkTable, latencyTable, roundTripTable } from './tables.ts'

/** All that a run found out, for a terminal and for the page. */
export async function figuresOf(
  summaries: readonly Summary[],
  checks: readonly Check[],
  server: string,
): Promise<string> {
  const [first] = summaries
  const parts = [
    `${machineLine(await describeServer(server))}; ${first?.pairs.length ?? 0} searches a scenario and mode`,
    latencyTable(summaries),
    roundTripTable(summaries),
    ...summaries.filter(({ scenario }) => scenario.isProof).map(breakdownTable),
    checkTable(checks),
  ]
  return parts.join('\n\n')
}

export function preSearchSection(figures: string): string {
  return `## What ENABLE_PARALLEL_PRE_SEARCH saves

\`eval "$(scripts/services.sh up)" && npm run bench:pre-search -- --write\`

![One search in both schedules](pre-search.svg)

The built program runs twice, side by side on one PostgreSQL with the sample candidates: once with the flag on, once off,
all else alike and each with caches of its own. Both are asked the same queries over HTTP, one search at a time, parallel
first for one query and sequential first for the next; no query comes twice, so nothing is cached (but in C, where every
query was asked before). The embedder is a local server that takes its time. The way to the database is a proxy that holds
back every chunk for 12 ms in each direction; it does not imitate TCP's slow start, which on a long and idle connection adds
round trips to large answers.

- *sequential*, *parallel*: median latency, from sending the request to having read the reply.
- *saved*: median of the differences, query by query, with its bootstrap interval. *claimed*: median
  \`parallelSavingsMs\` of the parallel replies, which the service estimates from one search alone.
- *floor*: median \`embeddingMs\` and one bare round trip (\`select 1\` over the same way, in the same run). A cold search by
  meaning cannot be faster: the vector must be known before anybody near it can be looked for.

${figures}
`
}
