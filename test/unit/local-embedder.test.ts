import { describe, expect, test } from 'vitest'
import { createLocalEmbedder } from '../../src/embedding/local-embedder.ts'

const embedder = createLocalEmbedder()

async function similarity(one: string, other: string): Promise<number> {
  const [a, b] = await embedder.embed([one, other])
  return Array.from(a ?? [], (value, at) => value * (b?.[at] ?? 0)).reduce((sum, product) => sum + product, 0)
}

async function nearest(query: string, texts: readonly string[]): Promise<string | undefined> {
  const ranked = await Promise.all(texts.map(async (text) => ({ text, near: await similarity(query, text) })))
  return ranked.sort((one, other) => other.near - one.near)[0]?.text
}

const PEOPLE = [
  'Bookkeeper',
  'Carpenter',
  'Fire Fighter',
  'Heating Engineer',
  'Lawyer',
  'Mathematics Teacher',
  'Pediatric Nurse',
  'Software Developer',
]

describe('the local embedder', () => {
  test.each([
    ['looks after sick children in a hospital', 'Pediatric Nurse'],
    ['paediatric nurse', 'Pediatric Nurse'],
    ['fixes pipes and boilers', 'Heating Engineer'],
    ['keeps the books of a small firm', 'Bookkeeper'],
    ['defends people in court', 'Lawyer'],
    ['teaches algebra at school', 'Mathematics Teacher'],
    ['programmer', 'Software Developer'],
  ])('finds by meaning: %s', async (query, person) => {
    expect(await nearest(query, PEOPLE)).toBe(person)
  })

  test.each([
    ['bokkeeper', 'Bookkeeper'],
    ['carpnter', 'Carpenter'],
    ['matematics techer', 'Mathematics Teacher'],
    ['softwear develloper', 'Software Developer'],
  ])('finds the person behind a misspelling: %s', async (query, person) => {
    expect(await nearest(query, PEOPLE)).toBe(person)
  })

  test.each([
    ['paediatric nurse, night shifts', true],
    ['java developer in Curitiba', true],
    ['разработчик программного обеспечения', false],
    ['Krankenpflegerin gesucht für Intensivstation', false],
    ['qzxv blorp', false],
    ['', false],
  ])('says whether its vector means something: %s', (text, understood) => {
    expect(embedder.understands?.(text)).toBe(understood)
  })

  test('puts a long text near what its last part says', async () => {
    const opening = 'Prepares invoices, reconciles accounts and closes the ledger of the month. '.repeat(60)
    const welding = 'Welds pipes and steel beams. '.repeat(60)
    expect(await similarity('welder', opening + welding)).toBeGreaterThan((await similarity('welder', opening)) + 0.1)
  })

  test.each(['', ' \n', '?!', 'the of and'])(
    'gives a text without words to embed a direction all the same: %j',
    async (text) => {
      const [vector] = await embedder.embed([text])
      expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 6)
      expect(await embedder.embed([text])).toEqual([vector])
    },
  )

  test('gives the same vectors as another one', async () => {
    const texts = ['Registered nurse', 'zzyzx', 'техник']
    expect(await createLocalEmbedder().embed(texts)).toEqual(await embedder.embed(texts))
  })
})
