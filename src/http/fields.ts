import { z } from 'zod'
import { isCountryCode } from '../text/countries.ts'

/**
 * A text of at most `maximum` characters (code points), brought to NFC.
 *
 * NUL and lone surrogates cannot be stored as they are and are refused rather than changed.
 */
export function text(maximum: number, minimum = 0) {
  return z
    .string()
    .refine((value) => !value.includes('\0') && isWellFormed(value), {
      error: 'holds a NUL or half of a character',
      params: { code: 'invalid_characters' },
      abort: true,
    })
    .refine((value) => fits(value, maximum), {
      error: `is longer than ${maximum} characters`,
      params: { code: 'too_long' },
      abort: true,
    })
    .overwrite((value) => value.normalize('NFC'))
    .refine((value) => value.trim().length >= minimum, { error: 'is empty', params: { code: 'empty' } })
    .meta({ maxLength: maximum })
}

/** Code points are counted only where UTF-16 units do not already decide. */
function fits(value: string, maximum: number): boolean {
  if (value.length <= maximum) return true
  return value.length <= 2 * maximum && [...value].length <= maximum
}

/** `String.prototype.isWellFormed`, which the language target does not type yet. */
function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value)
}

export const candidateId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/,
    'must be 1 to 128 letters, digits or . _ : - and begin with one of the first two',
  )

export const country = z
  .string()
  .transform((code) => code.toUpperCase())
  .refine(isCountryCode, { error: 'is not an ISO 3166-1 alpha-2 country code', params: { code: 'invalid_value' } })

export const SENIORITY = [
  'intern',
  'junior',
  'mid',
  'senior',
  'staff',
  'principal',
  'lead',
  'manager',
  'director',
  'executive',
] as const

export const seniority = z.enum(SENIORITY)

/** 0 to 80, in halves. */
export const years = z.number().min(0).max(80).multipleOf(0.5, 'must be a multiple of 0.5')

/** RFC 9457, as `problem.ts` writes it. */
const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional(),
          parameter: z.string().optional(),
          code: z.string(),
          detail: z.string(),
          suggestion: z.string().optional(),
        }),
      )
      .optional(),
  })
  .describe('A problem (application/problem+json)')

/** The replies that every route may give besides its own. */
export const problems = { '4xx': problem, '5xx': problem }

export const specialty = z.object({ id: z.string(), name: z.string() })

export const profile = z.object({
  name: z.string().nullable(),
  title: z.string().nullable(),
  headline: z.string().nullable(),
  location: z.string().nullable(),
  country: z.string().nullable(),
  skills: z.array(z.string()).readonly().nullable(),
  yearsExperience: z.number().nullable(),
  seniority: z.string().nullable(),
  remote: z.boolean().nullable(),
  specialty: specialty.nullable(),
})
