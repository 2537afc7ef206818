import { EmbedderError } from '../errors.ts'

/** What the JSON of one number may take, indented too, and what everything else in a reply may. */
const BYTES_PER_NUMBER = 32
const OTHER_BYTES = 65_536

/** Below this a vector has no direction that rounding would not change. */
const SHORTEST_LENGTH = 1e-6

/**
 * Reads an OpenAI embeddings reply: a unit vector per text, in the order of the texts.
 *
 * Only what is needed is looked at, `data[].index` and `data[].embedding`, and all of it is checked. Vectors are
 * normalised here, as few servers promise to. Reading stops at a size that no such reply has.
 */
export async function readVectors(response: Response, count: number, dimensions: number): Promise<Float32Array[]> {
  const items = dataOf(await readText(response, OTHER_BYTES + count * dimensions * BYTES_PER_NUMBER))
  if (!Array.isArray(items) || items.length !== count) throw invalid('not one item per text')
  const byIndex = new Map<unknown, unknown>(items.map((item: Item) => [item?.index, item?.embedding]))
  return Array.from(items, (_, index) => unitVector(byIndex.get(index), dimensions))
}

type Item = { readonly index?: unknown; readonly embedding?: unknown } | null

async function readText(response: Response, maximumBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maximumBytes) throw invalid('too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function dataOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { data?: unknown } | null)?.data
  } catch (cause) {
    throw invalid('no JSON', cause)
  }
}

function unitVector(embedding: unknown, dimensions: number): Float32Array {
  if (!Array.isArray(embedding)) throw invalid('a text without a vector')
  if (embedding.length !== dimensions) throw invalid('a vector of other dimensions')
  if (!embedding.every(isFloat32)) throw invalid('a vector of something else than 32-bit numbers')
  const length = Math.sqrt(embedding.reduce((sum, value) => sum + value * value, 0))
  if (length < SHORTEST_LENGTH) throw invalid('a vector of length 0')
  return Float32Array.from(embedding, (value) => value / length)
}

function isFloat32(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(Math.fround(value))
}

function invalid(what: string, cause?: unknown): EmbedderError {
  return new EmbedderError('invalid_response', `the embedder's reply is invalid: ${what}`, { cause })
}
