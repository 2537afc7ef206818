import { AppError } from '../errors.ts'
import type { Leg } from '../ports.ts'
import { type PreSearchOutcomes, StepSkipped } from './pre-search.ts'

export type DegradedComponent = 'embedding' | 'specialty' | 'lexical' | 'vector'
export type DegradationReason =
  | 'timeout'
  | 'error'
  | 'invalid_response'
  | 'breaker_open'
  | 'overloaded'
  | 'budget_exhausted'
  | 'pending'

/** A part of the answer that is missing, why, and what that means for the results. */
export interface Degradation {
  readonly component: DegradedComponent
  readonly reason: DegradationReason
  readonly effect: 'lexical_only' | 'semantic_only' | 'no_specialty_boost'
}

const EFFECTS: Record<DegradedComponent, Degradation['effect']> = {
  embedding: 'lexical_only',
  vector: 'lexical_only',
  lexical: 'semantic_only',
  specialty: 'no_specialty_boost',
}

const COMPONENTS = ['embedding', 'specialty', 'lexical', 'vector'] as const

/** A step was not started because too little of the request's time was left. */
export class BudgetExhausted extends Error {
  override readonly name = 'BudgetExhausted'
  readonly reason = 'budget_exhausted'
}

/** What the outcomes of the steps cost the answer. Skipped steps cost nothing: what they needed is named instead. */
export function degradationsOf(outcomes: PreSearchOutcomes<unknown, unknown>): Degradation[] {
  return COMPONENTS.flatMap((component) => {
    const reason = missingBecause(component, outcomes)
    return reason ? [{ component, reason, effect: EFFECTS[component] }] : []
  })
}

function missingBecause(
  component: DegradedComponent,
  outcomes: PreSearchOutcomes<unknown, unknown>,
): DegradationReason | undefined {
  const outcome = outcomes[component]
  if (outcome.status === 'rejected') return outcome.reason instanceof StepSkipped ? undefined : reasonOf(outcome.reason)
  return component === 'vector' && isPending(outcomes.vector) ? 'pending' : undefined
}

/** Whether the tenant has candidates, and none of them can be found by meaning yet. */
export function isPending(vector: PromiseSettledResult<Leg>): boolean {
  return vector.status === 'fulfilled' && vector.value.pending === true
}

/** The legs that answered; when none did, the failure that says most to the caller is thrown. */
export function answeredLegs({ specialty, lexical, vector }: PreSearchOutcomes<unknown, unknown>) {
  if (lexical.status === 'rejected' && vector.status === 'rejected') {
    // What kept the lookup from the database may be what left no time for the legs.
    throw worstOf([specialty, lexical, vector].flatMap(failureOf))
  }
  return { lexical: hitsOf(lexical), vector: hitsOf(vector) }
}

function failureOf(outcome: PromiseSettledResult<unknown>): unknown[] {
  return outcome.status === 'rejected' && !(outcome.reason instanceof StepSkipped) ? [outcome.reason] : []
}

const NOTHING: Leg = { hits: [], cut: false }

function hitsOf(leg: PromiseSettledResult<Leg>): Leg {
  return leg.status === 'fulfilled' ? leg.value : NOTHING
}

/** An unreachable database explains a late leg, not the reverse. */
function worstOf(failures: readonly unknown[]): unknown {
  const codes = ['database_unavailable', 'overloaded', 'deadline_exceeded']
  const rank = (failure: unknown) => {
    const place = failure instanceof AppError ? codes.indexOf(failure.code) : -1
    return place < 0 ? codes.length : place
  }
  const [worst] = [...failures].sort((one, other) => rank(one) - rank(other))
  if (worst instanceof BudgetExhausted) return new AppError('deadline_exceeded', 'no time was left', { cause: worst })
  return worst ?? new AppError('internal', 'no step could answer')
}

/** The reason nearest to the fault: an error that wraps another is asked for its cause. */
function reasonOf(error: unknown): DegradationReason {
  const { reason, code, cause } = error as { reason?: unknown; code?: unknown; cause?: unknown }
  if (isReason(reason)) return reason
  if (cause instanceof Error && isReason((cause as { reason?: unknown }).reason)) return reasonOf(cause)
  if (code === 'deadline_exceeded') return 'timeout'
  return code === 'overloaded' ? 'overloaded' : 'error'
}

const REASONS: ReadonlySet<unknown> = new Set<DegradationReason>([
  'timeout',
  'error',
  'invalid_response',
  'breaker_open',
  'overloaded',
  'budget_exhausted',
  'pending',
])

function isReason(value: unknown): value is DegradationReason {
  return REASONS.has(value)
}
