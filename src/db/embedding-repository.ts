import { randomUUID } from 'node:crypto'
import type { EmbeddingQueue, PendingText, VectorSearch } from '../ports.ts'
import type { TenantVersions } from '../tenant-versions.ts'
import type { Database } from './database.ts'
import { halfvecText } from './halfvec-text.ts'
import { type LegRow, legColumns, toLeg } from './leg-rows.ts'
import type { ModelRegistry } from './model-registry.ts'
import { Parameters, scopeSql } from './scope-sql.ts'

/** Exact order over all in scope. Ties by id, so that the same search gives the same page. */
const NEAREST = (embeddings: string, vector: string, scope: string | undefined, hits: string, profiles: string) => {
  const inScope = `join candidate_index i on i.tenant_id = e.tenant_id and i.candidate_id = e.candidate_id and ${scope}`
  return /* sql */ `
  with near as (
    select e.candidate_id, e.embedding <=> ${vector}::halfvec as distance
      from ${embeddings} e ${scope === undefined ? '' : inScope}
     where e.tenant_id = $1
     order by distance, e.candidate_id
     limit ${hits}
  ), nearest as materialized (
    select candidate_id, 1 - distance as score from near
  )
  ${legColumns('nearest', profiles)}`
}

/** Asked only when nobody was found: is that so, or has the tenant no vectors yet? */
const NONE_EMBEDDED = (embeddings: string) => /* sql */ `
  select exists (select from candidates where tenant_id = $1)
         and not exists (select from ${embeddings} where tenant_id = $1) as pending`

const PENDING = /* sql */ `
  select tenant_id as "tenantId", candidate_id as "candidateId", version,
         json_build_object('title', title, 'headline', headline, 'summary', summary, 'location', location, 'skills', skills,
                           'resume', resume)
         as fields
    from candidates
   where embedding_model is null and embedding_failures < 3
   order by tenant_id, candidate_id
   limit $1`

/** Longer than a batch may take. Taken anew, or prolonged by its holder; a process that died loses it. */
const CLAIM = /* sql */ `
  insert into leases as l (name, holder, expires_at) values ('embedding', $1, now() + interval '60 seconds')
  on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
   where l.holder = excluded.holder or l.expires_at < now()
  returning name`

const RELEASE = /* sql */ `delete from leases where name = 'embedding' and holder = $1`

/**
 * Only rows that still have the version that was embedded; a vector of an older text is dropped. The rows are locked in
 * the order in which an import locks them: in any other, the two could wait for each other.
 */
const STORE = (embeddings: string) => /* sql */ `
  with input as (
    select * from unnest($2::text[], $3::integer[], $4::text[]) as i (candidate_id, version, embedding)
  ), locked as materialized (
    select c.candidate_id from candidates c join input i on c.candidate_id = i.candidate_id and c.version = i.version
     where c.tenant_id = $1 order by c.candidate_id for update of c
  ), current as (
    update candidates c set embedding_model = $5, embedding_failures = 0
      from locked l where c.tenant_id = $1 and c.candidate_id = l.candidate_id
    returning c.candidate_id
  )
  insert into ${embeddings} (tenant_id, candidate_id, embedding)
  select $1, candidate_id, embedding::halfvec from input join current using (candidate_id)
  on conflict (tenant_id, candidate_id) do update set embedding = excluded.embedding`

const FAIL = /* sql */ `
  update candidates c set embedding_failures = c.embedding_failures + 1
    from unnest($2::text[], $3::integer[]) as i (candidate_id, version)
   where c.tenant_id = $1 and c.candidate_id = i.candidate_id and c.version = i.version`

export function createEmbeddingRepository(
  db: Database,
  models: ModelRegistry,
  versions: TenantVersions,
): VectorSearch & EmbeddingQueue {
  const holder = randomUUID()
  return {
    async nearest(tenantId, vector, scope, { hits, profiles }, options) {
      const parameters = new Parameters([tenantId])
      const inScope = scopeSql(scope, parameters)
      const { table } = models.current()
      const near = parameters.add(halfvecText(vector))
      const sql = NEAREST(table, near, inScope, parameters.add(hits + 1), parameters.add(profiles))
      const leg = toLeg(await db.asTenant<LegRow>(tenantId, sql, parameters.values, options), hits)
      if (leg.hits.length > 0) return leg
      const [none] = await db.asTenant<{ pending: boolean }>(tenantId, NONE_EMBEDDED(table), [tenantId], options)
      return { ...leg, pending: none?.pending }
    },

    claim: async () => (await db.shared(CLAIM, [holder])).length > 0,

    async release() {
      await db.shared(RELEASE, [holder])
    },

    pending: (limit) => db.shared<PendingText>(PENDING, [limit]),

    async store(texts, vectors) {
      const model = models.current()
      const withVectors = texts.map((text, index) => ({
        ...text,
        vector: halfvecText(vectors[index] ?? new Float32Array()),
      }))
      for (const [tenantId, ofTenant] of byTenant(withVectors)) {
        const columns = [ids(ofTenant), versionsOf(ofTenant), ofTenant.map(({ vector }) => vector)]
        const storing = db.asTenant(tenantId, STORE(model.table), [tenantId, ...columns, model.id])
        await versions.counting(tenantId, storing)
      }
    },

    async fail(texts) {
      for (const [tenantId, ofTenant] of byTenant(texts)) {
        await db.asTenant(tenantId, FAIL, [tenantId, ids(ofTenant), versionsOf(ofTenant)])
      }
    },
  }
}

const ids = (texts: readonly PendingText[]) => texts.map(({ candidateId }) => candidateId)
const versionsOf = (texts: readonly PendingText[]) => texts.map(({ version }) => version)

function byTenant<T extends PendingText>(texts: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const text of texts) groups.set(text.tenantId, [...(groups.get(text.tenantId) ?? []), text])
  return groups
}
