import type { AskedWord } from '../ports.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tellingSentences } from '../text/telling-sentences.ts'
import { singular, tokenize } from '../text/tokens.ts'

const MAXIMUM_WORDS = 24
/** A word chosen from a job description against a word of the query. */
const WEIGHT = 0.5

/**
 * The words of a job description to search for: those said most, and among equals those said first, since an
 * advertisement names the job before it praises the company.
 */
export function chooseJobWords(jobDescription: string): AskedWord[] {
  const counts = new Map<string, number>()
  for (const word of tokenize(tellingSentences(jobDescription).join('\n')).map(singular)) {
    if (!isStopWord(word) && !/^\d+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const firstSaid = [...counts.keys()]
  const place = new Map(firstSaid.map((word, index) => [word, index / firstSaid.length]))
  const value = (word: string) => Math.log1p(counts.get(word) ?? 0) + 1 - (place.get(word) ?? 1)
  return firstSaid
    .sort((one, other) => value(other) - value(one))
    .slice(0, MAXIMUM_WORDS)
    .map((word) => ({ word, weight: WEIGHT }))
}
