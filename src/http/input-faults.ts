import type { z } from 'zod'
import type { InputFault } from '../errors.ts'
import { nearestName } from '../text/nearest-name.ts'

type Issue = z.core.$ZodIssue
type Place = 'body' | 'querystring' | 'params' | 'headers'

/** What zod found wrong, as faults that say where: a JSON pointer into the body or the name of a parameter. */
export function faultsOf(issues: readonly Issue[], schema: z.ZodType, place: Place = 'body'): InputFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, schema, place))
}

function faultsOfIssue(issue: Issue, schema: z.ZodType, place: Place): InputFault[] {
  if (issue.code === 'unrecognized_keys') {
    const names = namesAt(schema, issue.path)
    return issue.keys.map((key) => {
      const near = nearestName(key, names)
      const suggestion = near === undefined ? undefined : locate([...issue.path, near], place)
      return {
        ...where([...issue.path, key], place),
        code: 'unknown_field',
        detail: suggestion ? `there is no such field; did you mean ${near}?` : 'there is no such field',
        suggestion,
      }
    })
  }
  return [{ ...where(issue.path, place), code: codeOf(issue), detail: issue.message }]
}

function codeOf(issue: Issue): string {
  if (issue.code === 'custom') return typeof issue.params?.code === 'string' ? issue.params.code : 'invalid_value'
  if (issue.code === 'invalid_type') return issue.message === REQUIRED ? 'required' : 'invalid_type'
  return issue.code
}

/** The message that `errorMap` gives a field that is missing. */
const REQUIRED = 'is required'

/** Messages that speak to a caller. */
export const errorMap: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? REQUIRED : `must be of type ${issue.expected}`
    case 'too_big':
      return `must be at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`
    case 'too_small':
      return `must be at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`
    default:
      return undefined
  }
}

const UNITS: Partial<Record<string, string>> = { string: ' characters long', array: ' values long' }

function where(path: readonly PropertyKey[], place: Place): Pick<InputFault, 'pointer' | 'parameter'> {
  return place === 'body' ? { pointer: locate(path, place) } : { parameter: locate(path, place) }
}

/** A JSON pointer (RFC 6901), or a parameter's plain name. */
function locate(path: readonly PropertyKey[], place: Place): string {
  if (place !== 'body') return path.map(String).join('.')
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The field names of the object that stands at a path of a schema. */
function namesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = unwrap(schema)
  for (const step of path) at = unwrap(shapeOf(at)?.[String(step)])
  return Object.keys(shapeOf(at) ?? {})
}

function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  return (schema as { shape?: Record<string, unknown> } | undefined)?.shape
}

/** Takes off `.optional()`, `.nullable()` and `.default()`. */
function unwrap(schema: unknown): unknown {
  let inner = schema
  while (typeof (inner as { unwrap?: unknown } | undefined)?.unwrap === 'function') {
    inner = (inner as { unwrap: () => unknown }).unwrap()
  }
  return inner
}
