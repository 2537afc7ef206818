/** Every way a request can fail; `http/problem.ts` gives each its status. */
export type ErrorCode =
  | 'validation_failed'
  | 'not_implemented'
  | 'unauthenticated'
  | 'not_found'
  | 'method_not_allowed'
  | 'request_timeout'
  | 'conflict'
  | 'cursor_expired'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'overloaded'
  | 'database_unavailable'
  | 'starting'
  | 'degraded_rejected'
  | 'deadline_exceeded'
  | 'client_closed'
  | 'internal'

/** One fault of the input: where it is (a JSON pointer into the body, or a query parameter) and what is wrong. */
export interface InputFault {
  readonly pointer?: string | undefined
  readonly parameter?: string | undefined
  readonly code: string
  readonly detail: string
  readonly suggestion?: string | undefined
}

/**
 * A failure the caller can act on.
 *
 * The code is the contract: clients branch on it, `http/problem.ts` maps it to a status, and metrics count by it. The
 * message goes to the caller: it never holds SQL, host names or another library's message (those belong in `cause`).
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly faults: readonly InputFault[]

  constructor(code: ErrorCode, message: string, options: ErrorOptions & { faults?: readonly InputFault[] } = {}) {
    super(message, options)
    this.code = code
    this.faults = options.faults ?? []
  }
}

/** What went wrong with an embedder, as replies tell it. */
export type EmbedderFailure = 'timeout' | 'error' | 'invalid_response' | 'breaker_open' | 'overloaded'

/** An embedder gave no vectors. Replies tell the reason alone; the message is for logs, what others said is the cause. */
export class EmbedderError extends Error {
  override readonly name = 'EmbedderError'
  readonly reason: EmbedderFailure
  /** The same call may well succeed a moment later. */
  readonly retryable: boolean
  /** The embedder is well, it cannot take these texts: nothing but another text will help. */
  readonly aboutInput: boolean
  /** How long the embedder asks to be left alone. */
  readonly retryAfterMs: number | undefined

  constructor(
    reason: EmbedderFailure,
    message: string,
    options: ErrorOptions & { retryable?: boolean; aboutInput?: boolean; retryAfterMs?: number | undefined } = {},
  ) {
    super(message, options)
    this.reason = reason
    this.retryable = options.retryable ?? false
    this.aboutInput = options.aboutInput ?? false
    this.retryAfterMs = options.retryAfterMs
  }
}
