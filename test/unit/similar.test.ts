import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, exampleWords, stepsLike } from '../../src/search/similar.ts'
import { NOBODY } from '../support/fake-search.ts'

const steps = {
  embedding: async () => new Float32Array([1, 0]),
  specialty: async () => [],
  lexical: async () => NOBODY,
  vector: async () => NOBODY,
}
const example = { title: 'Nurse', skills: null, vector: new Float32Array([0, 1]) }

describe('stepsLike', () => {
  test('takes the vector of the example, and with a text the middle of both', async () => {
    expect(await stepsLike(example, '', steps).embedding()).toEqual(example.vector)
    const [one = 0, other = 0] = await stepsLike(example, 'welder', steps).embedding()
    expect(one).toBeCloseTo(Math.SQRT1_2, 6)
    expect(other).toBeCloseTo(Math.SQRT1_2, 6)
  })

  test('finds nobody by meaning, and embeds nothing, while the example has no vector', async () => {
    const embedding = async () => {
      throw new Error('not needed')
    }
    const like = stepsLike({ ...example, vector: undefined }, 'welder', { ...steps, embedding })
    expect(await like.vector(await like.embedding())).toMatchObject({ hits: [], pending: true })
  })
})

test('the middle of two unit vectors is one, as near to the one as to the other', () => {
  const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
  const unit = (at: number) => new Float32Array([Math.cos(at), Math.sin(at)])
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
  fc.assert(
    fc.property(angle, angle, (a, b) => {
      const [one, other] = [unit(a), unit(b)]
      fc.pre(dot(one, other) > -0.99)
      const middle = between(one, other)
      expect(Math.hypot(...middle)).toBeCloseTo(1, 5)
      expect(dot(middle, one)).toBeCloseTo(dot(middle, other), 4)
    }),
  )
  expect(between(new Float32Array([-0.6, 0.8]), new Float32Array([0.6, -0.8]))).toEqual(new Float32Array([0.6, -0.8]))
})

test('the words of an example are those of its title and skills, once, at half weight, at most 24', () => {
  const skills = ['C++', 'Ward management', 'Head of nurses']
  expect(exampleWords({ ...example, title: 'Head of Nursing', skills })).toEqual(
    ['head', 'nursing', 'cplusplus', 'ward', 'management', 'nurse'].map((word) => ({ word, weight: 0.5 })),
  )
  const many = Array.from({ length: 40 }, (_, index) => `skill${index}`)
  expect(exampleWords({ ...example, skills: many })).toHaveLength(24)
})
