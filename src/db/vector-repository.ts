import type { Scope, VectorSearch } from '../ports.ts'
import type { Database } from './database.ts'
import { halfvecText } from './halfvec-text.ts'
import { type LegRow, legColumns, toLeg } from './leg-rows.ts'
import type { ModelRegistry } from './model-registry.ts'
import { constraintSql, filterSql, Parameters } from './scope-sql.ts'
import { SAMPLE_SHARE } from './vector-table.ts'

/** Up to so many people are compared one by one; beyond, the index brings the nearest (ADR 6). */
const EXACT_LIMIT = 20_000
/** So many of a sample show what share of a tenant passes filters; its size alone is known from fewer. */
const LARGEST_SAMPLE = 1_000
const SAMPLE_FOR_SIZE = 250

/** Whoever passes a filter lies in lists farther away: where so many times as many are looked for, fewer are missed. */
const OVERSAMPLING = 3

/** How many values `hashtext` can take, and the least of them. */
const HASHES = 2 ** 32
const LEAST_HASH = -(2 ** 31)

/**
 * An index scan reads the 32 nearest lists, then more until enough people are in scope, at most 400 of a thousand or so.
 *
 * Sorts and scans of whole tables are dear to the planner, or it would now and then read everybody and sort. Pages in
 * memory cost about the same in any order.
 */
const PLANNING = {
  'ivfflat.probes': '32',
  'ivfflat.iterative_scan': 'relaxed_order',
  'ivfflat.max_probes': '400',
  enable_sort: 'off',
  enable_seqscan: 'off',
  random_page_cost: '1.1',
}

interface Places {
  readonly embeddings: string
  readonly vector: string
  readonly inScope: string
  /** Only when words are asked about: those stand in another table. */
  readonly join: string
  readonly sample: number
  readonly hits: number
  /** How many the index is to bring. */
  readonly indexed: number
  readonly profiles: string
}

/**
 * The nearest people in scope: everybody in it compared, or as the index brings them, by how many a sample of the tenant
 * says there are. The sample is read by rising hash: where it was cut, the last hash tells what share of all was read. The
 * branch that is not taken costs a look at `choice`; no index knows the order of the first. Ties by id, so that the same search gives the same page.
 */
const NEAREST = ({ embeddings, vector, inScope, join, sample, hits, indexed, profiles }: Places) => /* sql */ `
  with sampled as materialized (
    select count(*) as looked_at, count(*) filter (where ${inScope}) as in_scope, max(hash) as last_hash
      from (select *, hashtext(candidate_id) as hash from ${embeddings}
             where tenant_id = $1 and hashtext(candidate_id) & ${SAMPLE_SHARE - 1} = 0
             order by hashtext(candidate_id) limit ${sample}) e ${join}
  ), choice as materialized (
    select ${SAMPLE_SHARE} * in_scope * case when looked_at < ${sample} then 1 else ${HASHES} / (last_hash - (${LEAST_HASH})::float8 + 1) end
           <= ${EXACT_LIMIT} as is_exact
      from sampled
  ), compared as materialized (
    select e.candidate_id, e.specialty_id, 0 + (e.embedding <=> ${vector}::halfvec) as distance
      from ${embeddings} e ${join}
     where (select is_exact from choice) and e.tenant_id = $1 and ${inScope}
     order by distance, e.candidate_id
     limit ${hits}
  ), indexed as materialized (
    select e.candidate_id, e.specialty_id, e.embedding <=> ${vector}::halfvec as distance
      from ${embeddings} e ${join}
     where not (select is_exact from choice) and e.tenant_id = $1 and ${inScope}
     order by e.embedding <=> ${vector}::halfvec
     limit ${indexed}
  ), nearest as materialized (
    select candidate_id, specialty_id, 1 - distance as score, false as is_titled, false as is_whole
      from (select * from compared union all select * from indexed) found
     order by distance, candidate_id
     limit ${hits}
  )
  ${legColumns('nearest', profiles)}`

/** Asked only when nobody was found: is that so, or has the tenant no vectors yet? */
const NONE_EMBEDDED = (embeddings: string) => /* sql */ `
  select exists (select from candidates where tenant_id = $1)
         and not exists (select from ${embeddings} where tenant_id = $1) as pending`

const JOIN_WORDS = 'join candidate_index i on i.tenant_id = e.tenant_id and i.candidate_id = e.candidate_id'

/** People by the nearness of their vectors to the query's, over the vectors of the active model. */
export function createVectorRepository(db: Database, models: ModelRegistry): VectorSearch {
  function statement(vector: Float32Array, scope: Scope, hits: number, profiles: number, parameters: Parameters) {
    const words = constraintSql(scope.constraint, parameters)
    const conditions = [...filterSql(scope.filters, parameters, 'e'), ...words]
    return NEAREST({
      embeddings: models.current().table,
      vector: parameters.add(halfvecText(vector)),
      inScope: conditions.join(' and ') || 'true',
      join: words.length > 0 ? JOIN_WORDS : '',
      sample: conditions.length > 0 ? LARGEST_SAMPLE : SAMPLE_FOR_SIZE,
      hits: hits + 1,
      indexed: (hits + 1) * (conditions.length > 0 ? OVERSAMPLING : 1),
      profiles: parameters.add(profiles),
    })
  }

  return {
    async nearest(tenantId, vector, scope, { hits, profiles }, options) {
      const parameters = new Parameters([tenantId])
      const sql = statement(vector, scope, hits, profiles, parameters)
      const rows = await db.asTenant<LegRow>(tenantId, sql, parameters.values, { ...options, planning: PLANNING })
      const leg = toLeg(rows, hits)
      if (leg.hits.length > 0) return leg
      const none = NONE_EMBEDDED(models.current().table)
      const [answer] = await db.asTenant<{ pending: boolean }>(tenantId, none, [tenantId], options)
      return { ...leg, pending: answer?.pending }
    },
  }
}
