import { createHash } from 'node:crypto'

/** Its last character is the version of the format: values of another are nobody's. */
const MAGIC = Buffer.from('SLV1')
const DIGEST_BYTES = 16
const HEADER_BYTES = MAGIC.length + DIGEST_BYTES

/**
 * A payload for storage that others can write to, bound to the address under which it is kept.
 *
 * The digest covers both, so whatever the address names (the data, the kind of value, the tenant, the model) need not
 * stand in the value: cut off, damaged or copied from another address, it does not open. It guards against accidents;
 * who may write to the storage on purpose can also compute a digest.
 */
export function seal(address: string, payload: Uint8Array): Buffer {
  return Buffer.concat([headerOf(address, payload), payload])
}

/** The payload, as a view of `sealed`; undefined when it is not what was sealed for this address. */
export function unseal(address: string, sealed: Buffer): Buffer | undefined {
  const payload = sealed.subarray(HEADER_BYTES)
  return sealed.subarray(0, HEADER_BYTES).equals(headerOf(address, payload)) ? payload : undefined
}

function headerOf(address: string, payload: Uint8Array): Buffer {
  // With its length, so that no end of an address reads as the begin of a payload.
  const digest = createHash('sha256')
    .update(`${Buffer.byteLength(address)}:${address}`)
    .update(payload)
    .digest()
  return Buffer.concat([MAGIC, digest.subarray(0, DIGEST_BYTES)])
}
