import type { AskedWord, TenantTerms } from '../ports.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tellingSentences } from '../text/telling-sentences.ts'
import { singular, tokenize } from '../text/tokens.ts'

const MAXIMUM_WORDS = 24
const LONGEST_WORD = 100
/** A word chosen from a job description against a word of the query. */
const WEIGHT = 0.5

/**
 * The words of a job description to search for: those said most, and among equals those said first, since an
 * advertisement names the job before it praises the company. Where it is known how many people hold a word, it counts by
 * its rarity, and words that nobody holds, such as the company's name, come last.
 */
export function chooseJobWords(jobDescription: string, terms?: TenantTerms): AskedWord[] {
  const counts = new Map<string, number>()
  for (const word of tokenize(tellingSentences(jobDescription).join('\n')).map(singular)) {
    if (word.length <= LONGEST_WORD && !isStopWord(word) && !/^\d+$/.test(word))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const firstSaid = [...counts.keys()]
  const values = new Map(
    firstSaid.map((word, index) => {
      const said = Math.log1p(counts.get(word) ?? 0) + 1 - index / firstSaid.length
      return [word, said * rarityOf(word, terms)]
    }),
  )
  return firstSaid
    .sort((one, other) => (values.get(other) ?? 0) - (values.get(one) ?? 0))
    .slice(0, MAXIMUM_WORDS)
    .map((word) => ({ word, weight: WEIGHT }))
}

/** From 0, for a word that nobody holds, or everybody among several, to 1. */
function rarityOf(word: string, terms: TenantTerms | undefined): number {
  if (!terms) return 1
  const people = terms.peopleWith(word)
  if (people === 0 || terms.people === 1) return people
  return Math.log(terms.people / people) / Math.log(terms.people)
}
