import { beforeAll } from 'vitest'
import { openedService } from './service.ts'

// The first file of a worker opens the engine here, not on the time of its first test.
beforeAll(async () => {
  await openedService()
}, 120_000)
