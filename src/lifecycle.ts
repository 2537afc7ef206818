import { AppError } from './errors.ts'

/** Where the process stands: what it still waits for, whether it serves, whether it is about to end. */
export class Lifecycle {
  #state: 'starting' | 'ready' | 'draining' = 'starting'
  #waitingFor = 'the database'
  readonly #draining = new AbortController()

  get state(): 'starting' | 'ready' | 'draining' {
    return this.#state
  }

  /** While starting: the step under way, in words. */
  get waitingFor(): string {
    return this.#waitingFor
  }

  waitFor(what: string): void {
    this.#waitingFor = what
  }

  ready(): void {
    if (this.#state === 'starting') this.#state = 'ready'
  }

  /** Aborted when the process is about to end: what lasts long should come to its end now. */
  get draining(): AbortSignal {
    return this.#draining.signal
  }

  drain(): void {
    this.#state = 'draining'
    this.#draining.abort(new AppError('starting', 'the service is shutting down'))
  }
}
