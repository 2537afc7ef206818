import { inject, onTestFinished } from 'vitest'
import { administer, databaseUrl } from './engine.ts'
import { type Program, startProgram } from './program.ts'

const { TEST_DATABASE_URL = '' } = process.env
let made = 0

/** A database on the server of the suites, empty or with schema and occupations; gone when the test has ended. */
export async function newDatabase(content: 'empty' | 'ready' = 'ready'): Promise<string> {
  const name = `shortlist_program_${process.pid}_${made++}`
  const engine = inject('engine')
  const template = content === 'ready' && 'prefix' in engine ? `${engine.prefix}_template` : 'template1'
  await administer(TEST_DATABASE_URL, `create database ${name} template ${template}`)
  onTestFinished(async () => void (await administer(TEST_DATABASE_URL, `drop database ${name} with (force)`)))
  return databaseUrl(TEST_DATABASE_URL, name)
}

/** The built program on a database; it ends with the test at the latest. */
export async function startProgramOn(url: string, env: Record<string, string> = {}): Promise<Program> {
  const program = await startProgram({ DATABASE_URL: url, ...env })
  onTestFinished(async () => void (await program.stop('SIGKILL')))
  return program
}
