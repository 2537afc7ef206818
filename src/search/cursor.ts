import { AppError } from '../errors.ts'
import { flightKey } from './flight-key.ts'
import type { SearchRequest } from './understand.ts'

/** Where the next page begins. */
export interface Place {
  /** Of which window. */
  readonly windowId: string
  /** Of the tenant when the window was found: with another one it cannot be found again. */
  readonly version: number
  /** How many of the window lie before. */
  readonly offset: number
  /** How many of them were shown: the others are gone. */
  readonly shown: number
}

/** Equal for the pages of one search: all of it but `limit`, `allowPartial` and the cursor itself. */
export function requestDigest(tenantId: string, request: SearchRequest): string {
  const { query, jobDescription, similarTo, filters, mode, sort, facets, highlight } = request
  return flightKey(
    tenantId,
    'page',
    JSON.stringify([query, jobDescription, similarTo, filters, mode, sort, facets, highlight]),
  )
}

/** Opaque to callers. Not signed: whoever changes a place finds nothing that the same search would not show. */
export function writeCursor(digest: string, { windowId, version, offset, shown }: Place): string {
  return Buffer.from(JSON.stringify([digest, windowId, version, offset, shown])).toString('base64url')
}

/** The place that a cursor of this very request stands for. */
export function readCursor(cursor: string, digest: string): Place {
  const [ofRequest, windowId, version, offset, shown] = partsOf(cursor)
  if (typeof ofRequest !== 'string' || typeof windowId !== 'string') throw refused('is not a cursor of this service')
  if (!isCount(version) || !isCount(offset) || !isCount(shown)) throw refused('is not a cursor of this service')
  if (ofRequest !== digest) throw refused('belongs to another search; only limit and allowPartial may change')
  return { windowId, version, offset, shown }
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function refused(detail: string): AppError {
  const faults = [{ pointer: '/cursor', code: 'invalid_cursor', detail }]
  return new AppError('validation_failed', 'the cursor is not valid', { faults })
}
