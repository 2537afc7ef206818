import { isDeepStrictEqual } from 'node:util'
import type { Inspection } from './inspection.ts'
import type { PhaseReport } from './load.ts'
import { FIXED_QUERIES } from './queries.ts'
import type { Mode } from './replica.ts'

/** A replica as it was after a phase. */
export interface Sighting extends Inspection {
  readonly phase: string
  readonly replica: string
  readonly expected: Mode
}

export interface Findings {
  readonly phases: readonly PhaseReport[]
  readonly sightings: readonly Sighting[]
  readonly exitCodes: readonly (number | null)[]
}

/** Everything that must not happen and did, a line each. */
export function faultsOf({ phases, sightings, exitCodes }: Findings): string[] {
  return [
    ...phases.flatMap(({ phase, failures }) =>
      failures.length === 0 ? [] : `${phase}: ${failures.length} searches failed, the first with: ${failures[0]}`,
    ),
    ...exitCodes.filter((code) => code !== 0).map((code) => `a replica ended with exit code ${code}`),
    ...sightings.flatMap(wrongModes),
    ...sightings.flatMap((sighting) => otherAnswers(sighting, sightings[0])),
    ...sightings.slice(0, 1).flatMap(unanswered),
  ]
}

function wrongModes({ phase, replica, expected, modes }: Sighting): string[] {
  return Object.entries(modes).flatMap(([where, mode]) =>
    mode === expected ? [] : `${phase}: ${replica} is ${expected}, and its ${where} says ${mode}`,
  )
}

/** Two empty answers are the same, and compare nothing. */
function unanswered({ answers }: Sighting): string[] {
  return FIXED_QUERIES.filter((_query, index) => !answers[index]?.length).map((query) => `"${query}" finds nobody`)
}

function otherAnswers({ phase, replica, answers }: Sighting, reference: Sighting | undefined): string[] {
  return FIXED_QUERIES.flatMap((query, index) =>
    isDeepStrictEqual(answers[index], reference?.answers[index])
      ? []
      : `${phase}: ${replica} finds others for "${query}" than at the beginning`,
  )
}
