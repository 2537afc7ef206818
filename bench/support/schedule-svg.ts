import { framed, place, text } from './svg.ts'

export interface DrawnSpan {
  readonly name: string
  readonly startMs: number
  readonly durationMs: number
}

export interface DrawnSchedule {
  readonly heading: string
  readonly spans: readonly DrawnSpan[]
  readonly totalMs: number
}

export interface Drawing {
  readonly title: string
  readonly subtitle: string
  /** Best last: what the others take longer is shown as saved. */
  readonly schedules: readonly DrawnSchedule[]
}

/** Dark enough for white figures on them. */
const COLOURS: Readonly<Record<string, string>> = {
  embedding: '#1d4ed8',
  specialty: '#7c3aed',
  lexical: '#0f766e',
  vector: '#b45309',
  fuse: '#be123c',
  total: '#334155',
}
const OTHER_COLOUR = '#475569'

const WIDTH = 900
const LEFT = 120
const RIGHT = 36
const TOP = 84
const ROW = 26
const BAR = 18
const HEADING = 34
const GAP = 22
const BOTTOM = 44
/** A narrower bar has its figure beside it. */
const ROOM_FOR_FIGURE = 64
const TICKS_MS = [5, 10, 20, 25, 50, 100, 200, 500, 1000]

/** Schedules below each other on one axis of milliseconds; on a ground of its own, for light and dark pages. */
export function drawSchedules({ title, subtitle, schedules }: Drawing): string {
  const longestMs = Math.max(...schedules.map(({ totalMs }) => totalMs))
  const tickMs = TICKS_MS.find((step) => longestMs / step <= 8) ?? longestMs
  const axisMs = Math.ceil(longestMs / tickMs) * tickMs
  const x = (ms: number) => LEFT + (ms / axisMs) * (WIDTH - LEFT - RIGHT)

  const axis = Array.from({ length: Math.round(axisMs / tickMs) + 1 }, (_, index) => index * tickMs)

  let y = TOP
  const charts = schedules.flatMap((schedule) => {
    const top = y
    y += heightOf(schedule) + GAP
    return [drawGrid(axis, x, top + HEADING - 6, y - GAP), drawSchedule(schedule, longestMs, x, top)]
  })
  const floor = y - GAP
  return framed({ title, subtitle, width: WIDTH, height: floor + BOTTOM }, [
    ...charts,
    ...axis.map((ms) =>
      text(x(ms), floor + 20, `${ms}${ms === axisMs ? ' ms' : ''}`, 'text-anchor="middle" fill="#475569"'),
    ),
  ])
}

const heightOf = ({ spans }: DrawnSchedule) => HEADING + (spans.length + 1) * ROW

function drawGrid(axis: readonly number[], x: (ms: number) => number, top: number, bottom: number): string {
  return axis
    .map((ms) => `<line x1="${place(x(ms))}" y1="${top}" x2="${place(x(ms))}" y2="${bottom}" stroke="#e2e8f0"/>`)
    .join('\n')
}

function drawSchedule(schedule: DrawnSchedule, longestMs: number, x: (ms: number) => number, top: number): string {
  const { heading, spans, totalMs } = schedule
  const rows = [...spans, { name: 'total', startMs: 0, durationMs: totalMs }]
  const rowAt = (index: number) => top + HEADING + index * ROW
  const savedMs = longestMs - totalMs
  return [
    text(24, top + 18, heading, 'font-weight="600"'),
    ...rows.map((row, index) => drawRow(row, x, rowAt(index))),
    ...(savedMs > 0 ? [drawSaved(totalMs, savedMs, x, rowAt(spans.length))] : []),
  ].join('\n')
}

function drawRow({ name, startMs, durationMs }: DrawnSpan, x: (ms: number) => number, y: number): string {
  const from = x(startMs)
  const width = Math.max(2, x(startMs + durationMs) - from)
  const isWide = width >= ROOM_FOR_FIGURE
  const figure = `${durationMs.toFixed(1)} ms`
  return [
    text(LEFT - 12, y + 14, name, `text-anchor="end"${name === 'total' ? ' font-weight="600"' : ''}`),
    `<rect x="${place(from)}" y="${y}" width="${place(width)}" height="${BAR}" rx="${isWide ? 3 : 1}" fill="${COLOURS[name] ?? OTHER_COLOUR}"/>`,
    isWide
      ? text(from + width / 2, y + 13.5, figure, 'text-anchor="middle" font-size="12" font-weight="600" fill="#ffffff"')
      : text(from + width + 6, y + 13.5, figure, 'font-size="12"'),
  ].join('\n')
}

/** From the end of this schedule to that of the longest. */
function drawSaved(totalMs: number, savedMs: number, x: (ms: number) => number, y: number): string {
  const from = x(totalMs) + 2
  const width = x(totalMs + savedMs) - from
  return [
    `<rect x="${place(from)}" y="${y + 0.5}" width="${place(width)}" height="${BAR - 1}" rx="3" fill="#f0fdf4" stroke="#15803d" stroke-dasharray="4 3"/>`,
    text(
      from + width / 2,
      y + 13.5,
      `${savedMs.toFixed(1)} ms saved`,
      'text-anchor="middle" font-size="12" fill="#166534"',
    ),
  ].join('\n')
}
