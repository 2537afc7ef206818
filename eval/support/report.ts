import type { Estimate } from './bootstrap.ts'
import { MEASURE_NAMES, type MeasureName } from './metrics.ts'
import type { Run } from './run-file.ts'

const HEADINGS = ['collection', 'half', 'queries', 'mode', ...MEASURE_NAMES, 'import', 'asking']
const REFUSALS_SHOWN = 5

export function tableHead(): string {
  return `${row(HEADINGS)}\n${row(HEADINGS.map(() => '---'))}`
}

/** A line of the table: every mean with its 95 % interval, and how long importing the collection and asking took. */
export function figuresOf({ collection, half, mode, queries, measures, importSeconds, askingSeconds }: Run): string {
  const figures = MEASURE_NAMES.map((name) => `${fixed(measures[name])} [${interval(measures[name])}]`)
  return row([collection, half, String(queries), mode, ...figures, `${importSeconds} s`, `${askingSeconds} s`])
}

/** The line under a run that says what it gained on an earlier one. */
export function gainsOf(gained: Readonly<Record<MeasureName, Estimate>>): string {
  const figures = MEASURE_NAMES.map((name) => `${signed(gained[name].mean)} [${interval(gained[name], signed)}]`)
  return row(['', '', '', 'gained', ...figures, '', ''])
}

/** What the service said besides its answers. */
export function remarksOf({ collection, mode, warnings, refused, rankings }: Run): string[] {
  const empty = Object.values(rankings).filter((ranking) => ranking.length === 0).length
  const where = `${collection} ${mode}:`
  return [
    ...Object.entries(warnings).map(([code, times]) => `${where} ${times} queries with the warning ${code}`),
    ...(empty > 0 ? [`${where} ${empty} queries without any result`] : []),
    ...(refused.length > 0 ? [`${where} ${refused.length} queries refused`] : []),
    ...refused.slice(0, REFUSALS_SHOWN).map((refusal) => `  ${refusal}`),
  ]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

const fixed = ({ mean }: Estimate) => mean.toFixed(4)
const signed = (value: number) => `${value <= -0.0005 ? '-' : '+'}${Math.abs(value).toFixed(3)}`

function interval({ low, high }: Estimate, format = (value: number) => value.toFixed(3)): string {
  return `${format(low)}, ${format(high)}`
}
