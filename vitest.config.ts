import { defineConfig } from 'vitest/config'

const project = (name: string, options = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...options },
})

/** One engine per worker, so workers keep their modules; every test has a tenant of its own. */
const onEngine = { isolate: false, globalSetup: 'test/support/data-root.ts' }

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [project('unit'), project('contract', onEngine), project('integration', onEngine), project('e2e')],
  },
})
