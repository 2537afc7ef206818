import type { CandidateToStore, PendingText } from '../ingest-ports.ts'
import type { CandidateFields, SpecialtyMatch } from '../ports.ts'
import { foldValue } from '../text/fold.ts'
import { PHRASE_GAP } from '../text/phrase-gap.ts'
import { tokenize } from '../text/tokens.ts'

/** From this confidence on the lookup's answer counts as the candidate's specialty. */
const TRUSTED_CONFIDENCE = 0.6

export type CandidateInput = CandidateFields & { readonly candidateId: string }

/** A candidate of whom nothing is given. */
export const NOTHING_KNOWN: CandidateFields = {
  name: null,
  title: null,
  headline: null,
  summary: null,
  location: null,
  country: null,
  skills: null,
  yearsExperience: null,
  seniority: null,
  remote: null,
  specialtyId: null,
  resume: null,
  metadata: null,
}

/** What the specialty lookup reads of a candidate: the title, or the beginning of the résumé where there is none. */
export function occupationText({ title, resume }: CandidateFields): string {
  return title ?? (resume ?? '').slice(0, 300)
}

/** Folds and cuts everything that a search compares, once, when the candidate is written. */
export function prepareCandidate(candidate: CandidateInput, found: SpecialtyMatch | undefined): CandidateToStore {
  const { title, headline, summary, skills, resume, location, specialtyId } = candidate
  const trusted = found && found.confidence >= TRUSTED_CONFIDENCE ? found : null
  return {
    ...candidate,
    specialty: specialtyId === null ? trusted : { id: specialtyId, confidence: 1 },
    folded: {
      title: words([title]),
      skillsAndLocation: words([...(skills ?? []), location]),
      about: words([headline, summary]),
      resume: words([resume]),
      skills: skills && [...new Set(skills.map(foldValue))],
      location: location && foldValue(location),
    },
  }
}

/** The text whose vector stands for a candidate, the telling parts first. */
export function embeddingText(fields: PendingText['fields']): string {
  const { title, headline, location, skills, summary, resume } = fields
  return [title, headline, location, skills?.join(', '), summary, resume].filter((text) => text).join('\n')
}

/** The words of texts, each text kept apart from what follows. */
function words(texts: readonly (string | null)[]): string {
  return texts.map((text) => [...tokenize(text ?? ''), PHRASE_GAP].join(' ')).join(' ')
}
