import { breakdownOf } from './breakdown.ts'
import { type Check, percent } from './checks.ts'
import { MODES } from './scenario.ts'
import type { Summary } from './summary.ts'

/** A Markdown table that is also easy to read as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const [header = []] = rows
  const widths = header.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(header), line(rule), ...rows.slice(1).map(line)].join('\n')
}

const pad = (cell: string, width: number, column: number) => (column === 0 ? cell.padEnd(width) : cell.padStart(width))

const ms = (value: number) => value.toFixed(1)

export function latencyTable(summaries: readonly Summary[]): string {
  return table([
    [
      'ms',
      'sequential',
      'parallel',
      'faster',
      'saved',
      '95 % interval',
      'claimed',
      'floor',
      'parallel / floor',
      'totalMs / floor',
    ],
    ...summaries.map((summary) => [
      `${summary.scenario.name}: ${summary.scenario.title}`,
      ...[ms(summary.latencyMs.sequential), ms(summary.latencyMs.parallel), percent(summary.fasterBy)],
      ...[ms(summary.savedMs), summary.savedInterval.map(ms).join(' to '), ms(summary.claimedMs)],
      ...floorCells(summary),
    ]),
  ])
}

/** Only where waiting for an embedder and the database is most of a search, not work. */
function floorCells({ scenario, floorMs, timesFloor, totalTimesFloor }: Summary): string[] {
  if (scenario.isWarm || scenario.embedderMs === undefined) return ['–', '–', '–']
  return [ms(floorMs), timesFloor.toFixed(2), totalTimesFloor.toFixed(2)]
}

/** Of the scenarios with a link on which they can be counted. */
export function roundTripTable(summaries: readonly Summary[]): string {
  const rows = summaries.flatMap(({ scenario, trips }) =>
    MODES.flatMap((mode) => {
      const of = trips?.[mode]
      if (!of) return []
      const counts = [of.specialty, of.lexical, of.vector, of.other]
      const total = counts.reduce((sum, count) => sum + count, 0)
      return [[`${scenario.name}, ${mode}`, ...[...counts, total].map((count) => count.toFixed(2))]]
    }),
  )
  return table([['round trips a search', 'specialty', 'lexical', 'vector', 'other', 'total'], ...rows])
}

export function breakdownTable({ scenario, pairs }: Summary): string {
  const rows = breakdownOf(pairs).map(([what, value]) => [what, value.toFixed(2)])
  return table([[`${scenario.name}, parallel: where the time goes`, 'ms'], ...rows])
}

export function checkTable(checks: readonly Check[]): string {
  return table([
    ['check', 'measured', 'limit', ''],
    ...checks.map(({ scenario, what, measured, limit, isPassed }) => [
      `${scenario}: ${what}`,
      ...[measured, limit, isPassed ? 'ok' : 'FAILED'],
    ]),
  ])
}
