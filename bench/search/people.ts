import { readFileSync } from 'node:fs'
import { createRandom, type Random } from '../../scripts/random.ts'
import { choosePerson, type Trade, toCandidate } from '../../scripts/sample/candidate.ts'
import { readTrades } from '../../scripts/sample/generate.ts'
import { writeResume } from '../../scripts/sample/resume.ts'
import type { CandidateInput } from '../../src/ingest/prepare-candidate.ts'
import { NOTHING_KNOWN } from '../../src/ingest/prepare-candidate.ts'

const TAXONOMY = new URL('../../data/taxonomy/', import.meta.url)

/** As many fictional people as are asked for, with texts of their own; the same for the same seed. */
export function createPeople() {
  const trades = tradesOfSample()
  return (seed: number, candidateIds: readonly string[]): CandidateInput[] => {
    const random = createRandom(seed)
    return candidateIds.map((candidateId) => {
      const trade = random.weighted(trades)
      const { name, person } = choosePerson(random, trade)
      const resume = `${writeResume(random, person)}\n${moreDuties(random, trade)}`
      return { ...NOTHING_KNOWN, ...toCandidate(random, candidateId, name, person, resume) }
    })
  }
}

/** The occupations of the sample with what people in them do, by how common they are. */
export function tradesOfSample(): (readonly [Trade, number])[] {
  const read = (file: string) => readFileSync(new URL(file, TAXONOMY), 'utf8')
  const trades = readTrades(read('specialties.tsv'), read('onet_tasks.tsv'))
  return trades.map((trade) => [trade, trade.occupation.people] as const)
}

/** Brings the sample's 120 words to the 150 of a usual résumé. */
function moreDuties(random: Random, { duties }: Trade): string {
  const [one, ...others] = random.sample([...duties.own, ...duties.onet], 3)
  return `Earlier I ${[one, ...others].flatMap((duty) => duty?.past ?? []).join('; ')}.`
}
