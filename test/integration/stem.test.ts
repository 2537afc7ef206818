import { expect, test } from 'vitest'
import { createRandom } from '../../scripts/random.ts'
import { stemsOf } from '../../src/text/stem.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { openedService } from '../support/service.ts'

const LETTERS = [...'aeiouyybcdglnrstsedginlyøßя0123e²❶']
const ENDINGS =
  ' s ed ing ly ies eedly edly ational tional ization fulness ousness iveness izer ator alism ness ment able'.split(' ')

/** What the server makes of each word; nothing where its locale knows no such letters. */
const TAKEN = /* sql */ `
  select word, (select string_agg(lexeme, ' ') from unnest(to_tsvector('shortlist', word))) as lexeme
    from unnest($1::text[]) word`

test('words are stemmed in the process as the server stems them', async () => {
  const random = createRandom(5)
  const words = Array.from({ length: 20_000 }, () => {
    const start = Array.from({ length: random.between(1, 6) }, () => random.pick(LETTERS)).join('')
    return tokenize(start + random.pick(ENDINGS))
  }).flat()
  const { adapters } = await openedService()
  const taken = await adapters.postgres.database.shared<{ word: string; lexeme: string | null }>(TAKEN, [words])
  const known = taken.filter(({ lexeme }) => lexeme !== null)
  expect(known.length).toBeGreaterThan(words.length / 2)
  expect(known.filter(({ word, lexeme }) => !stemsOf(word).includes(lexeme ?? ''))).toEqual([])
})
