import type { Leg, Profile } from '../ports.ts'

export interface LegRow {
  readonly candidateId: string
  readonly score: number
  readonly specialtyId: string | null
  /** A `Profile` as JSON: one column of text costs a third of the time of its eleven, most of which nobody reads. */
  readonly profile: string | null
}

/** Reads of the people in `leg` (columns candidate_id, score; tenant in $1), best first, what becomes of them as hits. */
export function legColumns(leg: string, profiles: string): string {
  return /* sql */ `
  select l.candidate_id as "candidateId", l.score::float8 as score, i.specialty_id as "specialtyId",
         case when c.candidate_id is not null then json_build_object(
           'name', c.name, 'title', c.title, 'headline', c.headline, 'location', c.location, 'country', c.country,
           'skills', c.skills, 'yearsExperience', c.years_experience, 'seniority', c.seniority, 'remote', c.remote,
           'specialty', case when s.specialty_id is not null then json_build_object('id', s.specialty_id, 'name', s.name) end
         )::text end as profile
    from (select *, row_number() over (order by score desc, candidate_id) as rank from ${leg}) l
    join candidate_index i on i.tenant_id = $1 and i.candidate_id = l.candidate_id
    left join candidates c on c.tenant_id = $1 and c.candidate_id = l.candidate_id and l.rank <= ${profiles}
    left join specialties s on s.specialty_id = c.specialty_id
   order by l.rank`
}

/** Rows, of which one more than `hits` was asked for, as the leg of a search. */
export function toLeg(rows: readonly LegRow[], hits: number): Leg {
  return {
    hits: rows.slice(0, hits).map(({ profile, ...hit }) => ({
      ...hit,
      profile: profile === null ? undefined : () => JSON.parse(profile) as Profile,
    })),
    cut: rows.length > hits,
  }
}
