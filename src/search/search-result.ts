import type { Profile } from '../ports.ts'
import type { Highlight } from './highlight.ts'
import type { Shown } from './pages.ts'
import type { LegScore } from './rank-fusion.ts'
import { type Reason, reasonsFor } from './reasons.ts'
import type { Window } from './window.ts'

/** A person as a reply shows them. */
export interface SearchResult {
  readonly candidateId: string
  readonly rank: number
  readonly score: number
  readonly profile: Profile
  readonly scores: {
    readonly lexical: LegScore | null
    readonly semantic: LegScore | null
    readonly specialty: { readonly match: boolean; readonly boost: number }
  }
  readonly reasons: readonly Reason[]
  /** Only when asked for. */
  readonly highlights?: readonly Highlight[]
}

export function toResult(
  { ranked, profile }: Shown,
  rank: number,
  window: Window,
  highlights: ReadonlyMap<string, readonly Highlight[]> | undefined,
): SearchResult {
  const { candidateId, score, lexical, semantic, boost } = ranked
  return {
    candidateId,
    rank,
    score: toSixDecimals(score),
    profile,
    scores: {
      lexical: lexical && { ...lexical, score: toSixDecimals(lexical.score) },
      semantic: semantic && { ...semantic, score: toSixDecimals(semantic.score) },
      specialty: { match: boost > 0, boost: toSixDecimals(boost) },
    },
    reasons: reasonsFor(ranked, profile, window),
    ...(highlights && { highlights: highlights.get(candidateId) ?? [] }),
  }
}

/** For people and logs: the order was settled before. */
function toSixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
