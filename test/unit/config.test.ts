import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'

const config = (env: Record<string, string>) => {
  const read = readConfig(env)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.config
}
const problems = (env: Record<string, string>) => {
  const read = readConfig(env)
  return 'problems' in read ? read.problems : []
}

describe('readConfig', () => {
  test('needs nothing', () => {
    expect(config({})).toMatchObject({ host: '127.0.0.1', port: 3000, apiKeys: undefined, sampleData: undefined })
  })

  test('says every problem at once, by name', () => {
    const said = problems({ PORT: 'http', LOG_LEVEL: 'loud', SEARCH_TIMEOUT_MS: '1' })
    expect(said.map((line) => line.split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'SEARCH_TIMEOUT_MS'])
  })

  test('checks settings against each other also where one of them is broken', () => {
    const said = problems({ PORT: 'x', AUTH_MODE: 'keys', EMBEDDING_PROVIDER: 'openai', EMBEDDING_TIMEOUT_MS: '1900' })
    expect(said.map((line) => line.split(':')[0])).toEqual([
      'PORT',
      'API_KEYS',
      'SEARCH_TIMEOUT_MS',
      'EMBEDDING_BASE_URL',
      'EMBEDDING_MODEL',
      'EMBEDDING_DIMENSIONS',
    ])
  })

  test.each([
    ['EMBEDDING_BASE_URL', 'http://user:pass@127.0.0.1/v1'],
    ['EMBEDDING_BASE_URL', 'ftp://127.0.0.1'],
    ['EMBEDDING_BASE_URL', 'nonsense'],
    ['EMBEDDING_API_KEY', 'clé–secret'],
  ])('refuses %s=%s', (name, value) => {
    const rest = { EMBEDDING_BASE_URL: 'http://127.0.0.1/v1', EMBEDDING_MODEL: 'm', EMBEDDING_DIMENSIONS: '64' }
    const said = problems({ EMBEDDING_PROVIDER: 'openai', ...rest, [name]: value })
    expect(said.map((line) => line.split(':')[0])).toEqual([name])
  })

  test('takes a database server with 20 connections, 5 of them open from the start', () => {
    const url = 'postgresql://u:p@db.example.com/app?sslmode=verify-full'
    const pool = (env: object) => config({ DATABASE_URL: url, ...env }).database
    expect(pool({})).toEqual({ kind: 'external', url, poolMax: 20, poolMin: 5 })
    expect(pool({ DATABASE_POOL_MAX: '3' })).toMatchObject({ poolMax: 3, poolMin: 3 })
    expect(pool({ DATABASE_POOL_MIN: '0' })).toMatchObject({ poolMax: 20, poolMin: 0 })
  })

  test.each([
    [{ DATABASE_URL: 'mysql://u:secret@h/d' }, 'DATABASE_URL'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'postgres://h/d', DATABASE_POOL_MIN: '21' }, 'DATABASE_POOL_MIN'],
    [{ DATABASE_POOL_MAX: '5' }, 'DATABASE_POOL_MAX'],
    [{ REDIS_URL: 'http://u:secret@h' }, 'REDIS_URL'],
    [{ REDIS_URL: 'redis://h/abc' }, 'REDIS_URL'],
    [{ REDIS_URL: 'redis://h?db=abc' }, 'REDIS_URL'],
    [{ REDIS_URL: 'redis://:secret%zz@h' }, 'REDIS_URL'],
  ])('refuses %j, without repeating a password', (env, name) => {
    const said = problems(env)
    expect(said.map((line) => line.split(':')[0])).toEqual([name])
    expect(said.join()).not.toContain('secret')
  })

  test.each(['redis://h', 'rediss://u:p%40@h:6380/2', 'redis://:p@[::1]:6379/'])('takes %s', (url) => {
    expect(config({ REDIS_URL: url }).redisUrl).toBe(url)
  })

  test('refuses to take another embedder for the built-in one', () => {
    const rest = { EMBEDDING_BASE_URL: 'http://127.0.0.1/v1', EMBEDDING_DIMENSIONS: '256' }
    const said = problems({ EMBEDDING_PROVIDER: 'openai', EMBEDDING_MODEL: 'local-2', ...rest })
    expect(said.map((line) => line.split(':')[0])).toEqual(['EMBEDDING_MODEL'])
  })

  test('refuses by name what is not built yet', () => {
    expect(problems({ TRUST_PROXY: '1' })).toEqual(['TRUST_PROXY: not supported yet'])
  })

  test.each(['true', 'FALSE', '1', '0', 'yes', 'no', 'On', 'off'])('takes %j as a flag', (value) => {
    expect(config({ SAMPLE_DATA: value }).sampleData).toBe(/^(?:true|1|yes|on)$/i.test(value))
  })

  test.each(['', 'flase', 'y', 'enabled', '2'])('refuses %j as a flag', (value) => {
    expect(problems({ SAMPLE_DATA: value })).toHaveLength(1)
  })

  test('splits API keys at the first colon, several a tenant', () => {
    expect(config({ API_KEYS: 'acme:a:b, acme:c,globex:d' }).apiKeys).toEqual([
      { tenantId: 'acme', secret: 'a:b' },
      { tenantId: 'acme', secret: 'c' },
      { tenantId: 'globex', secret: 'd' },
    ])
  })

  test.each(['acme', 'Acme:x', 'acme:', 'a:x,b:x'])('refuses %j as API keys', (value) => {
    expect(problems({ API_KEYS: value })).toHaveLength(1)
  })

  test('refuses to serve others without keys', () => {
    expect(problems({ HOST: '0.0.0.0', AUTH_MODE: 'none' })).toHaveLength(1)
    expect(problems({ HOST: '0.0.0.0' })).toHaveLength(1)
    expect(config({ HOST: '0.0.0.0', API_KEYS: 'a:b' }).host).toBe('0.0.0.0')
  })
})
