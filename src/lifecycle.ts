/** Where the process stands: what it still waits for, whether it serves, whether it is about to end. */
export class Lifecycle {
  #state: 'starting' | 'ready' | 'draining' = 'starting'
  #waitingFor = 'the database'

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

  drain(): void {
    this.#state = 'draining'
  }
}
