import { setTimeout as pause } from 'node:timers/promises'

interface Outcome {
  readonly latencyMs: number
  /** What went wrong; undefined after an answer. */
  readonly failure: string | undefined
  readonly isDegraded: boolean
}

export interface PhaseReport {
  readonly phase: string
  readonly requests: number
  readonly failures: readonly string[]
  readonly degraded: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/**
 * Sends searches at a steady rate while `work` goes on, however slowly they are answered, and waits for the last answer.
 *
 * Latencies count from the moment at which a search was due, so that a stall is seen in all the searches it delayed.
 */
export async function withLoad(
  phase: string,
  load: { readonly url: string; readonly perSecond: number; readonly queries: Iterator<string, never> },
  work: () => Promise<unknown>,
): Promise<PhaseReport> {
  const answers: Promise<Outcome>[] = []
  let isOver = false
  const finished = work().finally(() => {
    isOver = true
  })
  // Its failure is thrown at the end, when the searches under way have been answered.
  finished.catch(() => undefined)
  for (let dueAt = performance.now(); !isOver; dueAt += 1000 / load.perSecond) {
    await pause(Math.max(0, dueAt - performance.now()))
    answers.push(search(load.url, load.queries.next().value, dueAt))
  }
  const outcomes = await Promise.all(answers)
  await finished
  return report(phase, outcomes)
}

async function search(url: string, query: string, dueAt: number): Promise<Outcome> {
  const outcome = await answerTo(url, query).catch((error: Error) => ({
    failure: `${error.message} (${String(error.cause)})`,
    isDegraded: false,
  }))
  return { ...outcome, latencyMs: performance.now() - dueAt }
}

async function answerTo(url: string, query: string): Promise<Omit<Outcome, 'latencyMs'>> {
  const reply = await fetch(`${url}/v1/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const text = await reply.text()
  if (reply.status !== 200) return { failure: `${reply.status} ${text}`, isDegraded: false }
  return { failure: undefined, isDegraded: (JSON.parse(text) as { degraded: boolean }).degraded }
}

function report(phase: string, outcomes: readonly Outcome[]): PhaseReport {
  const latencies = outcomes.map(({ latencyMs }) => latencyMs).sort((a, b) => a - b)
  const percentile = (share: number) => latencies[Math.ceil(latencies.length * share) - 1] ?? 0
  return {
    phase,
    requests: outcomes.length,
    failures: outcomes.flatMap(({ failure }) => failure ?? []),
    degraded: outcomes.filter(({ isDegraded }) => isDegraded).length,
    p50Ms: percentile(0.5),
    p95Ms: percentile(0.95),
  }
}
