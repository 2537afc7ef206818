import { AppError } from '../errors.ts'
import type { CallOptions, Example, Filters, Leg, PeopleReader, SpecialtyDirectory, Terms, Traits } from '../ports.ts'
import { answeredLegs, degradationsOf, isPending } from './degradation.ts'
import { countFacets } from './facets.ts'
import { firstPage, type Page } from './pages.ts'
import { type PreSearchMode, SCHEDULES } from './pre-search.ts'
import type { QueryEmbedder } from './query-embedder.ts'
import { fuse, type Ranked } from './rank-fusion.ts'
import { comparable } from './reasons.ts'
import { type StepParts, stepsFor, stepsOf } from './search-steps.ts'
import type { SearchTrace } from './search-trace.ts'
import { stepsLike } from './similar.ts'
import { sortPeople } from './sort.ts'
import { type Asked, type SearchRequest, understand } from './understand.ts'
import { type Window, windowOf } from './window.ts'

export interface FindParts extends StepParts {
  readonly preSearchMode: PreSearchMode
  readonly embedder: Pick<QueryEmbedder, 'embed' | 'understands'>
  readonly directory: SpecialtyDirectory
  readonly terms: Terms
  readonly people: Pick<PeopleReader, 'example' | 'traits'>
}

/** A search under way. */
export interface Search {
  readonly tenantId: string
  readonly request: SearchRequest
  /** Names the request, for its cursors. */
  readonly digest: string
  /** The tenant's, taken before anything is read. */
  readonly version: number
  readonly limits: CallOptions
  readonly trace: SearchTrace
}

/**
 * From a request to everybody whom it can show, in order. The legs bring the profiles of the first page too, unless the
 * order is not theirs.
 */
export async function findWindow(
  parts: FindParts,
  search: Search,
): Promise<{ readonly window: Window; readonly page: Page | undefined }> {
  const { tenantId, request, limits, trace } = search
  const example = request.similarTo === undefined ? undefined : await readExample(parts, search, request.similarTo)
  const asked = understand(request, parts.embedder, { example, terms: parts.terms.of(tenantId) })
  await refuseUnknownSpecialties(parts, request.filters, limits)

  const outcomes = await runSteps(parts, search, asked, example)
  limits.signal?.throwIfAborted()
  const answered = answeredLegs(outcomes)
  const legs = {
    lexical: without(request.similarTo, answered.lexical),
    vector: without(request.similarTo, answered.vector),
  }
  const matches = outcomes.specialty.status === 'fulfilled' ? outcomes.specialty.value : []
  const ranked = await trace.timeline.measure('fuse', () => fuse(legs.lexical, legs.vector, matches, asked))
  trace.counted({ lexical: legs.lexical.hits.length, semantic: legs.vector.hits.length, fused: ranked.length })

  const traits = await readTraits(parts, search, ranked)
  const isAll = !legs.lexical.cut && !legs.vector.cut
  const window = windowOf(search.digest, {
    version: search.version,
    people: sortPeople(ranked, request.sort, traits),
    findings: {
      total: { value: ranked.length, relation: isAll ? 'eq' : 'gte' },
      specialties: matches.map(({ id, name, confidence }) => ({ id, name, confidence })),
      ...(request.facets.length > 0 && { facets: countFacets(request.facets, [...traits.values()], isAll) }),
      warnings: asked.warnings,
      degradations: degradationsOf(outcomes),
    },
    scope: asked.scope,
    words: comparable(asked.words.map(({ word }) => word)),
    skills: new Set(asked.scope.filters.skills?.holds.flat()),
  })
  return { window, page: request.sort === 'relevance' ? firstPage(ranked, legs, request.limit) : undefined }
}

async function runSteps(
  parts: FindParts,
  { tenantId, request, trace, limits }: Search,
  asked: Asked,
  example: Example | undefined,
) {
  // Any other order is that of nobody's leg.
  const shown = request.sort === 'relevance' ? request.limit : 0
  const own = stepsOf(parts, tenantId, asked, shown, trace, limits)
  const steps = example ? stepsLike(example, asked.text, own) : own
  const outcomes = await SCHEDULES[parts.preSearchMode](stepsFor(request.mode, steps))
  if (request.mode !== 'semantic') return outcomes
  if (outcomes.vector.status === 'fulfilled' && !isPending(outcomes.vector)) return outcomes
  // Nobody can be found by meaning: better by words than not at all.
  const [lexical] = await Promise.allSettled([steps.lexical()])
  return { ...outcomes, lexical }
}

async function readExample(
  { people }: FindParts,
  { tenantId, limits, trace }: Search,
  candidateId: string,
): Promise<Example> {
  const example = await trace.timeline.measure('similar', ({ meter }) =>
    people.example(tenantId, candidateId, { ...limits, meter }),
  )
  if (example) return example
  throw new AppError('not_found', 'there is no such candidate', {
    faults: [{ pointer: '/similarTo', code: 'not_found', detail: 'there is no candidate with this id' }],
  })
}

/** What sorting and counting need, in one statement; nothing is read for other searches. */
async function readTraits(
  { people }: FindParts,
  { tenantId, request, limits, trace }: Search,
  ranked: readonly Ranked[],
): Promise<ReadonlyMap<string, Traits>> {
  if (request.sort === 'relevance' && request.facets.length === 0) return new Map()
  const ids = ranked.map(({ candidateId }) => candidateId)
  const traits = await trace.timeline.measure('traits', ({ meter }) =>
    people.traits(tenantId, ids, { ...limits, meter }),
  )
  return new Map(traits.map((one) => [one.candidateId, one]))
}

/** Whoever others are to resemble is not one of them. */
function without(candidateId: string | undefined, leg: Leg): Leg {
  return candidateId === undefined ? leg : { ...leg, hits: leg.hits.filter((hit) => hit.candidateId !== candidateId) }
}

async function refuseUnknownSpecialties(
  { directory }: FindParts,
  { specialties = [] }: Filters,
  options: CallOptions,
): Promise<void> {
  const unknown = await directory.unknownIds(specialties, options)
  if (unknown.length === 0) return
  throw new AppError('validation_failed', 'the search is not valid', {
    faults: unknown.map((id) => ({
      pointer: `/filters/specialties/${specialties.indexOf(id)}`,
      code: 'unknown_value',
      detail: 'no specialty has this id; GET /v1/specialties finds ids by words',
    })),
  })
}
