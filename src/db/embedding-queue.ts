import { randomUUID } from 'node:crypto'
import type { EmbeddingQueue, PendingText } from '../ingest-ports.ts'
import type { TenantVersions } from '../tenant-versions.ts'
import type { Database } from './database.ts'
import { halfvecText } from './halfvec-text.ts'
import type { ModelRegistry } from './model-registry.ts'

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
  insert into ${embeddings} (
    tenant_id, candidate_id, skills, location, country, seniority, years_experience, remote, specialty_id, embedding)
  select $1, candidate_id, x.skills, x.location, x.country, x.seniority, x.years_experience, x.remote, x.specialty_id,
         i.embedding::halfvec
    from input i join current using (candidate_id) join candidate_index x using (candidate_id)
   where x.tenant_id = $1
  on conflict (tenant_id, candidate_id) do update set
    skills = excluded.skills, location = excluded.location, country = excluded.country, seniority = excluded.seniority,
    years_experience = excluded.years_experience, remote = excluded.remote, specialty_id = excluded.specialty_id,
    embedding = excluded.embedding`

const FAIL = /* sql */ `
  update candidates c set embedding_failures = c.embedding_failures + 1
    from unnest($2::text[], $3::integer[]) as i (candidate_id, version)
   where c.tenant_id = $1 and c.candidate_id = i.candidate_id and c.version = i.version`

/** Candidates whose text waits for a vector of the active model, and the way in for these vectors. */
export function createEmbeddingQueue(db: Database, models: ModelRegistry, versions: TenantVersions): EmbeddingQueue {
  const holder = randomUUID()
  return {
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
