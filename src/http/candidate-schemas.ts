import { z } from 'zod'
import { candidateId, country, SENIORITY, seniority, specialty, text, years } from './fields.ts'

const METADATA_BYTES = 16 * 1024
const METADATA_DEPTH = 32

const absent = <T extends z.ZodType>(value: T) => value.nullable().default(null)

/** A candidate as its owner writes it; null means absent. */
export const candidateBody = z
  .strictObject({
    name: absent(text(500)),
    title: absent(text(500)),
    headline: absent(text(500)),
    summary: absent(text(500)),
    location: absent(text(500)),
    country: absent(country),
    skills: absent(z.array(text(100, 1)).max(200).readonly()),
    yearsExperience: absent(years),
    seniority: absent(seniority),
    remote: absent(z.boolean()),
    specialtyId: absent(text(128, 1)),
    resume: absent(text(100_000)),
    metadata: absent(
      z
        .record(z.string(), z.unknown())
        .refine((value) => isShallow(value), {
          error: `is nested more than ${METADATA_DEPTH} deep`,
          params: { code: 'too_deep' },
          abort: true,
        })
        .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= METADATA_BYTES, {
          error: 'is larger than 16 KiB',
          params: { code: 'too_long' },
        })
        .refine((value) => isStorable(JSON.stringify(value)), {
          error: 'holds a NUL or half of a character',
          params: { code: 'invalid_characters' },
        }),
    ),
  })
  .refine(({ title, resume }) => Boolean(title?.trim() || resume?.trim()), {
    error: 'give at least one of title and resume',
    params: { code: 'required' },
  })

/** Checked before anything walks the value to its end: parsers take depths that the stack of a walk does not. */
function isShallow(value: unknown, depth = METADATA_DEPTH): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1))
}

/** JSON.stringify escapes both: a NUL always, a surrogate only when it is alone. */
function isStorable(json: string): boolean {
  return !/\\u(?:0000|d[89a-f][0-9a-f]{2})/.test(json.replaceAll('\\\\', ''))
}

/** A line of an import: the same, with its id. */
export const importLine = candidateBody.safeExtend({ candidateId })

const nullableText = z.string().nullable()

export const candidateReply = z.object({
  candidateId: z.string(),
  version: z.int(),
  embedding: z.enum(['ready', 'pending', 'failed']),
  specialty: specialty.extend({ confidence: z.number() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  name: nullableText,
  title: nullableText,
  headline: nullableText,
  summary: nullableText,
  location: nullableText,
  country: nullableText,
  skills: z.array(z.string()).readonly().nullable(),
  yearsExperience: z.number().nullable(),
  seniority: z.enum(SENIORITY).nullable(),
  remote: z.boolean().nullable(),
  specialtyId: nullableText,
  resume: nullableText,
  metadata: z.record(z.string(), z.unknown()).readonly().nullable(),
})
