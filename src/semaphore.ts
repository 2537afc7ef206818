/** Lets at most so many hold a slot at a time, first come, first served. */
export class Semaphore {
  #free: number
  readonly #waiting: ((release: () => void) => void)[] = []

  constructor(slots: number) {
    this.#free = slots
  }

  get waitingCount(): number {
    return this.#waiting.length
  }

  /** Resolves, when a slot is free, with the function that gives it back: to be called exactly once. */
  acquire(): Promise<() => void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#serve()
    })
  }

  #serve(): void {
    if (this.#free === 0) return
    const next = this.#waiting.shift()
    if (!next) return
    this.#free--
    next(() => {
      this.#free++
      this.#serve()
    })
  }
}
