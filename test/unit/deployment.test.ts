import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readConfig, VARIABLE_NAMES } from '../../src/config.ts'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

const problems = (env: Record<string, string | undefined>) => {
  const result = readConfig(env)
  return 'problems' in result ? result.problems : []
}

/** What the service can be told; the rest of the names are promised and refused. */
const SUPPORTED = VARIABLE_NAMES.filter((name) => !problems({ [name]: '1' }).includes(`${name}: not supported yet`))

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)

/** The `environment` of the service itself, the first one in the file, as compose would fill it in. */
function composeEnvironment(given: Record<string, string>): Record<string, string> {
  const [, block = ''] = /^ {4}environment:\n(?<block>(?: {6}.*\n)+)/m.exec(read('docker-compose.yml')) ?? []
  const entries = [...block.matchAll(/^ {6}(?<name>[A-Z_]+): "?(?<value>.*?)"?$/gm)]
  return Object.fromEntries(entries.map(([, name = '', value = '']) => [name, interpolate(value, given)]))
}

/** `${NAME:?message}` is needed and not empty, `${NAME-default}` may be left out. */
function interpolate(value: string, given: Record<string, string>): string {
  return value.replace(/\$\{(\w+)(:\?|-)([^}]*)\}/g, (_whole, name: string, operator: string, rest: string) => {
    const found = given[name]
    if (operator === '-') return found ?? rest
    if (!found) throw new Error(`${name}: ${rest}`)
    return found
  })
}

const imageEnvironment = () =>
  parseEnv((/^ENV (?<settings>.*)$/m.exec(read('Dockerfile'))?.groups?.settings ?? '').replaceAll(' ', '\n'))

const SECRETS = { API_KEYS: 'acme:secret', POSTGRES_PASSWORD: '0af3' }

describe('docker-compose.yml', () => {
  test('sets only what the service knows', () => {
    const names = Object.keys(composeEnvironment(SECRETS))
    expect(names).toContain('DATABASE_URL')
    expect(SUPPORTED).toEqual(expect.arrayContaining(names))
  })

  test('starts the image with two secrets and nothing else given', () => {
    expect(problems({ ...imageEnvironment(), ...composeEnvironment(SECRETS) })).toEqual([])
  })

  test.each(Object.keys(SECRETS))('refuses to start without %s', (name) => {
    expect(() => composeEnvironment({ ...SECRETS, [name]: '' })).toThrow(name)
  })

  test('hands the flag over as it is given, so that an empty one stops the start', () => {
    const given = (flag: string) => composeEnvironment({ ...SECRETS, ENABLE_PARALLEL_PRE_SEARCH: flag })
    expect(given('false')).toMatchObject({ ENABLE_PARALLEL_PRE_SEARCH: 'false' })
    expect(problems(given(''))).toEqual([expect.stringContaining('ENABLE_PARALLEL_PRE_SEARCH')])
  })
})

describe('Dockerfile', () => {
  test('sets only what the service or Node knows', () => {
    expect([...SUPPORTED, 'NODE_ENV']).toEqual(expect.arrayContaining(Object.keys(imageEnvironment())))
    expect(imageEnvironment()).toMatchObject({ HOST: '0.0.0.0' })
  })
})

describe('.env.example', () => {
  test('names every variable of the service once, and no other', () => {
    const names = matches(read('.env.example'), /^(?:# )?([A-Z][A-Z_]+)=/gm)
    expect(names.toSorted()).toEqual(SUPPORTED.toSorted())
  })

  test('shows the defaults', () => {
    expect(readConfig(parseEnv(read('.env.example')))).toEqual(readConfig({}))
  })
})

describe('README', () => {
  test('has every variable of the service in its table, and no other', () => {
    const rows = matches(read('README.md'), /^\| ((?:`[A-Z][A-Z_]+`(?:, )?)+) \|/gm)
    const names = rows.flatMap((cell) => matches(cell, /`([A-Z_]+)`/g))
    expect(names.toSorted()).toEqual(SUPPORTED.toSorted())
  })
})
