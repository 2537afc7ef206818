import { LEAVING } from './coalescer-leaving.ts'
import { SHARING } from './coalescer-sharing.ts'

/** What a `RequestCoalescer` owes its callers, one check per rule. */
export const BEHAVIOURS = [...SHARING, ...LEAVING]
