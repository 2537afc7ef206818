const NEWLINE = 0x0a

/** A physical line that is not blank, or one that was too long to keep. */
export interface Line {
  readonly number: number
  readonly text: string | undefined
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
    const text = keptBytes > maximumBytes ? undefined : Buffer.concat(kept).toString('utf8')
    kept = []
    keptBytes = 0
    return text?.trim() === '' ? [] : [{ number, text }]
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
