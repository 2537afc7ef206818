import { randomInt } from 'node:crypto'

/**
 * Counts, for each tenant, the writes of this process that may change what a search finds.
 *
 * Work that searches share carries the number: a search that begins after a write never joins one from before it.
 */
export class TenantVersions {
  /** At random: a number of another process, or of this one before it was started anew, says nothing here. */
  readonly #first = randomInt(2 ** 47)
  readonly #versions = new Map<string, number>()

  current(tenantId: string): number {
    return this.#versions.get(tenantId) ?? this.#first
  }

  /** Counts a write when it has ended, before anybody is told; a failed one too, since it may have been kept. */
  async counting<T>(tenantId: string, write: Promise<T>): Promise<T> {
    try {
      return await write
    } finally {
      this.#versions.set(tenantId, this.current(tenantId) + 1)
    }
  }
}
