import { createHash } from 'node:crypto'

/**
 * The key of a tuple: equal for equal tuples, different for all others.
 *
 * Joining with a separator would not do: `t1:m` + `small` would meet `t1` + `m:small`. The parts must name everything
 * that changes the answer, the tenant first. They are taken to the letter: normalise a text before, and send the very
 * same string to whoever answers. The hash keeps keys short and the words of a recruiter out of logs and Redis.
 */
export function flightKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
