import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    readonly dataRoot: string
  }
}

/** One folder for the data of all engines of a run; it goes when the run ends. */
export async function setup(project: TestProject) {
  const dataRoot = await mkdtemp(join(tmpdir(), 'shortlist-'))
  project.provide('dataRoot', dataRoot)
  return () => rm(dataRoot, { recursive: true, force: true })
}
