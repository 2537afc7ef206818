import { Redis, type RedisOptions } from 'ioredis'
import { CircuitBreaker, type Verdict } from '../circuit-breaker.ts'
import { withinLimit } from '../time-limit.ts'

/** No answer is worth waiting for longer. */
const ANSWER_MS = 50

/** What of it must pass with an event loop that turns. */
const LAST_CALL_MS = 10

/** How long opening waits for Redis before it goes on without. */
const OPEN_MS = 500

/**
 * A command fails at once while there is no connection, and is never sent twice.
 *
 * From the return of Redis to the next command: at most the rest of an attempt to connect (`connectTimeout` or, once
 * connected, `commandTimeout`, which ends a greeting without answer), `disconnectTimeout` and the longest pause.
 */
const OPTIONS = {
  connectionName: 'shortlist',
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  connectTimeout: 500,
  commandTimeout: 500,
  disconnectTimeout: 200,
  maxLoadingRetryTime: 500,
  retryStrategy: (attempt: number) => Math.min(attempt * 100, 500),
} satisfies RedisOptions

/** For a Redis that takes connections and yet does not answer: three questions, then one in a second. */
const BREAKER = { failuresToOpen: 3, openMs: 1_000, longestOpenMs: 1_000 }

/** All that it does ends, well or badly, within little more than `answerMs`; at once while Redis is known to be away. */
export interface RedisConnection {
  /** Of when it was last heard of. */
  status(): 'ok' | 'down'
  /** Names the data that values derive from; before, nothing has an address. */
  useNamespace(namespace: string): void
  addressOf(cache: string, key: string): string | undefined
  get(address: string): Promise<Buffer | null>
  set(address: string, value: Buffer, ttlMs: number): Promise<void>
  remove(address: string): Promise<void>
  close(): void
}

/** Waits at most 500 ms for Redis; it is used as soon as it is there, and again whenever it comes back. */
export async function openRedis(url: string, answerMs = ANSWER_MS): Promise<RedisConnection> {
  const client = new Redis(url, OPTIONS)
  const breaker = new CircuitBreaker(BREAKER)
  let namespace: string | undefined
  let isAnswering = false
  client.on('ready', () => {
    isAnswering = true
  })
  client.on('close', () => {
    isAnswering = false
  })
  // Whoever waits for an answer is told there.
  client.on('error', () => undefined)

  async function ask<T>(send: () => Promise<T>): Promise<T> {
    if (!isAnswering) throw new Error('Redis is away')
    const report = breaker.enter()
    if (!report) throw new Error('Redis did not answer and is left alone for a while')
    try {
      const answer = await inTime(send(), answerMs)
      report('success')
      return answer
    } catch (error) {
      report(verdictOn(error))
      if (error instanceof Silence) hangUp()
      throw error
    }
  }

  /** What is not answered waits in the client until the socket closes, and only a new one's greeting shows Redis well. */
  function hangUp() {
    if (!isAnswering) return
    isAnswering = false
    client.disconnect(true)
  }

  const limit = { deadlineAt: performance.now() + OPEN_MS }
  await withinLimit(limit, silence, () => client.connect()).catch(() => undefined)
  return {
    status: () => (isAnswering ? 'ok' : 'down'),
    useNamespace(name) {
      namespace = name
    },
    addressOf: (cache, key) => (namespace === undefined ? undefined : `shortlist:${namespace}:${cache}:${key}`),
    get: (address) => ask(() => client.getBuffer(address)),
    async set(address, value, ttlMs) {
      await ask(() => client.set(address, value, 'PX', ttlMs))
    },
    async remove(address) {
      await ask(() => client.unlink(address))
    },
    close: () => client.disconnect(),
  }
}

class Silence extends Error {}

const silence = () => new Silence('Redis did not answer in time')

/** An error that Redis replied is an answer; a connection that closed has nothing more to show. */
function verdictOn(error: unknown): Verdict {
  if (error instanceof Silence) return 'failure'
  return error instanceof Error && error.name === 'ReplyError' ? 'success' : 'none'
}

/**
 * Rejects after so much silence.
 *
 * After a blocked event loop timers fire first, with the answer unread in the socket or, where it holds no more, still
 * on its way. So the last milliseconds begin when the loop turns again, and end with one more look into the socket.
 */
function inTime<T>(answer: Promise<T>, answerMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(silence())
    const lastCall = () => {
      timer = setTimeout(() => setImmediate(giveUp), LAST_CALL_MS)
    }
    let timer = setTimeout(lastCall, answerMs - LAST_CALL_MS)
    void answer.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}
