import type { Cache, CallOptions, Embedder } from '../ports.ts'
import { flightKey } from './flight-key.ts'
import { type CacheUse, SharedLookup } from './shared-lookup.ts'

/** Embeds queries; the same text of one tenant at the same time, or again within the time to live, costs one call. */
export class QueryEmbedder {
  readonly #embedder: Embedder
  readonly #shared: SharedLookup<Float32Array>
  #lastFailed = false

  constructor(embedder: Embedder, cache: Cache<Float32Array> | undefined, capMs: number) {
    this.#embedder = embedder
    this.#shared = new SharedLookup({ capMs, cache, copy: (vector) => vector.slice() })
  }

  get model(): string {
    return this.#embedder.model
  }

  /** False when people near the text's vector are near by chance. */
  understands(text: string): boolean {
    return this.#embedder.understands?.(text) ?? true
  }

  /** How the last call of the embedder ended. */
  get status(): 'ok' | 'down' {
    return this.#lastFailed ? 'down' : 'ok'
  }

  get pendingCount(): number {
    return this.#shared.pendingCount
  }

  /** The key holds all that the vector depends on, and the text exactly as it is sent. */
  embed(tenantId: string, text: string, options: CallOptions, used: (use: CacheUse) => void): Promise<Float32Array> {
    const key = flightKey(tenantId, 'embedding', this.#embedder.model, text)
    return this.#shared.find(key, (shared) => this.#embedOne(text, shared), options, used)
  }

  async #embedOne(text: string, options: CallOptions): Promise<Float32Array> {
    try {
      const [vector] = await this.#embedder.embed([text], options)
      if (!vector) throw new Error('the embedder gave no vector')
      this.#lastFailed = false
      return vector
    } catch (error) {
      // A call that everybody has left says nothing about the embedder.
      if (!options.signal?.aborted) this.#lastFailed = true
      throw error
    }
  }
}
