import type { SpecialtyDirectory, SpecialtyLookup, SpecialtyMatch } from '../ports.ts'
import { occupationQuery } from '../text/occupation-words.ts'
import type { Database } from './database.ts'

/**
 * Scores every occupation that a text says anything of, for all texts at once.
 *
 * A score is the sum of weight x impact over the text's terms (impacts: `text/occupation-index.ts`). A mendable word
 * that the index does not know is replaced by the most similar word of a name. Confidence is the part of the sixth power
 * of the score in those of all occupations and the text's floor: the power at which, on O*NET aliases that the taxonomy
 * leaves out, answers were right about as often as they said. It does not change with the length of a text.
 *
 * The probes stand in laterals with a limit, so that they go by primary key however many terms the planner expects.
 */
const LOOKUP = /* sql */ `
  with asked as materialized (
    select * from unnest($1::int[], $2::text[], $3::real[], $4::boolean[]) as a (text_no, term, weight, mendable)
  ), probed as materialized (
    select a.text_no, a.term, a.weight, a.mendable, t.specialty_nos, t.impacts, t.names
    from asked a left join lateral (select * from specialty_terms t where t.term = a.term limit 1) t on true
  ), known as materialized (
    select text_no, term, weight, specialty_nos, impacts, names from probed where specialty_nos is not null
    union all
    select p.text_no, t.term, p.weight * 0.8, t.specialty_nos, t.impacts, t.names
    from probed p
    cross join lateral (
      select word from specialty_words where word % p.term and similarity(word, p.term) >= 0.45
      order by similarity(word, p.term) desc, word limit 1) near
    cross join lateral (select * from specialty_terms t where t.term = near.word limit 1) t
    where p.mendable and p.specialty_nos is null
  ), scored as (
    -- A word that the index knows brings more than one; what has less shares a piece or two with the text.
    select k.text_no, s.specialty_no, sum(k.weight * s.impact)::float8 / 100 as score
    from known k cross join lateral unnest(k.specialty_nos, k.impacts) as s (specialty_no, impact)
    group by k.text_no, s.specialty_no
    having sum(k.weight * s.impact) >= 100
  ), ranked as (
    select text_no, specialty_no, score, sum(score ^ 6) over (partition by text_no) as all_scores,
           row_number() over (partition by text_no order by score desc, specialty_no) as rank
    from scored
  ), best as materialized (
    select text_no, specialty_no, rank, score ^ 6 / (floor ^ 6 + all_scores) as confidence
    from ranked join unnest($5::float8[]) with ordinality as f (floor, text_number) on text_number = text_no
    where rank <= $6
  ), matched as (
    -- The name with the longest run of the text's words, and among those one that is nothing but the run.
    select distinct on (b.text_no, b.specialty_no) b.text_no, b.specialty_no, k.names[at.position] as name
    from best b
    join known k on k.text_no = b.text_no and k.names is not null
    cross join lateral (select array_position(k.specialty_nos, b.specialty_no) as position) at
    where at.position is not null
    order by b.text_no, b.specialty_no, regexp_count(k.term, ' ') desc, k.term like '=%' desc,
             k.weight * k.impacts[at.position] desc
  )
  select b.text_no as "textNo", s.specialty_id as id, s.name, round(b.confidence::numeric, 3)::float8 as confidence, s.names[coalesce(m.name, 0) + 1] as matched
  from best b
  join specialties s using (specialty_no)
  left join matched m using (text_no, specialty_no)
  order by b.text_no, b.rank`

const UNKNOWN = /* sql */ `
  select id from unnest($1::text[]) as asked (id)
  where not exists (select from specialties where specialty_id = id)`

interface Found extends SpecialtyMatch {
  /** From 1. */
  readonly textNo: number
}

/** The occupations of O*NET in Postgres; every call is one statement. */
export function createSpecialtyRepository(db: Database): SpecialtyLookup & SpecialtyDirectory {
  return {
    async lookup(texts, limit, options) {
      const queries = texts.map(occupationQuery)
      const asked = queries.flatMap(({ terms }, index) => terms.map((term) => ({ ...term, textNo: index + 1 })))
      const matches: SpecialtyMatch[][] = texts.map(() => [])
      if (asked.length === 0) return matches
      const found = await db.shared<Found>(
        LOOKUP,
        [
          asked.map(({ textNo }) => textNo),
          asked.map(({ term }) => term),
          asked.map(({ weight }) => weight),
          asked.map(({ mendable }) => mendable),
          queries.map(({ floor }) => floor),
          limit,
        ],
        options,
      )
      for (const { textNo, ...match } of found) matches[textNo - 1]?.push(match)
      return matches
    },

    async unknownIds(ids, options) {
      if (ids.length === 0) return []
      return (await db.shared<{ id: string }>(UNKNOWN, [[...new Set(ids)]], options)).map(({ id }) => id)
    },
  }
}
