import type { Embedder, EmbeddingQueue, PendingText } from '../ports.ts'
import { embeddingText } from './prepare-candidate.ts'

const BATCH = 64
/** How long to leave the queue alone after a failure, and how often to look for what another replica left behind. */
const PAUSE_MS = 5_000

/** Embeds, in the background, every candidate whose row says that its vector is missing. */
export class EmbeddingBackfill {
  readonly #queue: EmbeddingQueue
  readonly #embedder: Embedder
  readonly #onError: (error: unknown) => void
  readonly #stopping = new AbortController()
  #running: Promise<void> | undefined
  #again = false
  #timer: NodeJS.Timeout | undefined

  constructor(queue: EmbeddingQueue, embedder: Embedder, onError: (error: unknown) => void) {
    this.#queue = queue
    this.#embedder = embedder
    this.#onError = onError
  }

  /** Embeds until nothing is pending; `progress` hears how many are done. The first failure is thrown. */
  async drain(progress: (done: number) => void = () => undefined): Promise<void> {
    let done = 0
    while (!this.#stopping.signal.aborted) {
      const texts = await this.#queue.pending(BATCH)
      if (texts.length === 0) return
      await this.#embed(texts)
      done += texts.length
      progress(done)
    }
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

  async #run(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#again) {
      this.#again = false
      await this.drain().catch((error: unknown) => {
        if (!this.#stopping.signal.aborted) this.#onError(error)
      })
    }
    if (!this.#stopping.signal.aborted) this.#timer = setTimeout(() => this.wake(), PAUSE_MS).unref()
  }

  /**
   * A text that the embedder cannot take must not hold up the others: what fails together is tried one by one. Where
   * none succeeds, the fault is the embedder's: nothing is counted against the texts, and all wait.
   */
  async #embed(texts: readonly PendingText[]): Promise<void> {
    const failure = await this.#tryEmbed(texts)
    if (!failure || this.#stopping.signal.aborted) return
    const refused: PendingText[] = []
    for (const text of texts) if (await this.#tryEmbed([text])) refused.push(text)
    if (refused.length === texts.length) throw failure.error
    await this.#queue.fail(refused)
  }

  async #tryEmbed(texts: readonly PendingText[]): Promise<{ error: unknown } | undefined> {
    try {
      const inputs = texts.map(({ fields }) => embeddingText(fields))
      const vectors = await this.#embedder.embed(inputs, { signal: this.#stopping.signal })
      await this.#queue.store(texts, vectors)
      return undefined
    } catch (error) {
      return { error }
    }
  }
}
