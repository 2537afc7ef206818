import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { MODES, type Mode, SEARCH_MODES } from './ask.ts'
import type { Collection } from './collection.ts'

const COLLECTIONS = fileURLToPath(new URL('../collections', import.meta.url))

export const USAGE = `npm run eval -- [collection …] [options]
  --data DIR           other collections than those of the project
  --half NAME          which half of the queries (dev)
  --modes LIST         of ${MODES.join(', ')}
  --queries N          a sample of so many queries, always the same ones
  --database-url URL   a scratch Postgres instead of the embedded one
  --out FILE           write figures and rankings
  --compare FILE       and say what was gained on these
  --record             make the figures the reference
  --check              fail when they are visibly below the reference
`

export interface Options {
  /** All of `data` when none is named. */
  readonly names: readonly string[]
  readonly data: string
  readonly half: string
  readonly modes: readonly Mode[] | undefined
  readonly sampleSize: number | undefined
  readonly databaseUrl: string | undefined
  readonly out: string | undefined
  readonly compare: string | undefined
  readonly record: boolean
  readonly check: boolean
}

/** Throws for what it does not understand. */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string', default: COLLECTIONS },
      half: { type: 'string', default: 'dev' },
      modes: { type: 'string' },
      queries: { type: 'string' },
      'database-url': { type: 'string' },
      out: { type: 'string' },
      compare: { type: 'string' },
      record: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  })
  return {
    names: positionals,
    data: values.data,
    half: values.half,
    modes: values.modes?.split(',').map(modeNamed),
    sampleSize: values.queries === undefined ? undefined : sizeOf(values.queries),
    databaseUrl: values['database-url'],
    out: values.out,
    compare: values.compare,
    record: values.record,
    check: values.check,
  }
}

/** The modes asked for that make sense; without any, a lookup collection is looked up and any other is searched. */
export function modesFor({ modes }: Options, { kind, documents, name }: Collection): readonly Mode[] {
  if (modes === undefined) return kind === 'lookup' ? ['lookup'] : SEARCH_MODES
  if (modes.includes('lookup') && kind !== 'lookup')
    throw new Error(`${name} does not speak of the service's specialties`)
  if (modes.some((mode) => mode !== 'lookup') && documents.length === 0) {
    throw new Error(`${name} has no documents to search here, only lookup`)
  }
  return modes
}

function modeNamed(name: string): Mode {
  const mode = MODES.find((known) => known === name)
  if (!mode) throw new Error(`--modes: ${name} is none of ${MODES.join(', ')}`)
  return mode
}

function sizeOf(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error('--queries: must be a whole number above 0')
  return Number(text)
}
