import type { Leg } from '../ports.ts'

/**
 * What a search knows how to find out: E is the embedding of the query, S the specialties that it names.
 *
 * `vector` needs the embedding; the others need nothing. A step that a search does not have is left out.
 */
export interface PreSearchSteps<E, S> {
  readonly embedding?: (() => Promise<E>) | undefined
  readonly specialty?: (() => Promise<S>) | undefined
  readonly lexical?: (() => Promise<Leg>) | undefined
  readonly vector?: ((embedding: E) => Promise<Leg>) | undefined
}

/** What each step came to; a step that was left out, or whose need failed, is rejected with `StepSkipped`. */
export interface PreSearchOutcomes<E, S> {
  readonly embedding: PromiseSettledResult<E>
  readonly specialty: PromiseSettledResult<S>
  readonly lexical: PromiseSettledResult<Leg>
  readonly vector: PromiseSettledResult<Leg>
}

export class StepSkipped extends Error {
  override readonly name = 'StepSkipped'
}

export type PreSearchMode = 'parallel' | 'sequential'

type Execute = <E, S>(steps: PreSearchSteps<E, S>) => Promise<PreSearchOutcomes<E, S>>

/** Each step starts as soon as what it needs has settled: the search takes as long as its longest chain. */
export async function executeParallelPreSearch<E, S>(steps: PreSearchSteps<E, S>): Promise<PreSearchOutcomes<E, S>> {
  const whenEmbedded = start(steps.embedding)
  const [embedding, specialty, lexical, vector] = await Promise.allSettled([
    whenEmbedded,
    start(steps.specialty),
    start(steps.lexical),
    whenEmbedded.then((value) => start(bind(steps.vector, value)), skip),
  ])
  return { embedding, specialty, lexical, vector }
}

/** One step after another, at most one in flight; a failed one does not keep the next from running. */
export async function executeSequentialPreSearch<E, S>(steps: PreSearchSteps<E, S>): Promise<PreSearchOutcomes<E, S>> {
  const [embedding] = await Promise.allSettled([start(steps.embedding)])
  const [specialty] = await Promise.allSettled([start(steps.specialty)])
  const [lexical] = await Promise.allSettled([start(steps.lexical)])
  const [vector] = await Promise.allSettled([
    embedding.status === 'fulfilled' ? start(bind(steps.vector, embedding.value)) : skip(),
  ])
  return { embedding, specialty, lexical, vector }
}

/** The whole difference between the modes: when the next step starts. */
export const SCHEDULES: Record<PreSearchMode, Execute> = {
  parallel: executeParallelPreSearch,
  sequential: executeSequentialPreSearch,
}

/** Inside a promise, so that a step which throws before it returns one is rejected like any other. */
function start<T>(step: (() => Promise<T>) | undefined): Promise<T> {
  return step ? new Promise((resolve) => resolve(step())) : skip()
}

function bind<A, T>(step: ((argument: A) => Promise<T>) | undefined, argument: A): (() => Promise<T>) | undefined {
  return step && (() => step(argument))
}

function skip(): Promise<never> {
  return Promise.reject(new StepSkipped('the step was not needed or could not run'))
}
