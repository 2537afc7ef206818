import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLocalEmbedder } from '../../src/embedding/local-embedder.ts'
import { embeddingText } from '../../src/ingest/prepare-candidate.ts'
import type { PendingText } from '../../src/ingest-ports.ts'

const embedder = createLocalEmbedder()

async function similarity(one: string, other: string): Promise<number> {
  const [a, b] = await embedder.embed([one, other])
  return dot(a, b)
}

function dot(one: Float32Array = new Float32Array(), other: Float32Array = new Float32Array()): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}

async function nearest(query: string, texts: readonly string[]): Promise<string | undefined> {
  const ranked = await Promise.all(texts.map(async (text) => ({ text, near: await similarity(query, text) })))
  return ranked.sort((one, other) => other.near - one.near)[0]?.text
}

/** Every candidate of the sample with its vector. */
async function embedSample() {
  const file = new URL('../../data/sample-candidates.ndjson', import.meta.url)
  const people = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): PendingText['fields'] => JSON.parse(line))
  const vectors = await embedder.embed(people.map(embeddingText))
  return people.map(({ title }, index) => ({ title: title ?? '', vector: vectors[index] ?? new Float32Array() }))
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
  let sample: Awaited<ReturnType<typeof embedSample>>
  beforeAll(async () => {
    sample = await embedSample()
  })

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
    ['looks after sick children in a hospital', /pa?ediatric .*nurse/i, 2],
    ['fixes pipes and boilers', /plumb|boiler|heating|pipe/i, 8],
    ['keeps the books of a small firm', /bookkeep|account/i, 9],
    ['puts out fires', /fire/i, 9],
    ['prepares tax returns', /tax/i, 8],
  ])('finds whole people among the sample: %s', async (query, title, ofTen) => {
    const [asked] = await embedder.embed([query])
    const near = sample.map(({ title, vector }) => ({ title, nearness: dot(vector, asked) }))
    const firstTen = near.sort((one, other) => other.nearness - one.nearness).slice(0, 10)
    expect(firstTen.filter((person) => title.test(person.title)).length).toBeGreaterThanOrEqual(ofTen)
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
