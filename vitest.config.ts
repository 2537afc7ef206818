import { defineConfig } from 'vitest/config'

const tests = (folder: string) => `test/${folder}/**/*.test.ts`

/** One engine per worker, so workers keep their modules; every test has a tenant of its own. */
const onEngine = (kind: 'embedded' | 'external') => ({
  isolate: false,
  provide: { kind },
  globalSetup: 'test/support/template.ts',
  setupFiles: 'test/support/warm-up.ts',
})

const suites = [tests('contract'), tests('integration')]

/** The same suites on a real server, and what only a real server can show. */
const external = {
  extends: true as const,
  test: {
    name: 'external',
    include: [...suites, tests('external')],
    exclude: ['test/integration/embedded/**'],
    ...onEngine('external'),
  },
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: [tests('unit')] } },
      { extends: true, test: { name: 'integration', include: suites, ...onEngine('embedded') } },
      { extends: true, test: { name: 'e2e', include: [tests('e2e')] } },
      ...(process.env.TEST_DATABASE_URL ? [external] : []),
    ],
  },
})
