import type { LinkWatch } from './delay-proxy.ts'

/** Whatever was sent until the server began to answer, and the answer. */
export interface RoundTrip {
  /** Whose statement it was; `background` is what the service asks every now and then, search or not. */
  readonly purpose: 'specialty' | 'lexical' | 'vector' | 'background' | 'other'
}

/** Words that only the statements of one purpose have. */
const MARKS = [
  ['specialty', 'specialty_terms'],
  ['lexical', 'ts_rank('],
  ['vector', '<=>'],
  ['background', 'embedding_failures'],
] as const

class Exchange implements RoundTrip {
  readonly #sent: Buffer[] = []
  isAnswered = false

  add(bytes: Buffer): void {
    this.#sent.push(bytes)
  }

  /** Known when all has been sent. */
  get purpose(): RoundTrip['purpose'] {
    const sent = Buffer.concat(this.#sent).toString('latin1')
    return MARKS.find(([, mark]) => sent.includes(mark))?.[0] ?? 'other'
  }
}

/** Counts round trips on a link: one begins whenever the client sends and the server spoke last. */
export function createRoundTripLog(): LinkWatch & { take(): RoundTrip[] } {
  const latest = new Map<number, Exchange>()
  let begun: RoundTrip[] = []
  return {
    sent(connection, bytes) {
      let exchange = latest.get(connection)
      if (!exchange || exchange.isAnswered) {
        exchange = new Exchange()
        latest.set(connection, exchange)
        begun.push(exchange)
      }
      exchange.add(bytes)
    },
    received(connection) {
      const exchange = latest.get(connection)
      if (exchange) exchange.isAnswered = true
    },
    /** Those that began since the last call. */
    take() {
      const taken = begun
      begun = []
      return taken
    },
  }
}
