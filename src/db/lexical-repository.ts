import type { AskedWord, Constraint, LexicalSearch } from '../ports.ts'
import type { Database } from './database.ts'
import { type LegRow, legColumns, toLeg } from './leg-rows.ts'
import { quotedStems, tiersOf, wholesOf } from './lexical-tiers.ts'
import { filterKeys, KEY_MARK, wordKeys } from './scope-keys.ts'
import { Parameters, scopeSql } from './scope-sql.ts'
import { worthOf } from './word-worth.ts'

/** So many people are scored at most. */
const BOUND = 400

/** Slices of a tenant, as the function `candidate_keys` makes them. */
const LAST_SLICE = 15

/** A tier of which no more people are in one slice has, as good as surely, few enough in all for everybody to be scored. */
const FEW_IN_A_SLICE = Math.floor(BOUND / (LAST_SLICE + 1) / 2)

/** The tsquery over keys, as those of a slice. */
const KEYS_IN = (slice: string) =>
  `replace(keys, '''${KEY_MARK}', '''' || hashtext($1) || '/' || ${slice} || '/')::tsquery`

/** ts_rank weights of resume, headline and summary, skills and location, title. */
const FIELD_WEIGHTS = '{0.1, 0.2, 0.7, 1.0}'

/** A tenant's size beyond this makes no word rarer, where it must be counted. */
const SIZE_LIMIT = 10_000

/** What differs between searches: expressions, and placeholders of values. */
interface Clauses {
  readonly tiers: string
  readonly keys: string
  readonly title: string
  readonly head: string
  readonly ranks: string
  readonly score: string
  readonly scope: string
  readonly hits: string
  readonly profiles: string
}

/**
 * Words found anywhere, scored one by one: sum over the words of weight x idf x ts_rank.
 *
 * - `looked_at`: the tiers in turn, in one slice, until one has many people there. `needed`: that one, those after it, and
 *   the one before, which has few: everybody of it will be scored, so that earlier ones would change nothing. `before` is
 *   what whoever was taken already holds.
 * - `probe`, `found`: people are taken tier by tier and slice by slice from the index of keys, in the order in which they lie in
 *   the table, until there are enough: one index scan for each tier and slice, and none more. The inner `offset 0` keeps the
 *   planner from any other way to them, and the order of `probe` is that of the nested loop, the only join that `lateral` can
 *   become. Sorting a slice by anything would read all of it for the few that are still wanted.
 * - `best`: those with the highest scores.
 *
 * ts_rank alone knows no rarity ("senior" would count like "Python").
 */
const BY_WORDS = ({ tiers, keys, title, head, ranks, score, scope, hits, profiles }: Clauses) => /* sql */ `
  with recursive tiers as materialized (
    select tier_no, tier::tsquery as tier, keys
      from unnest(${tiers}::text[], ${keys}::text[]) with ordinality as u (tier, keys, tier_no)
  ), looked_at as (
    select 0::bigint as tier_no, false as has_many
     union all
    select t.tier_no, (
             select count(*) from (select from candidate_index c where candidate_keys(c) @@ ${KEYS_IN('0')} limit ${FEW_IN_A_SLICE} + 1) p
           ) > ${FEW_IN_A_SLICE}
      from looked_at l join tiers t on t.tier_no = l.tier_no + 1
     where not l.has_many
  ), needed as materialized (
    select tier_no, tier, keys, lag(tier) over (order by tier_no) as before
      from tiers
     where tier_no >= (select max(tier_no) - bool_or(has_many)::integer from looked_at)
  ), probe as materialized (
    select tier, keys, before, slice from needed, generate_series(0, ${LAST_SLICE}) as slice order by tier_no, slice
  ), found as materialized (
    select f.candidate_id, f.specialty_id, f.words @@ ${title}::tsquery as is_titled, f.words @@ ${head}::tsquery as is_whole, ${ranks}
      from probe cross join lateral (
        select i.candidate_id, i.specialty_id, i.words
          from (select * from candidate_index c
                 where candidate_keys(c) @@ ${KEYS_IN('slice')}
                offset 0) i
         where i.tenant_id = $1 and i.words @@ tier and (before is null or not i.words @@ before) and ${scope}
      ) f
     limit ${BOUND}
  ), size as materialized (
    select count(*)::float8 as n from (select from candidate_index where tenant_id = $1 limit ${SIZE_LIMIT}) s
  ), best as materialized (
    select candidate_id, specialty_id, is_titled, is_whole, score
      from (select *, ${score} as score from found) f
     where score > 0
     order by score desc, candidate_id
     limit ${hits}
  )
  ${legColumns('best', profiles)}`

export function createLexicalRepository(db: Database): LexicalSearch {
  return {
    async byWords(tenantId, words, scope, { hits, profiles }, options) {
      if (words.length === 0) return { hits: [], cut: false }
      const parameters = new Parameters([tenantId])
      const tiers = tiersOf(words).map((tier) => [tier, ...requiredWords(scope.constraint)].join(' & '))
      const { title, head } = wholesOf(words)
      const sql = BY_WORDS({
        tiers: parameters.add(tiers),
        keys: parameters.add(tiers.map((tier) => [...filterKeys(scope.filters), wordKeys(tier)].join(' & '))),
        title: parameters.add(title),
        head: parameters.add(head),
        ranks: words.map(({ word }, index) => rankSql(index, parameters.add(word))).join(', '),
        score: words.map((asked, index) => scoreSql(index, asked, parameters)).join(' + '),
        scope: scopeSql(scope, parameters) ?? 'true',
        hits: parameters.add(hits + 1),
        profiles: parameters.add(profiles),
      })
      return toLeg(await db.asTenant<LegRow>(tenantId, sql, parameters.values, options), hits)
    },
  }
}

/** Stems, or alternatives, that whoever fulfils the constraint holds; where it excludes, none. */
function requiredWords(constraint: Constraint | undefined): string[] {
  if (!constraint || 'not' in constraint) return []
  if ('phrase' in constraint) return constraint.phrase.split(' ').map((word) => `(${quotedStems(word).join(' | ')})`)
  const parts = ('all' in constraint ? constraint.all : constraint.any).map(requiredWords)
  if ('all' in constraint) return parts.flat()
  return parts.every((words) => words.length > 0)
    ? [`(${parts.map((words) => `(${words.join(' & ')})`).join(' | ')})`]
    : []
}

const rankSql = (index: number, word: string) =>
  `ts_rank('${FIELD_WEIGHTS}', f.words, to_tsquery('shortlist', ${word})) as rank_${index}`

/** A word of which it is not known how many hold it is counted among the found. */
function scoreSql(index: number, asked: AskedWord, parameters: Parameters): string {
  const rank = `rank_${index}`
  const worth = worthOf(asked)
  if (worth !== undefined) return `${parameters.add(worth)}::float8 * ${rank}`
  return `${parameters.add(asked.weight)}::float8 * (${COUNTED_IDF(rank)}) * ${rank}`
}

const COUNTED_IDF = (rank: string) => /* sql */ `
  select ln(1 + (greatest(size.n - held.n, 0) + 0.5) / (held.n + 0.5))
    from size, (select count(*)::float8 as n from found where ${rank} > 0) held`
