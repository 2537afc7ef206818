import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The built program, as its user starts it. */
export interface Program {
  readonly url: string
  readonly output: readonly string[]
  /** Sends a signal and resolves to the exit code, or null when the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>
}

export function spawnProgram(env: Record<string, string>): { child: ChildProcess; output: string[] } {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => output.push(line))
  }
  return { child, output }
}

/** Starts the program and waits for the line that says it is ready. */
export async function startProgram(env: Record<string, string>): Promise<Program> {
  const { child, output } = spawnProgram(env)
  const exited = once(child, 'exit')
  const ready = new Promise<string>((resolve, reject) => {
    const { stdout } = child
    if (stdout) {
      createInterface({ input: stdout }).on('line', (line) => {
        const address = /"msg":"ready: (?<address>http:[^"]+)"/.exec(line)?.groups?.address
        if (address) resolve(address)
      })
    }
    void exited.then(([code]) => reject(new Error(`exited with ${code}:\n${output.join('\n')}`)))
  })
  return {
    url: await ready,
    output,
    async stop(signal) {
      child.kill(signal)
      const [code] = await exited
      return code
    },
  }
}
