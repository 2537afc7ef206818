const NEWLINE = 0x0a

/** Refuses what is not UTF-8 instead of changing it, and takes off a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A physical line that is not blank, or why there is no text of it. */
export interface Line {
  readonly number: number
  readonly text?: string | undefined
  readonly refused?: 'too_long' | 'not_utf8'
}

/**
 * Cuts a byte stream into lines; yields together what arrived together, so that a caller can answer before the next
 * chunk comes. A line of more than `maximumBytes` is dropped while it is read and yields no text.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, maximumBytes: number): AsyncGenerator<Line[]> {
  let kept: Buffer[] = []
  let keptBytes = 0
  let number = 0

  function take(part: Buffer): void {
    keptBytes += part.length
    if (keptBytes <= maximumBytes) kept.push(part)
    else kept = []
  }
  function finish(): Line[] {
    number += 1
    const bytes = keptBytes > maximumBytes ? undefined : Buffer.concat(kept)
    kept = []
    keptBytes = 0
    if (!bytes) return [{ number, refused: 'too_long' }]
    const text = decode(bytes)
    if (text === undefined) return [{ number, refused: 'not_utf8' }]
    return text.trim() === '' ? [] : [{ number, text }]
  }

  for await (const chunk of stream) {
    const lines: Line[] = []
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end))
      lines.push(...finish())
      start = end + 1
    }
    take(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (keptBytes > 0) yield finish()
}

function decode(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}
