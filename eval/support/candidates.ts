import { createHash } from 'node:crypto'
import type { Document } from './collection.ts'

const LONGEST_TITLE = 500
const LONGEST_RESUME = 100_000

export interface Candidate {
  readonly candidateId: string
  readonly title?: string
  readonly resume?: string
}

/**
 * A document as a candidate: its title is the `title`, what its text says beyond that is the `resume`.
 *
 * The id comes from a hash: the service refuses some characters that ids of collections hold, and it breaks ties by id,
 * where the order of a file must give no advantage. Undefined for a document without text.
 */
export function candidateOf({ id, title, text }: Document): Candidate | undefined {
  const heading = title.trim()
  const isShort = heading !== '' && heading.length <= LONGEST_TITLE
  const rest = (isShort && text.startsWith(title) ? text.slice(title.length) : text).trim()
  if (!isShort && rest === '') return undefined
  return {
    candidateId: candidateIdOf(id),
    ...(isShort && { title: heading }),
    ...(rest !== '' && { resume: rest.slice(0, LONGEST_RESUME) }),
  }
}

export function candidateIdOf(documentId: string): string {
  return `doc-${createHash('sha256').update(documentId).digest('hex').slice(0, 16)}`
}
