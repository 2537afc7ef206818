import { defineConfig } from 'vitest/config'

const tests = (folder: string) => `test/${folder}/**/*.test.ts`

/** One engine per worker, so workers keep their modules; every test has a tenant of its own. */
const onEngine = {
  isolate: false,
  globalSetup: 'test/support/data-root.ts',
  setupFiles: 'test/support/warm-up.ts',
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: [tests('unit')] } },
      { extends: true, test: { name: 'integration', include: [tests('contract'), tests('integration')], ...onEngine } },
      { extends: true, test: { name: 'e2e', include: [tests('e2e')] } },
    ],
  },
})
