export interface BreakerLimits {
  /** So many calls in a row must fail before the breaker opens. */
  readonly failuresToOpen: number
  /** How long it stays open before one call may probe. */
  readonly openMs: number
  /** Nobody's wish to be left alone is honoured for longer. */
  readonly longestOpenMs: number
}

/** `none`: the call ended without having shown how the dependency is, because its caller left or gave it too little time. */
export type Verdict = 'success' | 'failure' | 'none'

/** Ends a call that was let through: to be called exactly once. */
export type Report = (verdict: Verdict, retryAfterMs?: number) => void

/**
 * Keeps calls from a dependency that fails (M. Nygard, Release It!, 2007).
 *
 * Closed, it lets every call through; open, none until its time is over; then half-open: one probe at a time, whose
 * verdict closes or opens it again. A probe without verdict makes room for the next one. A call that was let through
 * before the breaker opened can prolong the rest and never end it.
 */
export class CircuitBreaker {
  readonly #limits: BreakerLimits
  #failuresInARow = 0
  /** The instant of `performance.now()` from which a probe may pass; undefined while closed. */
  #openUntil: number | undefined
  #probing = false

  constructor(limits: BreakerLimits) {
    this.#limits = limits
  }

  /** Lets a call through; undefined when it must not be made. */
  enter(): Report | undefined {
    if (this.#openUntil === undefined) return (verdict, retryAfterMs) => this.#judge(verdict, retryAfterMs, false)
    if (this.#probing || performance.now() < this.#openUntil) return undefined
    this.#probing = true
    return (verdict, retryAfterMs) => {
      this.#probing = false
      this.#judge(verdict, retryAfterMs, true)
    }
  }

  #judge(verdict: Verdict, retryAfterMs = 0, isProbe: boolean): void {
    if (verdict === 'failure') this.#onFailure(retryAfterMs, isProbe)
    if (verdict === 'success' && (isProbe || this.#openUntil === undefined)) {
      this.#failuresInARow = 0
      this.#openUntil = undefined
    }
  }

  #onFailure(retryAfterMs: number, isProbe: boolean): void {
    const { failuresToOpen, openMs, longestOpenMs } = this.#limits
    this.#failuresInARow++
    const ownMs = isProbe || this.#failuresInARow >= failuresToOpen ? openMs : 0
    const restMs = Math.min(Math.max(ownMs, retryAfterMs), longestOpenMs)
    if (restMs > 0) this.#openUntil = Math.max(this.#openUntil ?? 0, performance.now() + restMs)
  }
}
