const EVERY_MS = 5000

/** Says on standard error, every five seconds and at the end, how far something of a known size has come. */
export function progressOf(what: string, total: number): (done?: number) => void {
  const startedAt = performance.now()
  let done = 0
  let saidAt = startedAt
  return (more = 1) => {
    done += more
    const now = performance.now()
    if (now - saidAt < EVERY_MS && done < total) return
    saidAt = now
    process.stderr.write(`${what}: ${done} of ${total} after ${secondsSince(startedAt)} s\n`)
  }
}

/** With one decimal. */
export function secondsSince(startedAt: number): number {
  return Math.round((performance.now() - startedAt) / 100) / 10
}
