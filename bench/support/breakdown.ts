import type { Pair } from './scenario.ts'
import type { Answer, Span } from './searching.ts'
import { median } from './statistics.ts'

/** Where the milliseconds of the parallel searches went, in order; medians, so they add up only nearly. */
export function breakdownOf(pairs: readonly Pair[]): [what: string, ms: number][] {
  const of = (figure: (answer: Answer, roundTripMs: number) => number) =>
    median(pairs.map(({ parallel, roundTripMs }) => figure(parallel, roundTripMs)))
  const span = ({ spans }: Answer, name: string): Span =>
    spans.find((one) => one.name === name) ?? { name, startMs: 0, durationMs: 0 }
  const end = ({ startMs, durationMs }: Span) => startMs + durationMs
  const vectorStart = (answer: Answer) => span(answer, 'vector').startMs
  return [
    ['until the embedding starts', of((answer) => span(answer, 'embedding').startMs)],
    ['embedding', of((answer) => span(answer, 'embedding').durationMs)],
    ['until the vector step starts', of((answer) => vectorStart(answer) - end(span(answer, 'embedding')))],
    ['one bare round trip to the database', of((_answer, roundTripMs) => roundTripMs)],
    ['vector step beyond it', of((answer, roundTripMs) => span(answer, 'vector').durationMs - roundTripMs)],
    ['until the fusion starts', of((answer) => span(answer, 'fuse').startMs - end(span(answer, 'vector')))],
    ['fusion', of((answer) => span(answer, 'fuse').durationMs)],
    ['reply put together', of((answer) => answer.timings.totalMs - end(span(answer, 'fuse')))],
    ['HTTP, both ways, and JSON', of((answer) => answer.latencyMs - answer.timings.totalMs)],
  ]
}
