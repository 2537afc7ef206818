import type { AppError, ErrorCode, InputFault } from '../errors.ts'

/** Total on purpose: a new code does not compile until it has a status and a title. */
const PROBLEMS: Record<ErrorCode, readonly [status: number, title: string]> = {
  validation_failed: [400, 'The request is not valid'],
  not_implemented: [400, 'This part of the contract is not built yet'],
  unauthenticated: [401, 'A valid API key is needed'],
  not_found: [404, 'There is nothing here'],
  method_not_allowed: [405, 'This path has other methods'],
  request_timeout: [408, 'The request came too slowly'],
  conflict: [409, 'The request does not fit what is stored'],
  cursor_expired: [410, 'The pages of this search are no longer kept'],
  payload_too_large: [413, 'The request is too large'],
  unsupported_media_type: [415, 'This media type is not understood here'],
  overloaded: [503, 'Too much to do at the moment'],
  database_unavailable: [503, 'The database cannot be reached'],
  starting: [503, 'The service is starting'],
  degraded_rejected: [503, 'A part of the answer is missing'],
  deadline_exceeded: [504, 'The answer took too long'],
  client_closed: [499, 'The client has left'],
  internal: [500, 'Something went wrong on our side'],
}

const MAXIMUM_FAULTS = 10
const MAXIMUM_TEXT = 300
const MAXIMUM_FAULT_BYTES = 2800
const RETRY_AFTER_SECONDS = 1

/** RFC 9457 problem details. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: ErrorCode
  readonly requestId: string
  readonly errors?: readonly InputFault[]
}

export function problemOf(error: AppError, instance: string, requestId: string): Problem {
  const [status, title] = PROBLEMS[error.code]
  return {
    type: `urn:shortlist:problem:${error.code}`,
    title,
    status,
    detail: cut(error.message),
    instance: cut(instance),
    code: error.code,
    requestId,
    ...(error.faults.length > 0 && { errors: fitting(error.faults.slice(0, MAXIMUM_FAULTS).map(cutFault)) }),
  }
}

/** The headers that go with a status. */
export function problemHeaders(status: number): Record<string, string> {
  if (status === 401) return { 'www-authenticate': 'Bearer' }
  return status === 503 ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}
}

/** As many faults as leave the problem below 4 KiB, whatever characters the caller sent. */
function fitting(faults: readonly InputFault[]): InputFault[] {
  let bytes = 0
  return faults.filter((fault) => {
    bytes += Buffer.byteLength(JSON.stringify(fault))
    return bytes <= MAXIMUM_FAULT_BYTES
  })
}

function cutFault({ pointer, parameter, code, detail, suggestion }: InputFault): InputFault {
  return {
    ...(pointer !== undefined && { pointer: cut(pointer, 100) }),
    ...(parameter !== undefined && { parameter: cut(parameter, 100) }),
    code,
    detail: cut(detail, 120),
    ...(suggestion !== undefined && { suggestion: cut(suggestion, 100) }),
  }
}

function cut(text: string, length = MAXIMUM_TEXT): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
