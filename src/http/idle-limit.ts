import type { Readable } from 'node:stream'

/**
 * The chunks of a stream, for as long as they come: `late` is thrown when none comes for `idleMs`, and the reason of
 * `signal` when it is aborted. The time that the reader takes between two chunks does not count, and the stream is left
 * as it is, so that a reply can still be written on its connection.
 */
export async function* whileNotIdle(
  stream: Readable,
  idleMs: number,
  late: () => Error,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = stream.iterator({ destroyOnReturn: false })
  for (;;) {
    const next = await nextWithin(chunks, idleMs, late, signal)
    if (next.done) return
    yield next.value
  }
}

async function nextWithin(chunks: AsyncIterator<Buffer>, idleMs: number, late: () => Error, signal: AbortSignal) {
  signal.throwIfAborted()
  const coming = chunks.next()
  let timer: NodeJS.Timeout | undefined
  let onAbort = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), idleMs)
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([coming, givenUp])
  } catch (error) {
    coming.catch(() => undefined)
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
  }
}
