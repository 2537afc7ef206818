import type { TestProject } from 'vitest/node'
import { type EngineKey, engineOf, newEngineKey } from './engine.ts'
import { openServiceWith } from './open-service.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly kind: 'embedded' | 'external'
    readonly engine: EngineKey
  }
}

/** Makes the template once, so that a worker copies it instead of loading the occupations; all of it goes at the end. */
export async function setup(project: TestProject) {
  const key = await newEngineKey(project.getProvidedContext().kind)
  const engine = engineOf(key)
  const { close } = await openServiceWith(engine.envOf())
  await close()
  project.provide('engine', key)
  return () => engine.remove()
}
