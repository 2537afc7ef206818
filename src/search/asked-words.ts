import type { AskedWord, TenantTerms } from '../ports.ts'
import { fold } from '../text/fold.ts'
import { respelled } from '../text/skill-aliases.ts'
import { tokenize } from '../text/tokens.ts'
import type { QueryText } from './query-text.ts'

/** Another spelling of a skill against the word of the query itself. */
const RESPELLED_WEIGHT = 0.9
const MAXIMUM_RESPELLED = 16

/** What was probably meant against the word that was written. */
const MEANT_WEIGHT = 0.5

/** Each word once, as the query says it, as it could have said it, as was chosen beside it. */
export function askedWords(read: QueryText | undefined, chosen: readonly AskedWord[]): AskedWord[] {
  const said = read?.words ?? []
  const others = respelled(tokenize(read?.text ?? '')).slice(0, MAXIMUM_RESPELLED)
  const standsFor = new Map(said.flatMap((word) => respelled([word]).map((other) => [other, word] as const)))
  const words: AskedWord[] = [
    ...said.map((word) => ({ word, weight: 1 })),
    ...others.map((word) => ({ word, weight: RESPELLED_WEIGHT, standsFor: standsFor.get(word) })),
  ]
  const known = new Set(words.map(({ word }) => word))
  return [...words, ...chosen.filter(({ word }) => !known.has(word))]
}

/** Words of a query that nobody seems to hold, as what was probably meant; `terms` is what is known of the tenant's words. */
export function mendedWords(read: QueryText | undefined, terms: TenantTerms | undefined): AskedWord[] {
  const said = new Set(read?.words)
  return [...said].flatMap((written) => {
    const word = respelled([written]).length === 0 ? terms?.meant(written) : undefined
    return word === undefined || said.has(word) ? [] : [{ word, weight: MEANT_WEIGHT, standsFor: written }]
  })
}

/** A text with what was probably meant in the place of what was written: what is embedded and looked up. */
export function mendedText(text: string, mended: readonly AskedWord[]): string {
  const meant = new Map(mended.map(({ word, standsFor }) => [standsFor, word]))
  return meant.size === 0 ? text : text.replace(/[\p{L}\p{N}]+/gu, (run) => meant.get(fold(run)) ?? run)
}

/** The words with how many of the tenant's people hold each, where that is known. */
export function withHolders(words: readonly AskedWord[], terms: TenantTerms | undefined): readonly AskedWord[] {
  if (!terms) return words
  return words.map((asked) => ({ ...asked, held: { people: terms.peopleWith(asked.word), of: terms.people } }))
}
