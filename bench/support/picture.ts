import { MODES, type Pair } from './scenario.ts'
import { drawSchedules } from './schedule-svg.ts'
import type { Summary } from './summary.ts'

const ORDER = ['embedding', 'specialty', 'lexical', 'vector', 'fuse']

/** Both schedules of one real search: that which is nearest to the median in both modes. */
export function pictureOf(summary: Summary): string {
  const { query, sequential, parallel } = mostTypical(summary)
  const schedules = [
    { heading: 'sequential: ENABLE_PARALLEL_PRE_SEARCH=false', ...sequential },
    { heading: 'parallel: ENABLE_PARALLEL_PRE_SEARCH=true', ...parallel },
  ]
  return drawSchedules({
    title: 'One search, two schedules',
    subtitle: `“${query}”: ${summary.scenario.title}`,
    schedules: schedules.map(({ heading, spans, timings }) => ({
      heading,
      totalMs: timings.totalMs,
      spans: [...spans].sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name)),
    })),
  })
}

function mostTypical({ pairs, latencyMs }: Summary): Pair {
  const distance = (pair: Pair) =>
    MODES.reduce((sum, mode) => sum + Math.abs(pair[mode].latencyMs - latencyMs[mode]) / latencyMs[mode], 0)
  const [nearest] = [...pairs].sort((one, other) => distance(one) - distance(other))
  if (!nearest) throw new Error('nothing was measured')
  return nearest
}
