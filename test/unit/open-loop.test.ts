import { describe, expect, it } from 'vitest'
import { openLoop } from '../../bench/search/load.ts'
import { percentile } from '../../bench/support/statistics.ts'

/** Nobody else gets a turn meanwhile. */
function stall(ms: number): void {
  const endAt = performance.now() + ms
  while (performance.now() < endAt);
}

describe('openLoop', () => {
  it('charges a stall to all who were due meanwhile', async () => {
    const { latenciesMs } = await openLoop(5, 100, async (index) => {
      if (index === 0) stall(45)
    })
    expect(latenciesMs).toHaveLength(5)
    const least = [45, 35, 25, 15, 5]
    expect(latenciesMs.filter((latencyMs, index) => latencyMs < (least[index] ?? 0))).toEqual([])
  })

  it('goes on sending while nothing is answered', async () => {
    let sent = 0
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    const { latenciesMs } = await openLoop(10, 1000, async () => {
      sent += 1
      if (sent === 10) answer()
      await answered
    })
    expect(latenciesMs).toHaveLength(10)
  })

  it('keeps failures, with what they said, out of the latencies', async () => {
    const { latenciesMs, failures } = await openLoop(3, 1000, async (index) => {
      if (index === 1) throw new Error('overloaded')
    })
    expect(latenciesMs).toHaveLength(2)
    expect(failures).toEqual(['Error: overloaded'])
  })
})

describe('percentile', () => {
  it('is the smallest value that the share does not exceed', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100])
    expect(percentile([7], 0.01)).toBe(7)
  })
})
