import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import type { TitleCheck } from './common-titles.ts'
import type { Latency } from './latency.ts'
import type { Plan } from './plans.ts'
import type { Recall } from './recall.ts'
import type { Saturation } from './saturation.ts'
import type { Tenant } from './tenants.ts'

/** All that one run found out. */
export interface Results {
  readonly machine: string
  readonly tenants: readonly Tenant[]
  readonly database: { readonly fillSeconds: number; readonly megabytes: number; readonly vectorIndex: string | null }
  readonly filters: readonly { readonly name: string; readonly shares: readonly number[] }[]
  readonly latencies: readonly Latency[]
  readonly titles: readonly TitleCheck[]
  readonly recalls: readonly Recall[]
  readonly saturation: Saturation
  readonly plans: readonly Plan[]
}

const FOLDER = new URL('../../docs/search/', import.meta.url)

export const sizeOf = ({ tenants }: Pick<Results, 'tenants'>) => tenants[0]?.size ?? 0

/** Kept from run to run: a size that takes an hour to fill is measured once. */
export async function saveResults(results: Results): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  await writeFile(new URL(`${sizeOf(results)}.json`, FOLDER), `${JSON.stringify(results, null, 2)}\n`)
}

/** The latest of each size, smallest first. */
export async function readResults(): Promise<Results[]> {
  const files = (await readdir(FOLDER).catch(() => [])).filter((name) => name.endsWith('.json'))
  const all = await Promise.all(
    files.map(async (name) => JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as Results),
  )
  return all.sort((one, other) => sizeOf(one) - sizeOf(other))
}
