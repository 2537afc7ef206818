import { expect, test } from 'vitest'
import type { Leg } from '../../src/ports.ts'
import { shareLegs } from '../../src/search/shared-legs.ts'
import { TenantVersions } from '../../src/tenant-versions.ts'

const SIZE = { hits: 200, profiles: 200 }
const NOBODY: Leg = { hits: [], cut: false }
const scope = { filters: {} }
const words = [{ word: 'nurse', weight: 1 }]

/** Legs that answer when the gate opens, and how often each was run. */
function gatedLegs() {
  const versions = new TenantVersions()
  const runs = { words: 0, vector: 0 }
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const run = async (leg: keyof typeof runs) => {
    runs[leg] += 1
    await gate
    return NOBODY
  }
  const legs = shareLegs(
    { byWords: () => run('words'), nearest: () => run('vector') },
    { capMs: 10_000, versionOf: (tenantId) => versions.current(tenantId) },
  )
  return { legs, runs, versions, open: () => open() }
}

test('identical legs at the same time run once', async () => {
  const { legs, runs, open } = gatedLegs()
  const vector = new Float32Array([1, 0])
  const searches = Array.from({ length: 50 }, () => [
    legs.byWords('t', words, scope, SIZE),
    legs.nearest('t', vector, scope, SIZE),
  ]).flat()
  open()
  await Promise.all(searches)
  expect(runs).toEqual({ words: 1, vector: 1 })
})

test('legs that differ in tenant, words, vector, scope or limit do not share', async () => {
  const { legs, runs, open } = gatedLegs()
  const searches = [
    legs.byWords('t', words, scope, SIZE),
    legs.byWords('u', words, scope, SIZE),
    legs.byWords('t', [{ word: 'nurse', weight: 0.5 }], scope, SIZE),
    legs.byWords('t', words, { ...scope, constraint: { not: { phrase: 'ward' } } }, SIZE),
    legs.byWords('t', words, { ...scope, filters: { remote: true } }, SIZE),
    legs.byWords('t', words, scope, { ...SIZE, hits: 100 }),
    legs.nearest('t', new Float32Array([1, 0]), scope, SIZE),
    legs.nearest('t', new Float32Array([0, 1]), scope, SIZE),
  ]
  open()
  await Promise.all(searches)
  expect(runs).toEqual({ words: 6, vector: 2 })
})

test('a search that begins after a write does not join one from before it, whether the write failed or not', async () => {
  const { legs, runs, versions, open } = gatedLegs()
  const searches = [legs.byWords('t', words, scope, SIZE)]
  await versions.counting('t', Promise.resolve())
  searches.push(legs.byWords('t', words, scope, SIZE))
  await expect(versions.counting('t', Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  searches.push(legs.byWords('t', words, scope, SIZE))
  await versions.counting('another', Promise.resolve())
  searches.push(legs.byWords('t', words, scope, SIZE))
  open()
  await Promise.all(searches)
  expect(runs.words).toBe(3)
})
