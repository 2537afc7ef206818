import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CircuitBreaker, type Report, type Verdict } from '../../src/circuit-breaker.ts'

const LIMITS = { failuresToOpen: 3, openMs: 1000, longestOpenMs: 10_000 }

let breaker: CircuitBreaker

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  breaker = new CircuitBreaker(LIMITS)
})
afterEach(() => {
  vi.useRealTimers()
})

function admitted(): Report {
  const report = breaker.enter()
  if (!report) throw new Error('the breaker is open')
  return report
}
const call = (verdict: Verdict, retryAfterMs?: number) => admitted()(verdict, retryAfterMs)
const calls = (...verdicts: Verdict[]) => {
  for (const verdict of verdicts) call(verdict)
}
function admits(): boolean {
  const report = breaker.enter()
  report?.('none')
  return report !== undefined
}
function expectRest(ms: number) {
  vi.advanceTimersByTime(ms - 1)
  expect(admits()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(admits()).toBe(true)
}

describe('closed', () => {
  test('opens with the third failure in a row', () => {
    calls('failure', 'failure')
    expect(admits()).toBe(true)
    call('failure')
    expect(breaker.enter()).toBeUndefined()
  })

  test('forgets failures with a success, not with a call that showed nothing', () => {
    calls('failure', 'failure', 'success', 'failure', 'failure')
    expect(admits()).toBe(true)
    calls('none', 'failure')
    expect(admits()).toBe(false)
  })

  test('opens at once for as long as it is asked to, within bounds, and then probes as ever', () => {
    call('failure', 5000)
    expectRest(5000)
    call('failure')
    expectRest(1000)
    call('failure', 3_600_000)
    expectRest(10_000)
  })
})

describe('open', () => {
  beforeEach(() => calls('failure', 'failure', 'failure'))

  test('lets one probe through after its time', () => {
    expectRest(1000)
    admitted()
    expect(breaker.enter()).toBeUndefined()
  })

  test('closes with the success of the probe, all failures forgotten', () => {
    vi.advanceTimersByTime(1000)
    calls('success', 'failure', 'failure')
    expect(admits()).toBe(true)
  })

  test('stays open for another while when the probe fails', () => {
    vi.advanceTimersByTime(1000)
    call('failure')
    expectRest(1000)
  })

  test('lets the next probe through when one ends without a verdict, and stays half-open', () => {
    vi.advanceTimersByTime(1000)
    call('none')
    admitted()
    expect(breaker.enter()).toBeUndefined()
  })
})

test('a call from before the opening does not close it', () => {
  const early = admitted()
  calls('failure', 'failure', 'failure')
  early('success')
  expect(admits()).toBe(false)
})

test('whatever happens, an idle breaker admits calls again after its longest time', () => {
  const verdicts = fc.constantFrom<Verdict>('success', 'failure', 'none')
  const steps = fc.array(fc.tuple(fc.boolean(), verdicts, fc.nat(20_000), fc.nat(3000)))
  fc.assert(
    fc.property(steps, (history) => {
      breaker = new CircuitBreaker(LIMITS)
      const running: Report[] = []
      for (const [starts, verdict, retryAfterMs, passMs] of history) {
        if (starts) running.push(...[breaker.enter()].filter((report) => report !== undefined))
        else running.shift()?.(verdict, retryAfterMs)
        vi.advanceTimersByTime(passMs)
      }
      for (const report of running) report('none')
      vi.advanceTimersByTime(LIMITS.longestOpenMs)
      expect(admits()).toBe(true)
    }),
  )
})
