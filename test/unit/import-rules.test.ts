import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const BREACHES = [
  ['noRestrictedImports', 'src/search/a.ts', "import type { Pool } from 'pg'\nexport type X = Pool"],
  ['noRestrictedImports', 'src/search/b.ts', "import type { X } from '../db/database.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/search/c.ts', "import type { X } from '../ingest/x.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/search/d.ts', "import { fastify } from 'fastify'\nexport const y = fastify"],
  ['noRestrictedImports', 'src/ingest/a.ts', "import type { X } from '../search/x.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/ingest/b.ts', "export const x = () => import('../http/server.ts')"],
  ['noRestrictedImports', 'src/text/a.ts', "import { AppError } from '../errors.ts'\nexport const y = AppError"],
  ['noRestrictedImports', 'src/ports.ts', "import type { X } from './db/database.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/db/a.ts', "import type { X } from '../search/x.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/db/b.ts', "import { fastify } from 'fastify'\nexport const y = fastify"],
  ['noRestrictedImports', 'src/db/c.ts', "import process from 'node:process'\nexport const x = process"],
  ['noRestrictedImports', 'src/embedding/a.ts', "import type { X } from '../db/x.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/embedding/b.ts', "import type { Redis } from 'ioredis'\nexport type X = Redis"],
  ['noRestrictedImports', 'src/cache/a.ts', "import type { X } from '../embedding/x.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/http/a.ts', "import type { X } from '../db/database.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/http/routes/a.ts', "import type { X } from '../../config.ts'\nexport type Y = X"],
  ['noRestrictedImports', 'src/compose.ts', "import type { Pool } from 'pg'\nexport type X = Pool"],
  ['noRestrictedImports', 'src/adapters.ts', "import type { X } from './search/x.ts'\nexport type Y = X"],
  ['noRestrictedGlobals', 'src/search/e.ts', 'export const x = process.pid'],
  ['noProcessEnv', 'src/config.ts', 'export const x = process.env.X'],
  ['noDefaultExport', 'src/http/b.ts', 'export default 1'],
  ['useFilenamingConvention', 'src/http/someThing.ts', 'export const x = 1'],
  ['noExplicitAny', 'src/http/c.ts', 'export const x = (y: any) => y'],
  ['noNonNullAssertion', 'src/http/d.ts', 'export const x = (y?: string) => y!'],
  ['noImportCycles', 'src/http/e.ts', "import { x } from './f.ts'\nexport const y = () => x"],
  ['noFloatingPromises', 'src/http/g.ts', 'async function x(): Promise<void> {}\nx()'],
] as const

const LEGAL = {
  'src/http/f.ts': "import { y } from './e.ts'\nexport const x = () => y",
  'src/search/legal.ts': "import type { Leg } from '../ports.ts'\nexport type X = Leg",
}

describe('the linter keeps the house in order', () => {
  let folder: string
  let said: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shortlist-lint-'))
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${text}\n`)
    }
    cpSync('biome.json', join(folder, 'biome.json'))
    cpSync('.gitignore', join(folder, '.gitignore'))
    execFileSync('git', ['init', '-q'], { cwd: folder })
    for (const [, path, text] of BREACHES) write(path, text)
    for (const [path, text] of Object.entries(LEGAL)) write(path, text)
    const biome = resolve('node_modules/.bin/biome')
    said = spawnSync(biome, ['lint', '--reporter=github', '--max-diagnostics=none'], {
      cwd: folder,
      encoding: 'utf8',
    }).stdout
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const rulesAgainst = (path: string) =>
    said
      .split('\n')
      .filter((line) => line.includes(`file=${join(folder, path)},`))
      .join('\n')

  test.each(BREACHES)('%s fires on %s: %j', (rule, path) => {
    expect(rulesAgainst(path)).toContain(rule)
  })

  test('and lets the core import its ports', () => {
    expect(rulesAgainst('src/search/legal.ts')).not.toContain('noRestrictedImports')
  })
})
