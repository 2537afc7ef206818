import pg from 'pg'
import { halfvecText } from '../../src/db/halfvec-text.ts'
import { createLocalEmbedder } from '../../src/embedding/local-embedder.ts'
import type { Client } from './client.ts'
import { type FilterGroup, type Filters, whereSql } from './filters.ts'
import { forEachAtOnce } from './load.ts'
import type { Tenant } from './tenants.ts'

/** The share of the truly nearest that searches by meaning found, over some queries. */
export interface Recall {
  readonly tenantId: string
  /** `none` or the name of a group of filters. */
  readonly filter: string
  readonly queries: number
  /** Who passes, on average over the filters. */
  readonly people: number
  readonly at10: number
  readonly at50: number
  /** Whom the service found although the filter, as the bench reads it, does not let them pass. */
  readonly strangers: number
  /** Pages that were not full although more people pass. */
  readonly shortPages: number
  /** Answered without the vectors: these say nothing of recall, and are left out of it. */
  readonly degraded: number
  /** The query that found fewest of its nearest 50. */
  readonly worst: string | undefined
}

const DEPTHS = [10, 50] as const
/** Two ways of adding up may differ by this much. */
const TOLERANCE = 1e-6
/** Whatever the boost of a specialty moves, the nearest 50 are among the first 100. */
const LIMIT = 100
const AT_ONCE = 2

/** A copy without any index: only an exact search is possible. */
const COPY = (embeddings: string, tenantId: string, where: string) => /* sql */ `
  create temporary table passing as
  select i.candidate_id, e.embedding
    from candidate_index i join ${embeddings} e using (tenant_id, candidate_id)
   where i.tenant_id = '${tenantId}' and ${where}`

const DISTANCES = /* sql */ `
  select candidate_id as "candidateId", embedding <=> $1::halfvec as distance from passing order by distance limit $2`

const OF_FOUND = /* sql */ `
  select candidate_id as "candidateId", embedding <=> $1::halfvec as distance from passing where candidate_id = any ($2)`

interface Near {
  readonly candidateId: string
  readonly distance: number
}

/** A query and its vector, as pgvector reads it. */
interface Embedded {
  readonly query: string
  readonly vector: string
}

export interface RecallOptions {
  readonly url: string
  readonly embeddings: string
  readonly client: Client
  readonly queries: readonly Embedded[]
}

export async function embedAll(queries: readonly string[]): Promise<Embedded[]> {
  const vectors = await createLocalEmbedder().embed(queries)
  return vectors.map((vector, index) => ({ query: queries[index] ?? '', vector: halfvecText(vector) }))
}

export async function measureRecall(
  { id }: Tenant,
  group: Pick<FilterGroup, 'name' | 'filters'>,
  options: RecallOptions,
): Promise<Recall> {
  const outcomes: Outcome[] = []
  let people = 0
  for (const [index, filters] of group.filters.entries()) {
    const queries = options.queries.filter((_, at) => at % group.filters.length === index)
    const measured = await measureFilter(id, filters, { ...options, queries })
    people += measured.people / group.filters.length
    outcomes.push(...measured.outcomes)
  }
  const answered = outcomes.filter(({ isDegraded }) => !isDegraded)
  const [worst] = answered.toSorted((one, other) => (one.found[50] ?? 1) - (other.found[50] ?? 1))
  const mean = (depth: (typeof DEPTHS)[number]) => {
    const shares = answered.map(({ found }) => found[depth]).filter((share) => share !== undefined)
    return shares.reduce((sum, share) => sum + share, 0) / shares.length
  }
  const sum = (figure: (outcome: Outcome) => number) => outcomes.reduce((total, one) => total + figure(one), 0)
  return {
    tenantId: id,
    filter: group.name,
    queries: options.queries.length,
    people: Math.round(people),
    at10: mean(10),
    at50: mean(50),
    strangers: sum(({ strangers }) => strangers),
    shortPages: sum(({ isShort }) => Number(isShort)),
    degraded: outcomes.length - answered.length,
    worst: worst?.query,
  }
}

interface Outcome {
  readonly query: string
  readonly isDegraded: boolean
  /** Undefined where nobody passes. */
  readonly found: Record<(typeof DEPTHS)[number], number | undefined>
  readonly strangers: number
  readonly isShort: boolean
}

async function measureFilter(tenantId: string, filters: Filters, options: RecallOptions) {
  const { url, embeddings, client, queries } = options
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  try {
    const { rowCount: passing } = await server.query(COPY(embeddings, tenantId, whereSql(filters)))
    const outcomes: Outcome[] = []
    await forEachAtOnce(queries, AT_ONCE, async ({ query, vector }) => {
      const { results, degradations } = await client.search(tenantId, {
        query,
        filters,
        mode: 'semantic',
        limit: LIMIT,
      })
      const exact = await server.query<Near>(DISTANCES, [vector, DEPTHS[1]])
      const found = await server.query<Near>(OF_FOUND, [vector, results.map(({ candidateId }) => candidateId)])
      const isShort = results.length < Math.min(LIMIT, passing ?? 0)
      const isDegraded = degradations.length > 0
      outcomes.push({ query, isDegraded, isShort, ...compare(exact.rows, found.rows, results) })
    })
    return { people: passing ?? 0, outcomes }
  } finally {
    await server.end()
  }
}

type Results = Awaited<ReturnType<Client['search']>>['results']

/** A result counts when it is as near as the last of the exact ones, whoever it is: of equals any will do. */
function compare(
  exact: readonly Near[],
  found: readonly Near[],
  results: Results,
): Pick<Outcome, 'found' | 'strangers'> {
  const distances = new Map(found.map(({ candidateId, distance }) => [candidateId, distance]))
  const shareAt = (depth: number) => {
    const wanted = Math.min(depth, exact.length)
    const farthest = (exact[wanted - 1]?.distance ?? 0) + TOLERANCE
    const first = results.filter(({ scores }) => (scores.semantic?.rank ?? Number.POSITIVE_INFINITY) <= depth)
    const near = first.filter(({ candidateId }) => (distances.get(candidateId) ?? Number.POSITIVE_INFINITY) <= farthest)
    return wanted === 0 ? undefined : Math.min(1, near.length / wanted)
  }
  return { found: { 10: shareAt(10), 50: shareAt(50) }, strangers: results.length - found.length }
}
