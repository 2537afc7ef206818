import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A fixture of this folder as a process of its own: what it prints, line by line, and the ways to end it. */
export interface FixtureProcess {
  /** The next line it prints; undefined when it ended without one. */
  line(): Promise<string | undefined>
  /** Lets it go on: fixtures wait for this after they printed `here`. */
  go(): void
  /** Ends its input, on which a fixture cleans up and exits. */
  finish(): Promise<void>
  /** SIGKILL: it gets no chance to clean up. */
  kill(): Promise<void>
}

/** Starts `test/support/<fixture>`, which is TypeScript, with its arguments; it ends with the test at the latest. */
export function startFixture(fixture: string, ...args: string[]): FixtureProcess {
  const path = fileURLToPath(new URL(fixture, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  async function kill(): Promise<void> {
    child.kill('SIGKILL')
    await exited
  }
  onTestFinished(kill)
  return {
    line: async () => (await lines.next()).value,
    go: () => void child.stdin.write('go\n'),
    async finish() {
      child.stdin.end()
      await exited
    },
    kill,
  }
}
