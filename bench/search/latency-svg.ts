import { framed, place, text } from '../support/svg.ts'
import { type Latency, PER_SECOND } from './latency.ts'
import { type Results, sizeOf } from './results.ts'

const COLOURS = { p50: '#1d4ed8', p95: '#93c5fd', limit: '#b45309' }
const WIDTH = 900
const LEFT = 170
const RIGHT = 70
const TOP = 104
const ROW = 34
const BAR = 18
const BOTTOM = 40
const TICKS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]

/** Warm searches of every kind on one axis of milliseconds, with what each may take. */
export function drawLatencies(results: Results): string {
  const warm = results.latencies.filter(({ isWarm, p95Ms }) => isWarm && Number.isFinite(p95Ms))
  const longestMs = Math.max(...warm.map(({ p95Ms, limit }) => Math.max(p95Ms, limit?.p95Ms ?? 0)))
  const tickMs = TICKS_MS.find((step) => longestMs / step <= 8) ?? longestMs
  const axisMs = Math.ceil(longestMs / tickMs) * tickMs
  const x = (ms: number) => LEFT + (ms / axisMs) * (WIDTH - LEFT - RIGHT)
  const floor = TOP + warm.length * ROW
  const ticks = Array.from({ length: Math.round(axisMs / tickMs) + 1 }, (_, index) => index * tickMs)
  const people = sizeOf(results).toLocaleString('en-US')
  const frame = {
    title: `Searches among ${people} people`,
    subtitle: `${PER_SECOND} a second, embedding known: milliseconds within which half of them, and 95 %, were answered`,
    width: WIDTH,
    height: floor + BOTTOM,
  }
  return framed(frame, [
    legend(),
    ...ticks.map((ms) => tick(x(ms), floor, `${ms}${ms === axisMs ? ' ms' : ''}`)),
    ...warm.map((latency, index) => row(latency, x, TOP + index * ROW)),
  ])
}

function legend(): string {
  const entry = (at: number, colour: string, name: string) =>
    `<rect x="${at}" y="76" width="12" height="12" rx="2" fill="${colour}"/>\n${text(at + 18, 86, name, 'fill="#475569"')}`
  return [
    entry(24, COLOURS.p50, 'p50'),
    entry(90, COLOURS.p95, 'p95'),
    entry(156, COLOURS.limit, 'the limits of both'),
  ].join('\n')
}

function tick(x: number, floor: number, label: string): string {
  return [
    `<line x1="${place(x)}" y1="${TOP - 6}" x2="${place(x)}" y2="${floor}" stroke="#e2e8f0"/>`,
    text(x, floor + 20, label, 'text-anchor="middle" fill="#475569"'),
  ].join('\n')
}

function row({ series, limit, p50Ms, p95Ms }: Latency, x: (ms: number) => number, y: number): string {
  const bar = (ms: number, colour: string) =>
    `<rect x="${LEFT}" y="${y}" width="${place(Math.max(2, x(ms) - LEFT))}" height="${BAR}" rx="2" fill="${colour}"/>`
  const mark = (ms: number) =>
    `<rect x="${place(x(ms) - 1.5)}" y="${y - 4}" width="3" height="${BAR + 8}" fill="${COLOURS.limit}"/>`
  return [
    text(LEFT - 12, y + 13.5, series, 'text-anchor="end"'),
    bar(p95Ms, COLOURS.p95),
    bar(p50Ms, COLOURS.p50),
    ...(limit ? [mark(limit.p50Ms), mark(limit.p95Ms)] : []),
    text(
      Math.max(x(p95Ms), x(limit?.p95Ms ?? 0)) + 8,
      y + 13.5,
      `${p50Ms.toFixed(0)} / ${p95Ms.toFixed(0)}`,
      'font-size="12"',
    ),
  ].join('\n')
}
