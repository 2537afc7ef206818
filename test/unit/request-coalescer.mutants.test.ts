import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { BEHAVIOURS } from './coalescer-behaviour.ts'
import type { CoalescerClass } from './coalescer-harness.ts'

/** A coalescer that breaks one rule: `instead` stands where `code` keeps the rule (`$&` is the code). */
interface Mutant {
  readonly fault: string
  readonly code: string
  readonly instead: string
}

const PLAIN_OBJECT = `{
  all: {} as Record<string, Flight<T>>,
  get(key: string) { return this.all[key] },
  set(key: string, flight: Flight<T>) { this.all[key] = flight },
  delete(key: string) { delete this.all[key] },
  get size() { return Object.keys(this.all).length },
}`

const MUTANTS: readonly Mutant[] = [
  { fault: 'awaits before it publishes', code: 'options.onJoin?.(', instead: 'await options.onJoin?.(' },
  { fault: 'begins before it publishes', code: 'Promise.resolve(shared).then(work)', instead: 'work(shared)' },
  { fault: 'keeps flights in an object', code: 'new Map<string, Flight<T>>()', instead: PLAIN_OBJECT },
  { fault: 'remembers failures', code: '      land()\n', instead: 'flight.landed = true\n' },
  { fault: 'shares the error object', code: '.catch(throwOwnError)', instead: '' },
  { fault: 'shares the value', code: 'this.#copy(await within(', instead: '(await within(' },
  {
    fault: 'leaves a rejection unhandled',
    code: 'landing.then(land, (',
    instead: 'landing.then(land); flight.landing.catch((',
  },
  { fault: 'removes by key alone', code: 'if (this.#flights.get(key) === flight) ', instead: '' },
  { fault: 'forget cancels', code: '  forget(key: string): void {', instead: '$& this.#flights.get(key)?.cancel()' },
  { fault: 'does not count who leaves', code: '    flight.waiting -= 1\n', instead: '' },
  { fault: 'cancels for the first who leaves', code: 'if (flight.waiting > 0 || ', instead: 'if (' },
  { fault: 'cancels for nobody', code: '    flight.cancel()\n', instead: '' },
  { fault: 'cancels what has landed', code: ' || flight.landed', instead: '' },
  {
    fault: 'keeps a cancelled flight',
    code: '    this.#remove(key, flight)\n    flight.cancel()',
    instead: 'flight.cancel()',
  },
  {
    fault: 'ties the work to the signal of its leader',
    code: 'flight.waiting += 1',
    instead: `$&; if (!found) options.signal?.addEventListener('abort', flight.cancel)`,
  },
  {
    fault: 'ties the work to the deadline of its leader',
    code: 'flight.waiting += 1',
    instead: '$&; if (!found && options.deadlineAt) setTimeout(flight.cancel, options.deadlineAt - performance.now())',
  },
  { fault: 'lets no caller leave', code: 'throwOwnError), options)', instead: 'throwOwnError), {})' },
  { fault: 'begins for a caller who has left', code: '  signal?.throwIfAborted()\n', instead: '' },
  { fault: 'begins for a caller who is late', code: 'deadlineAt <= performance.now()', instead: 'false' },
  { fault: 'has no cap', code: '.then(work), shared)', instead: '.then(work), { signal: shared.signal })' },
  { fault: 'lets the work run on after the cap', code: '      controller.abort(reason)', instead: '' },
  {
    fault: 'begins as its leader',
    code: 'root.runInAsyncScope(() => this.#takeOff(key, work))',
    instead: 'this.#takeOff(key, work)',
  },
  {
    fault: 'cancels as its last caller',
    code: 'root.bind(() => controller.abort())',
    instead: '() => controller.abort()',
  },
  { fault: 'leaves timers behind', code: 'clearTimeout(timer)', instead: '' },
  { fault: 'leaves listeners behind', code: `signal?.removeEventListener('abort', onAbort)`, instead: '' },
  {
    fault: 'lets the process end while somebody waits',
    code: 'Math.max(0, deadlineAt - performance.now()))',
    instead: '$&.unref()',
  },
]

const REAL = new URL('../../src/search/request-coalescer.ts', import.meta.url)
const source = (await readFile(REAL, 'utf8')).replaceAll(
  /from '(\..+)'/g,
  (_, path) => `from '${fileURLToPath(new URL(path, REAL))}'`,
)
const folder = await mkdtemp(join(tmpdir(), 'coalescer-mutants-'))
afterAll(() => rm(folder, { recursive: true }))

/** The class as `text` has it. */
async function load(name: string, text: string): Promise<CoalescerClass> {
  const file = join(folder, `${name.replaceAll(' ', '-')}.ts`)
  await writeFile(file, text)
  const module: { RequestCoalescer: CoalescerClass } = await import(file)
  return module.RequestCoalescer
}

/** The names of the checks that a class fails. */
async function failuresOf(Coalescer: CoalescerClass): Promise<string[]> {
  const failures: string[] = []
  for (const { name, check } of BEHAVIOURS) {
    await check(Coalescer).catch(() => failures.push(name))
  }
  return failures
}

describe('the checks of RequestCoalescer', () => {
  test('pass for the class itself, loaded like the mutants', async () => {
    expect(await failuresOf(await load('itself', source))).toEqual([])
  })

  test.each(MUTANTS)('fail for one that $fault', async ({ fault, code, instead }) => {
    expect(source.split(code), 'the code occurs exactly once').toHaveLength(2)
    expect(await failuresOf(await load(fault, source.replace(code, instead)))).not.toEqual([])
  })
})
