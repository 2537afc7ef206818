import type { Leg, Profile } from '../ports.ts'

export interface ProfileRow extends Omit<Profile, 'specialty'> {
  readonly candidateId: string
  readonly score: number
  readonly specialtyId: string | null
  readonly specialtyName: string | null
}

/** Reads what a reply shows of the people in `leg` (columns candidate_id, score; tenant in $1), best first. */
export function profileColumns(leg: string): string {
  return /* sql */ `
  select l.candidate_id as "candidateId", l.score::float8 as score, c.name, c.title, c.headline, c.location, c.country,
         c.skills, c.years_experience::float8 as "yearsExperience", c.seniority, c.remote,
         s.specialty_id as "specialtyId", s.name as "specialtyName"
    from ${leg} l
    join candidates c on c.tenant_id = $1 and c.candidate_id = l.candidate_id
    left join specialties s on s.specialty_id = c.specialty_id
   order by l.score desc, l.candidate_id`
}

/** Rows, of which one more than `limit` was asked for, as the leg of a search. */
export function toLeg(rows: readonly ProfileRow[], limit: number): Leg {
  return {
    hits: rows.slice(0, limit).map(({ candidateId, score, specialtyId, specialtyName, ...profile }) => ({
      candidateId,
      score,
      profile: {
        ...profile,
        specialty: specialtyId === null ? null : { id: specialtyId, name: specialtyName ?? specialtyId },
      },
    })),
    cut: rows.length > limit,
  }
}
