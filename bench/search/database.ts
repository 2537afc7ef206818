import { setTimeout as pause } from 'node:timers/promises'
import { createLocalEmbedder } from '../../src/embedding/local-embedder.ts'
import { administer, databaseUrl } from '../../test/support/engine.ts'
import type { Progress } from '../support/progress.ts'
import { fill } from './fill.ts'
import type { Tenant } from './tenants.ts'

/** Said of a database when it is filled to the end: one that says nothing was left half full. */
interface Filling {
  readonly fillSeconds: number
  /** Whose vectors it holds: the program would throw away those of another. */
  readonly model: string
}

export interface FilledDatabase {
  readonly name: string
  readonly url: string
  readonly fillSeconds: number
}

const SAID = (name: string) => /* sql */ `
  select shobj_description(oid, 'pg_database') as filling from pg_database where datname = '${name}'`

/** The database of so many candidates on this server: filled when it is not there yet (or `refill`), and then kept. */
export async function openFilledDatabase(
  server: string,
  tenants: readonly Tenant[],
  options: { readonly refill: boolean; readonly signal: AbortSignal; readonly progress: Progress },
): Promise<FilledDatabase> {
  const name = nameFor(tenants[0]?.size ?? 0)
  const url = databaseUrl(server, name)
  const { model } = createLocalEmbedder()
  const [there] = await administer(server, SAID(name))
  const filling: Partial<Filling> = JSON.parse(there?.filling ?? '{}')
  const { fillSeconds } = filling
  if (fillSeconds !== undefined && filling.model === model && !options.refill) return { name, url, fillSeconds }

  options.progress.say(`filling ${name}`)
  await administer(server, `drop database if exists ${name} with (force)`)
  await administer(server, `create database ${name}`)
  const filled: Filling = { fillSeconds: Math.round(await fill(url, tenants, options)), model }
  await administer(url, 'vacuum analyze')
  await administer(server, `comment on database ${name} is '${JSON.stringify(filled)}'`)
  return { name, url, fillSeconds: filled.fillSeconds }
}

/** `bench_200k`, `bench_1m` */
function nameFor(candidates: number): string {
  if (candidates % 1_000_000 === 0) return `bench_${candidates / 1_000_000}m`
  return candidates % 1000 === 0 ? `bench_${candidates / 1000}k` : `bench_${candidates}`
}

export async function sizeInMegabytes(url: string): Promise<number> {
  const [row] = await administer(url, 'select pg_database_size(current_database()) / 1e6 as megabytes')
  return Math.round(row.megabytes)
}

/** The table of the active model's vectors. */
export async function embeddingsTable(url: string): Promise<string> {
  const [row] = await administer(url, `select 'embedding_' || model_id as name from models`)
  return row.name
}

const VECTOR_INDEX = /* sql */ `
  select c.relname as name, i.indisvalid as "isValid"
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam where a.amname = 'ivfflat'`

/** With fewer people in all the program makes none. */
const WORTH_AN_INDEX = 20_000
/** How long the program may take to begin with it. */
const BEGIN_MS = 30_000

/** Waits until the running program has made the index of its vectors; undefined where it does not begin to. */
export async function waitForVectorIndex(
  url: string,
  tenants: readonly Tenant[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const people = tenants.reduce((sum, { size }) => sum + size, 0)
  const beginBy = performance.now() + (people > WORTH_AN_INDEX ? BEGIN_MS : 0)
  for (;;) {
    const [index] = await administer(url, VECTOR_INDEX)
    if (index?.isValid) return index.name
    if (!index && performance.now() > beginBy) return undefined
    await pause(500, undefined, { signal })
  }
}
