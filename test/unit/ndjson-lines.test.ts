import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, linesOf } from '../../src/http/ndjson-lines.ts'

async function* chunks(parts: readonly Uint8Array[]) {
  for (const part of parts) yield Buffer.from(part)
}

async function read(parts: readonly Uint8Array[], maximumBytes = 1000): Promise<Line[]> {
  const lines: Line[] = []
  for await (const together of linesOf(chunks(parts), maximumBytes)) lines.push(...together)
  return lines
}

describe('linesOf', () => {
  test('gives the same lines wherever the stream is cut', async () => {
    const bytes = Buffer.from('{"a":"é"}\n\n  \r\n{"b":"😀"}\nlast')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
        const places = [0, ...cuts.sort((one, other) => one - other), bytes.length]
        const parts = places.slice(1).map((end, index) => bytes.subarray(places[index], end))
        expect(await read(parts)).toEqual([
          { number: 1, text: '{"a":"é"}' },
          { number: 4, text: '{"b":"😀"}' },
          { number: 5, text: 'last' },
        ])
      }),
    )
  })

  test('refuses a line that is not UTF-8, and takes off a byte order mark', async () => {
    const parts = [Buffer.from('\ufeff{"a":1}\n'), Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.from('b')]
    expect(await read(parts)).toEqual([
      { number: 1, text: '{"a":1}' },
      { number: 2, refused: 'not_utf8' },
      { number: 3, text: 'b' },
    ])
  })

  test('drops the text of a line that is too long and keeps its neighbours', async () => {
    expect(await read([Buffer.from(`a\n${'x'.repeat(50)}`), Buffer.from(`${'x'.repeat(50)}\nb\n`)], 60)).toEqual([
      { number: 1, text: 'a' },
      { number: 2, refused: 'too_long' },
      { number: 3, text: 'b' },
    ])
  })
})
