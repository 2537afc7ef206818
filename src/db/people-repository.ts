import type { Example, PeopleReader, Profile, Texts, Traits } from '../ports.ts'
import type { Database } from './database.ts'
import { profileJson } from './leg-rows.ts'
import type { ModelRegistry } from './model-registry.ts'
import { Parameters, scopeSql } from './scope-sql.ts'

/** Only of whoever stays are profiles put together. */
const PROFILES = (scope: string) => /* sql */ `
  with present as materialized (
    select i.candidate_id, asked.place
      from unnest($2::text[]) with ordinality as asked (candidate_id, place)
      join candidate_index i on i.tenant_id = $1 and i.candidate_id = asked.candidate_id
     where ${scope}
     order by asked.place
     limit $3
  )
  select candidate_id as "candidateId", ${profileJson('present.candidate_id')} as profile from present order by place`

const TRAITS = /* sql */ `
  select c.candidate_id as "candidateId", c.skills, c.seniority, c.country, c.location, c.remote,
         case when s.specialty_id is not null then json_build_object('id', s.specialty_id, 'name', s.name) end as specialty,
         c.years_experience::float8 as "yearsExperience", extract(epoch from c.updated_at)::float8 as "updatedAt"
    from unnest($2::text[]) as asked (candidate_id)
    join candidates c on c.tenant_id = $1 and c.candidate_id = asked.candidate_id
    left join specialties s on s.specialty_id = c.specialty_id`

/** No résumé that people read is longer, and whole ones of a hundred people could be ten megabytes. */
const READ_CHARACTERS = 20_000

const TEXTS = /* sql */ `
  select c.candidate_id as "candidateId", c.title, c.headline, c.summary, c.skills,
         left(c.resume, ${READ_CHARACTERS}) as resume
    from unnest($2::text[]) as asked (candidate_id)
    join candidates c on c.tenant_id = $1 and c.candidate_id = asked.candidate_id`

const EXAMPLE = (embeddings: string) => /* sql */ `
  select c.title, c.skills, e.embedding::text as vector
    from candidates c left join ${embeddings} e using (tenant_id, candidate_id)
   where c.tenant_id = $1 and c.candidate_id = $2`

type WithId<T> = T & { readonly candidateId: string }

export function createPeopleRepository(db: Database, models: ModelRegistry): PeopleReader {
  return {
    async profiles(tenantId, ids, scope, limit, options) {
      if (ids.length === 0) return []
      const parameters = new Parameters([tenantId, ids, limit])
      const sql = PROFILES(scopeSql(scope, parameters) ?? 'true')
      const rows = await db.asTenant<WithId<{ profile: string }>>(tenantId, sql, parameters.values, options)
      return rows.map(({ candidateId, profile }) => [candidateId, JSON.parse(profile) as Profile])
    },

    async traits(tenantId, ids, options) {
      return ids.length === 0 ? [] : db.asTenant<Traits>(tenantId, TRAITS, [tenantId, ids], options)
    },

    async texts(tenantId, ids, options) {
      if (ids.length === 0) return []
      const rows = await db.asTenant<WithId<Texts>>(tenantId, TEXTS, [tenantId, ids], options)
      return rows.map(({ candidateId, ...texts }) => [candidateId, texts])
    },

    async example(tenantId, candidateId, options) {
      type Row = Omit<Example, 'vector'> & { readonly vector: string | null }
      const sql = EXAMPLE(models.current().table)
      const [row] = await db.asTenant<Row>(tenantId, sql, [tenantId, candidateId], options)
      return row && { ...row, vector: row.vector === null ? undefined : new Float32Array(JSON.parse(row.vector)) }
    },
  }
}
