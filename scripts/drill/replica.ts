import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../../test/support/free-port.ts'

export type Mode = 'parallel' | 'sequential'

/** Where a replica is: one process after another answers there. */
export interface Place {
  readonly name: string
  readonly port: number
  readonly origin: string
}

interface ReplicaOptions {
  readonly databaseUrl: string
  readonly mode: Mode
  readonly sampleData: boolean
}

/** A process of the service. */
export interface Replica {
  /** The exit code, when the process has ended; null after a signal that it did not handle. */
  readonly ended: Promise<number | null>
  /** Asks it to end, as an orchestrator does. */
  stop(): Promise<number | null>
  kill(): Promise<unknown>
}

export async function findPlace(name: string): Promise<Place> {
  const port = await freePort()
  return { name, port, origin: `http://127.0.0.1:${port}` }
}

/** Starts the built program. Without Redis: an answer that one mode left there would hide a difference of the other. */
export function startReplica({ port }: Place, { databaseUrl, mode, sampleData }: ReplicaOptions): Replica {
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl,
      SAMPLE_DATA: String(sampleData),
      ENABLE_PARALLEL_PRE_SEARCH: String(mode === 'parallel'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return {
    ended,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
    kill() {
      child.kill('SIGKILL')
      return ended
    },
  }
}
