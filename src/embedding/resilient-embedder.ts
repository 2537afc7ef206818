import { setTimeout as pause } from 'node:timers/promises'
import { type BreakerLimits, CircuitBreaker, type Verdict } from '../circuit-breaker.ts'
import { EmbedderError } from '../errors.ts'
import type { CallOptions, Embedder } from '../ports.ts'
import { Semaphore } from '../semaphore.ts'
import { withinLimit } from '../time-limit.ts'

/** A retry waits a random part of this, so that calls which failed together do not come back together. */
const LONGEST_PAUSE_MS = 100

/** With less time left than this, a second attempt would only add load. */
const USEFUL_ATTEMPT_MS = 100

export interface Guard {
  /** The longest that a call may take, with its wait for a slot and its second attempt. */
  readonly timeoutMs: number
  readonly maxConcurrent: number
  readonly breaker: BreakerLimits
}

type Limits = CallOptions & { readonly deadlineAt: number }

/**
 * Guards an embedder with a time limit, a limit on concurrent calls, a circuit breaker and at most one retry.
 *
 * Rejects with an `EmbedderError` or the signal's reason. Searches and the background need a guard each around the same
 * embedder: a batch of résumés may take longer than a query, and must not open the breaker of the searches.
 */
export function createResilientEmbedder(embedder: Embedder, { timeoutMs, maxConcurrent, breaker }: Guard): Embedder {
  const slots = new Semaphore(maxConcurrent)
  const circuit = new CircuitBreaker(breaker)

  async function waitForSlot(limits: Limits): Promise<() => void> {
    const from = performance.now()
    const giveBack = (release: () => void) => release()
    try {
      return await withinLimit(limits, overloaded, () => slots.acquire(), giveBack)
    } finally {
      limits.meter?.waited(performance.now() - from)
    }
  }

  async function embedOrReport(texts: readonly string[], limits: Limits): Promise<Float32Array[]> {
    const report = circuit.enter()
    if (!report) throw brokenOff()
    const hasFairTime = limits.deadlineAt - performance.now() >= timeoutMs / 2
    try {
      const vectors = await withinLimit(limits, late, (signal) => tryTwice(embedder, texts, { ...limits, signal }))
      report('success')
      return vectors
    } catch (error) {
      if (limits.signal?.aborted) report('none')
      limits.signal?.throwIfAborted()
      const failure =
        error instanceof EmbedderError ? error : new EmbedderError('error', 'the embedder failed', { cause: error })
      report(verdictOf(failure, hasFairTime), failure.retryAfterMs)
      throw failure
    }
  }

  return {
    ...embedder,
    async embed(texts, options = {}) {
      const ownDeadlineAt = performance.now() + timeoutMs
      const limits = { ...options, deadlineAt: Math.min(options.deadlineAt ?? ownDeadlineAt, ownDeadlineAt) }
      const release = await waitForSlot(limits)
      try {
        return await embedOrReport(texts, limits)
      } finally {
        release()
      }
    },
  }
}

/** An embedder that named a time to come back is not asked again before it: that is for the breaker to see to. */
async function tryTwice(embedder: Embedder, texts: readonly string[], limits: Limits): Promise<Float32Array[]> {
  try {
    return await embedder.embed(texts, limits)
  } catch (error) {
    const pauseMs = Math.random() * LONGEST_PAUSE_MS
    const leftMs = limits.deadlineAt - performance.now()
    const isRetryable = error instanceof EmbedderError && error.retryable && !error.retryAfterMs
    if (!isRetryable || leftMs < pauseMs + USEFUL_ATTEMPT_MS) throw error
    await pause(pauseMs)
    return embedder.embed(texts, limits)
  }
}

/** Who refuses a text is well; who was given little time, because the caller came late or queued, is not to blame. */
function verdictOf(failure: EmbedderError, hadFairTime: boolean): Verdict {
  if (failure.aboutInput) return 'success'
  return failure.reason === 'timeout' && !hadFairTime ? 'none' : 'failure'
}

function overloaded(): EmbedderError {
  return new EmbedderError('overloaded', 'no call to the embedder ended in time for this one')
}

function late(): EmbedderError {
  return new EmbedderError('timeout', 'the embedder did not answer in time')
}

function brokenOff(): EmbedderError {
  return new EmbedderError('breaker_open', 'the embedder failed too often and is left alone for a while')
}
