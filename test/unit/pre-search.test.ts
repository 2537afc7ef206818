import { describe, expect, test } from 'vitest'
import type { Leg } from '../../src/ports.ts'
import {
  executeParallelPreSearch,
  executeSequentialPreSearch,
  type PreSearchSteps,
  SCHEDULES,
  StepSkipped,
} from '../../src/search/pre-search.ts'

const LEG: Leg = { hits: [], cut: false }

/** Steps that end when they are told to, and a log of what started and ended. */
function gatedSteps() {
  const log: string[] = []
  const gates = new Map<string, { open: (value: unknown) => void; fail: (reason: unknown) => void }>()
  const step = (name: string) => async () => {
    log.push(`${name} starts`)
    const value = await new Promise<unknown>((open, fail) => gates.set(name, { open, fail }))
    log.push(`${name} ends`)
    return value as never
  }
  const steps: PreSearchSteps<string, string[]> = {
    embedding: step('embedding'),
    specialty: step('specialty'),
    lexical: step('lexical'),
    vector: step('vector'),
  }
  const settled = async () => {
    // The microtasks that follow an opened gate: the next steps have started when they are done.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    log,
    steps,
    settled,
    started: () => log.filter((line) => line.endsWith('starts')).map((line) => line.split(' ')[0]),
    async open(name: string, value: unknown = LEG) {
      gates.get(name)?.open(value)
      await settled()
    },
    async fail(name: string) {
      gates.get(name)?.fail(new Error(name))
      await settled()
    },
  }
}

describe('executeParallelPreSearch', () => {
  test('starts at once what needs nothing, and the vector step when the embedding is there', async () => {
    const { steps, settled, started, open } = gatedSteps()
    const running = executeParallelPreSearch(steps)
    await settled()
    expect(started()).toEqual(['embedding', 'specialty', 'lexical'])
    await open('embedding', 'v')
    expect(started()).toContain('vector')
    for (const name of ['vector', 'lexical', 'specialty']) await open(name)
    expect((await running).vector).toEqual({ status: 'fulfilled', value: LEG })
  })
})

describe('executeSequentialPreSearch', () => {
  test('has at most one step in flight, in a fixed order', async () => {
    const { log, steps, settled, open } = gatedSteps()
    const running = executeSequentialPreSearch(steps)
    await settled()
    for (const name of ['embedding', 'specialty', 'lexical', 'vector']) await open(name)
    await running
    expect(log).toEqual(
      ['embedding', 'specialty', 'lexical', 'vector'].flatMap((name) => [`${name} starts`, `${name} ends`]),
    )
  })
})

describe.each(Object.entries(SCHEDULES))('the %s schedule', (_, execute) => {
  const ok = {
    embedding: async () => 'v',
    specialty: async () => ['s'],
    lexical: async () => LEG,
    vector: async () => LEG,
  }

  test('gives what each step came to', async () => {
    expect(await execute(ok)).toMatchObject({
      embedding: { value: 'v' },
      specialty: { value: ['s'] },
      lexical: { value: LEG },
      vector: { value: LEG },
    })
  })

  test.each(['embedding', 'specialty', 'lexical', 'vector'] as const)(
    'lets no failure of %s stop the others, thrown or rejected',
    async (name) => {
      const thrown = () => {
        throw new Error('thrown')
      }
      for (const bad of [thrown, () => Promise.reject(new Error('rejected'))]) {
        const outcomes = await execute({ ...ok, [name]: bad })
        expect(outcomes[name].status).toBe('rejected')
        for (const other of ['specialty', 'lexical'] as const) {
          if (other !== name) expect(outcomes[other].status).toBe('fulfilled')
        }
      }
    },
  )

  test('skips the vector step when there is no embedding, and whatever is left out', async () => {
    let asked = false
    const vector = async () => {
      asked = true
      return LEG
    }
    const failed = await execute({ ...ok, vector, embedding: () => Promise.reject(new Error('no')) })
    expect(failed.vector).toMatchObject({ reason: expect.any(StepSkipped) })
    expect(asked).toBe(false)
    const lexicalOnly = await execute({ specialty: ok.specialty, lexical: ok.lexical })
    expect(lexicalOnly.embedding).toMatchObject({ reason: expect.any(StepSkipped) })
    expect(lexicalOnly.lexical.status).toBe('fulfilled')
  })

  test('gives the vector step the embedding', async () => {
    const seen: unknown[] = []
    const vector = async (embedding: unknown) => {
      seen.push(embedding)
      return LEG
    }
    await execute({ ...ok, vector })
    expect(seen).toEqual(['v'])
  })
})
