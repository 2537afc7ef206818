import { setTimeout as pause } from 'node:timers/promises'
import { EmbedderError } from '../errors.ts'
import type { EmbeddingQueue, PendingText } from '../ingest-ports.ts'
import type { Embedder } from '../ports.ts'
import { embeddingText } from './prepare-candidate.ts'

const BATCH = 64
const HARMLESS_TEXT = 'nurse'
/** How long to leave the queue alone after a failure, and how often to look for what another replica left behind. */
const PAUSE_MS = 5_000
/** How often to look whether the process that embeds has done so. */
const ELSEWHERE_MS = 250

export interface BackfillHooks {
  readonly failed: (error: unknown) => void
  /** The queue is empty after it was not. */
  readonly drained: () => Promise<void>
}

/** Embeds, in the background, every candidate whose row says that its vector is missing. */
export class EmbeddingBackfill {
  readonly #queue: EmbeddingQueue
  readonly #embedder: Embedder
  readonly #hooks: BackfillHooks
  readonly #stopping = new AbortController()
  #running: Promise<void> | undefined
  #again = false
  #timer: NodeJS.Timeout | undefined

  constructor(queue: EmbeddingQueue, embedder: Embedder, hooks: BackfillHooks) {
    this.#queue = queue
    this.#embedder = embedder
    this.#hooks = hooks
  }

  /**
   * Embeds until nothing is pending, or waits until another process has. The first failure is thrown.
   *
   * One process at a time, since embedding may be paid for.
   */
  async drain(): Promise<void> {
    let isOurs = false
    try {
      while (await this.#isPending()) {
        isOurs = await this.#queue.claim()
        if (isOurs) await this.#embed(await this.#queue.pending(BATCH))
        else await pause(ELSEWHERE_MS, undefined, { signal: this.#stopping.signal })
      }
    } finally {
      if (isOurs) await this.#queue.release()
    }
    if (isOurs) await this.#hooks.drained()
  }

  /** Looks after the queue from here on; called again whenever there may be something in it. */
  wake(): void {
    if (this.#stopping.signal.aborted) return
    this.#again = true
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined
    })
  }

  /** Resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    clearTimeout(this.#timer)
    await this.#running
  }

  async #isPending(): Promise<boolean> {
    return !this.#stopping.signal.aborted && (await this.#queue.pending(1)).length > 0
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#again) {
      this.#again = false
      await this.drain().catch((error: unknown) => {
        if (!this.#stopping.signal.aborted) this.#hooks.failed(error)
      })
    }
    if (!this.#stopping.signal.aborted) this.#timer = setTimeout(() => this.wake(), PAUSE_MS).unref()
  }

  /**
   * A text that the embedder cannot take must not hold up the others: a batch with one is tried text by text, and each
   * such text is counted. Any other failure is the embedder's or the database's: nothing is counted, and all wait.
   */
  async #embed(texts: readonly PendingText[]): Promise<void> {
    if (texts.length === 0) return
    try {
      const inputs = texts.map(({ fields }) => embeddingText(fields))
      await this.#queue.store(texts, await this.#embedder.embed(inputs, { signal: this.#stopping.signal }))
    } catch (error) {
      if (!(error instanceof EmbedderError && error.aboutInput)) throw error
      await this.#embedOneByOne(texts)
    }
  }

  /** A refusal is a text's own only while the embedder takes another one: it may be refusing everything. */
  async #embedOneByOne(texts: readonly PendingText[]): Promise<void> {
    if (texts.length > 1) {
      for (const text of texts) await this.#embed([text])
      return
    }
    await this.#embedder.embed([HARMLESS_TEXT], { signal: this.#stopping.signal })
    await this.#queue.fail(texts)
  }
}
