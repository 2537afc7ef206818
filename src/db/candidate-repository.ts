import type { CandidateStore, CandidateToStore, StoredCandidate, WriteOutcome } from '../ingest-ports.ts'
import type { CandidateFields } from '../ports.ts'
import type { TenantVersions } from '../tenant-versions.ts'
import { PHRASE_GAP } from '../text/phrase-gap.ts'
import type { Database, Transaction } from './database.ts'
import type { ModelRegistry } from './model-registry.ts'

/**
 * One statement writes candidates and their row of the index, and drops vectors that no longer belong to the text; one
 * that still does is filtered by what is new.
 *
 * A row that would not change is not touched: version, time and vector stay.
 */
const WRITE = (embeddings: string) => /* sql */ `
  with input as (
    select * from json_to_recordset($2::json) as i (
      candidate_id text, name text, title text, headline text, summary text, location text, country text,
      skills text[], years_experience numeric(3, 1), seniority text, remote boolean, given_specialty_id text,
      specialty_id text, specialty_confidence real, resume text, metadata jsonb,
      title_words text, skill_and_location_words text, about_words text, resume_words text, skills_folded text[], location_folded text)
  ), written as (
    insert into candidates as c (
      tenant_id, candidate_id, version, name, title, headline, summary, location, country, skills, years_experience,
      seniority, remote, given_specialty_id, specialty_id, specialty_confidence, resume, metadata, created_at, updated_at)
    select $1, candidate_id, 1, name, title, headline, summary, location, country, skills, years_experience,
           seniority, remote, given_specialty_id, specialty_id, specialty_confidence, resume, metadata, now(), now()
      from input order by candidate_id
    on conflict (tenant_id, candidate_id) do update set
      version = c.version + 1, name = excluded.name, title = excluded.title, headline = excluded.headline,
      summary = excluded.summary, location = excluded.location, country = excluded.country, skills = excluded.skills,
      years_experience = excluded.years_experience, seniority = excluded.seniority, remote = excluded.remote,
      given_specialty_id = excluded.given_specialty_id, specialty_id = excluded.specialty_id,
      specialty_confidence = excluded.specialty_confidence, resume = excluded.resume, metadata = excluded.metadata,
      updated_at = now(), embedding_failures = 0,
      embedding_model = case
        when (c.title, c.headline, c.summary, c.location, c.skills, c.resume) is not distinct from
             (excluded.title, excluded.headline, excluded.summary, excluded.location, excluded.skills, excluded.resume)
        then c.embedding_model end
    where (c.name, c.title, c.headline, c.summary, c.location, c.country, c.skills, c.years_experience, c.seniority,
           c.remote, c.given_specialty_id, c.specialty_id, c.specialty_confidence, c.resume, c.metadata)
      is distinct from
          (excluded.name, excluded.title, excluded.headline, excluded.summary, excluded.location, excluded.country,
           excluded.skills, excluded.years_experience, excluded.seniority, excluded.remote, excluded.given_specialty_id,
           excluded.specialty_id, excluded.specialty_confidence, excluded.resume, excluded.metadata)
    returning candidate_id, version = 1 as created, embedding_model
  ), indexed as (
    insert into candidate_index (
      tenant_id, candidate_id, words, skills, location, country, seniority, years_experience, remote, specialty_id)
    select $1, candidate_id,
           ts_delete(
             setweight(to_tsvector('shortlist', title_words), 'A') || setweight(to_tsvector('shortlist', skill_and_location_words), 'B')
             || setweight(to_tsvector('shortlist', about_words), 'C') || to_tsvector('shortlist', resume_words),
             '${PHRASE_GAP}'),
           skills_folded, location_folded, country, seniority, years_experience, remote, specialty_id
      from input join written using (candidate_id)
    on conflict (tenant_id, candidate_id) do update set
      words = excluded.words, skills = excluded.skills, location = excluded.location, country = excluded.country,
      seniority = excluded.seniority, years_experience = excluded.years_experience, remote = excluded.remote,
      specialty_id = excluded.specialty_id
  ), filtered as (
    update ${embeddings} e set
      skills = i.skills_folded, location = i.location_folded, country = i.country, seniority = i.seniority,
      years_experience = i.years_experience, remote = i.remote, specialty_id = i.specialty_id
      from input i join written w using (candidate_id)
     where e.tenant_id = $1 and e.candidate_id = i.candidate_id and w.embedding_model is not null
  ), outdated as (
    delete from ${embeddings} e using written w
     where e.tenant_id = $1 and e.candidate_id = w.candidate_id and w.embedding_model is null
  )
  select candidate_id as "candidateId", created from written`

const READ = /* sql */ `
  select c.candidate_id as "candidateId", c.version, c.name, c.title, c.headline, c.summary, c.location, c.country,
         c.skills, c.years_experience::float8 as "yearsExperience", c.seniority, c.remote,
         c.given_specialty_id as "specialtyId", c.resume, c.metadata,
         case when c.embedding_model is not null then 'ready' when c.embedding_failures >= 3 then 'failed' else 'pending'
         end as embedding,
         case when s.specialty_id is not null then json_build_object(
           'id', s.specialty_id, 'name', s.name, 'confidence', round(c.specialty_confidence::numeric, 3)::float8)
         end as specialty,
         c.created_at as "createdAt", c.updated_at as "updatedAt"
    from candidates c left join specialties s on s.specialty_id = c.specialty_id
   where c.tenant_id = $1 and c.candidate_id = $2`

/** Words and vectors follow by their foreign keys. */
const REMOVE = /* sql */ `delete from candidates where tenant_id = $1 and candidate_id = $2 returning candidate_id`

type Query = Transaction['query']
type Row = Omit<StoredCandidate, 'createdAt' | 'updatedAt'> & { readonly createdAt: Date; readonly updatedAt: Date }

export function createCandidateRepository(
  db: Database,
  models: ModelRegistry,
  versions: TenantVersions,
): CandidateStore {
  const read = async (query: Query, tenantId: string, candidateId: string): Promise<StoredCandidate | undefined> => {
    const [row] = await query<Row>(READ, [tenantId, candidateId])
    return row && { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() }
  }

  async function writeAll(query: Query, tenantId: string, candidates: readonly CandidateToStore[]) {
    const rows = candidates.map(({ candidateId, specialty, folded, ...fields }) => ({
      candidate_id: candidateId,
      ...columnsOf(fields),
      specialty_id: specialty?.id ?? null,
      specialty_confidence: specialty?.confidence ?? null,
      title_words: folded.title,
      skill_and_location_words: folded.skillsAndLocation,
      about_words: folded.about,
      resume_words: folded.resume,
      skills_folded: folded.skills,
      location_folded: folded.location,
    }))
    const values = [tenantId, JSON.stringify(rows)]
    const written = await query<{ candidateId: string; created: boolean }>(WRITE(models.current().table), values)
    const created = new Map(written.map((row) => [row.candidateId, row.created]))
    return candidates.map(({ candidateId }): WriteOutcome => {
      const isNew = created.get(candidateId)
      if (isNew === undefined) return 'unchanged'
      return isNew ? 'created' : 'updated'
    })
  }

  return {
    write(tenantId, candidates) {
      const alone: Query = (sql, values) => db.asTenant(tenantId, sql, values ?? [])
      return versions.counting(tenantId, writeAll(alone, tenantId, candidates))
    },

    put(tenantId, candidate) {
      // A conflicting row is locked even where nothing changes: what is read is what this call wrote or found.
      const writing = db.transaction(tenantId, async ({ query }) => {
        const [outcome = 'unchanged'] = await writeAll(query, tenantId, [candidate])
        const stored = await read(query, tenantId, candidate.candidateId)
        if (!stored) throw new Error('a candidate that was just written is not there')
        return { outcome, stored }
      })
      return versions.counting(tenantId, writing)
    },

    read: (tenantId, candidateId) =>
      read((sql, values) => db.asTenant(tenantId, sql, values ?? []), tenantId, candidateId),

    remove(tenantId, candidateId) {
      const removing = db.asTenant(tenantId, REMOVE, [tenantId, candidateId]).then((rows) => rows.length > 0)
      return versions.counting(tenantId, removing)
    },
  }
}

function columnsOf(fields: CandidateFields) {
  const { yearsExperience, specialtyId, ...same } = fields
  return { ...same, years_experience: yearsExperience, given_specialty_id: specialtyId }
}
