import { EmbedderError } from '../errors.ts'
import type { Embedder } from '../ports.ts'
import { withinLimit } from '../time-limit.ts'
import { readVectors } from './embedding-reply.ts'

/** Hugging Face's server takes no more by default (a 422 otherwise); OpenAI, Ollama and vLLM do. */
const TEXTS_PER_REQUEST = 32

/** About 8,000 tokens of English, the most OpenAI takes; the rest of a text is left out. */
const CHARACTERS_PER_TEXT = 24_000

const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([429, 502, 503, 504])
const INPUT_STATUSES: ReadonlySet<number> = new Set([400, 413, 422])

/** No connection, or one that broke: the request may find a better one. Names and certificates do not mend so soon. */
const RETRYABLE_CODES: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'],
  ...['UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT'],
])

export interface HttpEmbedderOptions {
  /** What comes before `/embeddings`, such as `https://api.openai.com/v1`; a query string is kept. */
  readonly baseUrl: string
  readonly model: string
  readonly dimensions: number
  readonly apiKey?: string | undefined
}

/**
 * Embeds by any OpenAI-compatible `POST {baseUrl}/embeddings`; rejects with an `EmbedderError` or the signal's reason.
 *
 * `dimensions` is sent to `text-embedding-3` models only: OpenAI shortens their vectors on demand, while other models and
 * servers refuse the field even where it names their own size. For those, configure the size that the model has.
 */
export function createHttpEmbedder({ baseUrl, model, dimensions, apiKey }: HttpEmbedderOptions): Embedder {
  const url = new URL(baseUrl)
  url.pathname = url.pathname.replace(/\/*$/, '/embeddings')
  const headers = { 'content-type': 'application/json', ...(apiKey && { authorization: `Bearer ${apiKey}` }) }
  const settings = { model, encoding_format: 'float', ...(model.includes('text-embedding-3') && { dimensions }) }

  async function ask(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]> {
    try {
      const body = JSON.stringify({ ...settings, input: texts.map(shorten) })
      // A redirect could carry texts and key to somewhere else.
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal })
      if (!response.ok) throw refusal(response)
      return await readVectors(response, texts.length, dimensions)
    } catch (error) {
      throw error instanceof EmbedderError ? error : unreachable(error)
    }
  }

  return {
    model: `${model}/${dimensions}`,
    dimensions,
    async embed(texts, options = {}) {
      const startedAt = performance.now()
      try {
        return await withinLimit(options, late, async (signal) => {
          const vectors: Float32Array[] = []
          for (let start = 0; start < texts.length; start += TEXTS_PER_REQUEST)
            vectors.push(...(await ask(texts.slice(start, start + TEXTS_PER_REQUEST), signal)))
          return vectors
        })
      } finally {
        options.meter?.served(performance.now() - startedAt, 'network')
      }
    },
  }
}

/** Cuts a text, but no character in two. */
function shorten(text: string): string {
  return text.length <= CHARACTERS_PER_TEXT ? text : text.slice(0, CHARACTERS_PER_TEXT).replace(/[\uD800-\uDBFF]$/, '')
}

function refusal({ status, headers }: Response): EmbedderError {
  return new EmbedderError('error', `the embedder answered with status ${status}`, {
    retryable: RETRYABLE_STATUSES.has(status),
    aboutInput: INPUT_STATUSES.has(status),
    retryAfterMs: millisecondsOf(headers.get('retry-after')),
  })
}

/** Of a `Retry-After`: seconds or a date (RFC 9110, 10.2.3). */
function millisecondsOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now()
  return ms >= 0 ? ms : undefined
}

function unreachable(error: unknown): EmbedderError {
  const code = error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code
  const message = `the embedder cannot be reached${code ? ` (${code})` : ''}`
  return new EmbedderError('error', message, { cause: error, retryable: RETRYABLE_CODES.has(code) })
}

function late(): EmbedderError {
  return new EmbedderError('timeout', 'the embedder did not answer in time')
}
