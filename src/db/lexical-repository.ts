import type { LexicalSearch } from '../ports.ts'
import type { Database } from './database.ts'
import { type LegRow, legColumns, toLeg } from './leg-rows.ts'
import { Parameters, scopeSql } from './scope-sql.ts'

/** ts_rank weights of resume, headline and summary, skills, title. */
const FIELD_WEIGHTS = '{0.1, 0.2, 0.7, 1.0}'

/** A tenant's size beyond this makes no word rarer. */
const SIZE_LIMIT = 100_000

/**
 * Words found anywhere, scored one by one: sum over the words of weight x idf x ts_rank.
 *
 * ts_rank alone knows no rarity ("senior" would count like "Python"). The idf is that of BM25, ln(1 + (N - n + 0.5) /
 * (n + 0.5)) (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), with n counted among the found.
 *
 * Every part is materialized: inlined, the counts would run once for every row that matches.
 */
const BY_WORDS = (scope: string, hits: string, profiles: string) => /* sql */ `
  with asked as materialized (
    select word_no, weight, to_tsquery('shortlist', word) as query
      from unnest($2::text[], $3::float8[]) with ordinality as u (word, weight, word_no)
  ), matched as materialized (
    select i.candidate_id, a.word_no, a.weight, ts_rank('${FIELD_WEIGHTS}', i.words, a.query) as rank
      from candidate_index i join asked a on i.words @@ a.query
     where i.tenant_id = $1 and i.words @@ to_tsquery('shortlist', $4) and ${scope}
  ), size as materialized (
    select count(*)::float8 as n from (select 1 from candidate_index where tenant_id = $1 limit ${SIZE_LIMIT}) s
  ), rarity as materialized (
    select word_no, ln(1 + (greatest(size.n - count(*), 0) + 0.5) / (count(*) + 0.5)) as idf
      from matched, size group by word_no, size.n
  ), found as materialized (
    select candidate_id, sum(weight * idf * rank) as score
      from matched join rarity using (word_no)
     group by candidate_id
     order by score desc, candidate_id
     limit ${hits}
  )
  ${legColumns('found', profiles)}`

export function createLexicalRepository(db: Database): LexicalSearch {
  return {
    async byWords(tenantId, words, scope, { hits, profiles }, options) {
      if (words.length === 0) return { hits: [], cut: false }
      const names = words.map(({ word }) => word)
      const weights = words.map(({ weight }) => weight)
      const parameters = new Parameters([tenantId, names, weights, names.join(' | ')])
      const inScope = scopeSql(scope, parameters) ?? 'true'
      const sql = BY_WORDS(inScope, parameters.add(hits + 1), parameters.add(profiles))
      return toLeg(await db.asTenant<LegRow>(tenantId, sql, parameters.values, options), hits)
    },
  }
}
