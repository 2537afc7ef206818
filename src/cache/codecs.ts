import { z } from 'zod'
import type { SpecialtyMatch } from '../ports.ts'

/** A value as bytes. */
export interface Codec<T> {
  encode(value: T): Uint8Array
  /** Undefined or a throw for bytes that are no such value. */
  decode(payload: Uint8Array): T | undefined
}

export function createVectorCodec(dimensions: number): Codec<Float32Array> {
  return {
    encode: ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    decode(payload) {
      if (payload.length !== dimensions * Float32Array.BYTES_PER_ELEMENT) return undefined
      // A copy, because floats must begin at a multiple of 4 of their buffer and the payload begins anywhere in its own.
      const vector = new Float32Array(new Uint8Array(payload).buffer)
      return vector.every(Number.isFinite) ? vector : undefined
    },
  }
}

const MATCHES = z.array(
  z.strictObject({ id: z.string(), name: z.string(), confidence: z.number().min(0).max(1), matched: z.string() }),
)

export const specialtyCodec: Codec<SpecialtyMatch[]> = {
  encode: (matches) => Buffer.from(JSON.stringify(matches)),
  decode: (payload) => MATCHES.safeParse(JSON.parse(Buffer.from(payload).toString())).data,
}
