import type { Leg, Profile } from '../ports.ts'

export interface LegRow {
  readonly candidateId: string
  readonly score: number
  readonly specialtyId: string | null
  readonly isTitled: boolean
  readonly isWhole: boolean
  /** A `Profile` as JSON: one column of text costs a third of the time of its eleven, most of which nobody reads. */
  readonly profile: string | null
}

/** A person's `Profile` as JSON; tenant in $1. */
export function profileJson(candidateId: string): string {
  return /* sql */ `(
    select json_build_object(
             'name', c.name, 'title', c.title, 'headline', c.headline, 'location', c.location, 'country', c.country,
             'skills', c.skills, 'yearsExperience', c.years_experience, 'seniority', c.seniority, 'remote', c.remote,
             'specialty', (select json_build_object('id', s.specialty_id, 'name', s.name)
                             from specialties s where s.specialty_id = c.specialty_id))::text
      from candidates c where c.tenant_id = $1 and c.candidate_id = ${candidateId})`
}

/**
 * Reads of the people in `leg` (columns candidate_id, specialty_id, score, is_titled, is_whole; tenant in $1), best first, what becomes of them as hits.
 *
 * A subquery reads no profile that is not asked for; the planner of a join would rather read a whole small table.
 */
export function legColumns(leg: string, profiles: string): string {
  return /* sql */ `
  select l.candidate_id as "candidateId", l.score::float8 as score,
         l.specialty_id as "specialtyId", l.is_titled as "isTitled", l.is_whole as "isWhole",
         case when l.rank <= ${profiles} then ${profileJson('l.candidate_id')} end as profile
    from (select *, row_number() over (order by score desc, candidate_id) as rank from ${leg}) l
   order by l.rank`
}

/** Rows, of which one more than `hits` was asked for, as the leg of a search. */
export function toLeg(rows: readonly LegRow[], hits: number): Leg {
  return {
    hits: rows.slice(0, hits).map(({ candidateId, score, specialtyId, isTitled, isWhole, profile }) => ({
      candidateId,
      score,
      specialtyId,
      isTitled,
      isWhole,
      profile: profile === null ? undefined : () => JSON.parse(profile) as Profile,
    })),
    cut: rows.length > hits,
  }
}
