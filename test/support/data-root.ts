import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openServiceIn } from './open-service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds the data of all engines of a run: `template`, with schema and occupations, and a copy per worker. */
    readonly dataRoot: string
  }
}

/** Makes the template once, so that a worker copies a folder instead of loading the occupations; all of it goes at the end. */
export async function setup(project: TestProject) {
  const dataRoot = await mkdtemp(join(tmpdir(), 'shortlist-'))
  const { close } = await openServiceIn(join(dataRoot, 'template'))
  await close()
  project.provide('dataRoot', dataRoot)
  return () => rm(dataRoot, { recursive: true, force: true })
}
