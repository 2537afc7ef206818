import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHttpEmbedder } from '../../src/embedding/http-embedder.ts'
import { EmbedderError } from '../../src/errors.ts'
import type { Embedder } from '../../src/ports.ts'
import { answers, type EmbeddingServer, openEmbeddingServer, replyTo } from '../support/embedding-server.ts'

const DIMENSIONS = 8

let server: EmbeddingServer
let embedder: Embedder

beforeEach(async () => {
  server = await openEmbeddingServer(DIMENSIONS)
  embedder = createHttpEmbedder({ baseUrl: server.baseUrl, model: 'minilm', dimensions: DIMENSIONS })
})
afterEach(() => server.close())

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a reply', () => {
  test('is put in the order of its indices', async () => {
    const [first, second] = await embedder.embed(['first', 'second'])
    const { data } = replyTo(['first', 'second'], DIMENSIONS)
    server.next(answers.json({ data: data.toReversed() }))
    expect(await embedder.embed(['first', 'second'])).toEqual([first, second])
  })

  const { data } = replyTo(['a', 'b'], DIMENSIONS)
  const [one, other] = data
  const withEmbedding = (embedding: unknown) => answers.json({ data: [one, { index: 1, embedding }] })
  const withValue = (value: unknown) => withEmbedding([value, ...(other?.embedding.slice(1) ?? [])])

  test.each([
    ['with vectors of other dimensions', answers.vectors(DIMENSIONS + 1)],
    ['with NaN', answers.text(JSON.stringify({ data }).replace(/-?\d+\]/, 'NaN]'))],
    ['with null', withValue(null)],
    ['with a number as a string', withValue('0.5')],
    ['with a number beyond 32 bits', withValue(1e39)],
    ['with a vector of zeros', withEmbedding(Array(DIMENSIONS).fill(0))],
    ['with a vector that 32 bits round to zeros', withEmbedding(Array(DIMENSIONS).fill(1e-50))],
    ['with a vector in base64', withEmbedding('AACAPwAAAAA=')],
    ['with fewer vectors than texts', answers.json({ data: [one] })],
    ['with more vectors than texts', answers.json({ data: [one, other, { ...other, index: 2 }] })],
    ['with an index twice', answers.json({ data: [one, one] })],
    ['with nothing in place of a vector', answers.json({ data: [one, null] })],
    ['without data', answers.json({})],
    ['of null', answers.json(null)],
    ['of HTML', answers.text('<!doctype html><title>Sign in</title>')],
    ['of nothing', answers.text('')],
  ])('%s is invalid', async (_, answer) => {
    server.always(answer)
    const failure = await failureOf(embedder.embed(['a', 'b']))
    expect(failure).toBeInstanceOf(EmbedderError)
    expect(failure).toMatchObject({ reason: 'invalid_response', retryable: false, aboutInput: false })
  })

  test('without end is invalid, and its connection is closed', async () => {
    server.always(answers.endlessBody)
    const arrived = server.nextCall()
    expect(await failureOf(embedder.embed(['a']))).toMatchObject({ reason: 'invalid_response' })
    await (await arrived).closed
  })
})
