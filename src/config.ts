import { resolve } from 'node:path'
import { z } from 'zod'

const TRUE = ['true', '1', 'yes', 'on']
const FALSE = ['false', '0', 'no', 'off']

/** Exactly these spellings in any case: a misspelt rollback flag must stop the start, not mean its default. */
const flag = z.stringbool({
  truthy: TRUE,
  falsy: FALSE,
  error: `must be one of ${[...TRUE, ...FALSE].join(', ')}`,
})

const whole = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `must be from ${minimum} to ${maximum}`)

/** Part of the contract, refused by name until it is built: an ignored setting would be a lie. */
const NOT_YET = [
  'RESULT_CACHE_TTL_SECONDS',
  'MAX_IN_FLIGHT_SEARCHES',
  'RATE_LIMIT_PER_MINUTE',
  'TRUST_PROXY',
  'ERASURE_KEY',
] as const

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/

/** `tenant:secret, tenant:secret …`, split at the first colon. */
const apiKeys = z
  .string()
  .transform((list) => list.split(',').map((key) => /^\s*([a-z0-9_-]{1,64}):(\S+)\s*$/.exec(key)))
  .refine((keys) => keys.every((key) => key !== null), 'must be tenant:secret, separated by commas')
  .transform((keys) => keys.map((key) => ({ tenantId: key?.[1] ?? '', secret: key?.[2] ?? '' })))
  .refine((keys) => new Set(keys.map(({ secret }) => secret)).size === keys.length, 'holds the same secret twice')

/** Exact origins: a browser sends scheme, host and port and nothing else. */
const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .refine((list) => list.every(isOrigin), 'must be origins such as https://ats.example.com, separated by commas')

const environment = z.object({
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  PORT: whole(0, 65_535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(?:ql)?$/, hostname: /^.*$/, error: 'must be a postgres:// URL' })
    .optional(),
  DATABASE_POOL_MAX: whole(1, 1000).optional(),
  DATABASE_POOL_MIN: whole(0, 1000).optional(),
  DATA_DIR: z.string().min(1, 'must not be empty').default('.data'),
  REDIS_URL: z
    .string()
    .refine(isRedisUrl, 'must be redis[s]://[user:password@]host[:port][/number], specials as %XX')
    .optional(),
  ENABLE_PARALLEL_PRE_SEARCH: flag.default(true),
  EMBEDDING_PROVIDER: z.enum(['local', 'openai'], 'must be local or openai').default('local'),
  EMBEDDING_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .refine((url) => !/\/\/[^/]*@/.test(url), 'must not hold a name or password')
    .optional(),
  EMBEDDING_MODEL: z
    .string()
    .regex(/^(?!local-)./, 'must not be empty, nor begin like the built-in models with local-')
    .optional(),
  EMBEDDING_DIMENSIONS: whole(8, 4000).optional(),
  EMBEDDING_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be visible ASCII characters')
    .optional(),
  EMBEDDING_TIMEOUT_MS: whole(10, 10_000).default(800),
  SPECIALTY_TIMEOUT_MS: whole(10, 10_000).default(300),
  SEARCH_TIMEOUT_MS: whole(10, 10_000).default(2000),
  EMBEDDING_CACHE_TTL_SECONDS: whole(0, 31_536_000).default(3600),
  SPECIALTY_CACHE_TTL_SECONDS: whole(0, 31_536_000).default(86_400),
  CORS_ORIGINS: origins.default([]),
  API_KEYS: apiKeys.optional(),
  AUTH_MODE: z.enum(['none', 'keys'], 'must be none or keys').optional(),
  SAMPLE_DATA: flag.optional(),
  ...Object.fromEntries(NOT_YET.map((name) => [name, z.undefined('not supported yet').optional()])),
})

/** Which embedder: the built-in one, or an endpoint that speaks like OpenAI's. */
export type EmbeddingConfig =
  | { readonly provider: 'local' }
  | {
      readonly provider: 'openai'
      readonly baseUrl: string
      readonly model: string
      readonly dimensions: number
      readonly apiKey: string | undefined
    }

/** Where the data is: in the embedded engine, in an absolute folder, or on a Postgres server. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'external'; readonly url: string; readonly poolMax: number; readonly poolMin: number }

/** Every variable that the service reads, or will. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(environment.shape)

/** The service's settings, checked and typed; times in milliseconds. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
  readonly database: DatabaseConfig
  readonly redisUrl: string | undefined
  /** When the steps of a search run: at once, or one after another. */
  readonly preSearchMode: 'parallel' | 'sequential'
  readonly embedding: EmbeddingConfig
  readonly timeouts: { readonly searchMs: number; readonly embeddingMs: number; readonly specialtyMs: number }
  /** 0: off. */
  readonly cacheTtl: { readonly embeddingMs: number; readonly specialtyMs: number }
  readonly corsOrigins: readonly string[]
  /** Undefined: mode `none`, everybody is the tenant `default`. */
  readonly apiKeys: readonly { readonly tenantId: string; readonly secret: string }[] | undefined
  /** Undefined: load the sample when the database is the embedded one and empty. */
  readonly sampleData: boolean | undefined
}

type Environment = z.infer<typeof environment>

/** Reads the environment, or says everything that is wrong with it, a line each: `NAME: what`. */
export function readConfig(env: NodeJS.ProcessEnv): { config: Config } | { problems: string[] } {
  const issues = environment.safeParse(env).error?.issues ?? []
  const broken = new Set(issues.map(({ path }) => path.join('.')))
  // What is broken counts as not given, so that the rest can be checked against each other all the same.
  const data = environment.parse(Object.fromEntries(Object.entries(env).filter(([name]) => !broken.has(name))))
  const authMode = data.AUTH_MODE ?? (LOOPBACK.test(data.HOST) && !data.API_KEYS ? 'none' : 'keys')
  const embedding = embeddingOf(data)
  const conflicts = [...authProblems(authMode, data), ...timeoutProblems(data), ...poolProblems(data)]
  if (Array.isArray(embedding)) conflicts.push(...embedding)
  const problems = [
    ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...conflicts.filter((conflict) => !broken.has(conflict.split(':')[0] ?? '')),
  ]
  if (problems.length > 0 || Array.isArray(embedding)) return { problems }
  return {
    config: Object.freeze({
      host: data.HOST,
      port: data.PORT,
      logLevel: data.LOG_LEVEL,
      database: databaseOf(data),
      redisUrl: data.REDIS_URL,
      preSearchMode: data.ENABLE_PARALLEL_PRE_SEARCH ? 'parallel' : 'sequential',
      embedding,
      timeouts: {
        searchMs: data.SEARCH_TIMEOUT_MS,
        embeddingMs: data.EMBEDDING_TIMEOUT_MS,
        specialtyMs: data.SPECIALTY_TIMEOUT_MS,
      },
      cacheTtl: {
        embeddingMs: data.EMBEDDING_CACHE_TTL_SECONDS * 1000,
        specialtyMs: data.SPECIALTY_CACHE_TTL_SECONDS * 1000,
      },
      corsOrigins: data.CORS_ORIGINS,
      apiKeys: data.API_KEYS,
      sampleData: data.SAMPLE_DATA,
    }),
  }
}

function authProblems(authMode: 'none' | 'keys', { HOST, API_KEYS }: Environment): string[] {
  if (authMode === 'keys') return API_KEYS ? [] : ['API_KEYS: needed, as tenant:secret']
  return [
    ...(LOOPBACK.test(HOST) ? [] : ['AUTH_MODE: none is refused while HOST is not loopback']),
    ...(API_KEYS ? ['AUTH_MODE: none does not go with API_KEYS'] : []),
  ]
}

function timeoutProblems({ EMBEDDING_TIMEOUT_MS, SPECIALTY_TIMEOUT_MS, SEARCH_TIMEOUT_MS }: Environment): string[] {
  if (EMBEDDING_TIMEOUT_MS + SPECIALTY_TIMEOUT_MS <= SEARCH_TIMEOUT_MS) return []
  return ['SEARCH_TIMEOUT_MS: must be at least EMBEDDING_TIMEOUT_MS + SPECIALTY_TIMEOUT_MS']
}

const POOL = { max: 20, min: 5 }

function databaseOf(env: Environment): DatabaseConfig {
  if (env.DATABASE_URL === undefined) return { kind: 'embedded', dataDir: resolve(env.DATA_DIR) }
  const poolMax = env.DATABASE_POOL_MAX ?? POOL.max
  return {
    kind: 'external',
    url: env.DATABASE_URL,
    poolMax,
    poolMin: env.DATABASE_POOL_MIN ?? Math.min(POOL.min, poolMax),
  }
}

function poolProblems({ DATABASE_URL, DATABASE_POOL_MAX, DATABASE_POOL_MIN }: Environment): string[] {
  if (DATABASE_URL === undefined) {
    return Object.entries({ DATABASE_POOL_MAX, DATABASE_POOL_MIN }).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: only with DATABASE_URL, the embedded database has one session`],
    )
  }
  const isPossible = (DATABASE_POOL_MIN ?? 0) <= (DATABASE_POOL_MAX ?? POOL.max)
  return isPossible ? [] : ['DATABASE_POOL_MIN: must not exceed DATABASE_POOL_MAX']
}

/** The embedder that is asked for, or what is missing or superfluous. */
function embeddingOf(env: Environment): EmbeddingConfig | string[] {
  const { EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: model, EMBEDDING_DIMENSIONS: dimensions } = env
  const given = { EMBEDDING_BASE_URL: baseUrl, EMBEDDING_MODEL: model, EMBEDDING_DIMENSIONS: dimensions }
  const names = (isGiven: boolean) =>
    Object.entries(given).flatMap(([name, value]) => ((value !== undefined) === isGiven ? [name] : []))
  if (env.EMBEDDING_PROVIDER === 'local') {
    const superfluous = names(true)
    if (superfluous.length > 0) return superfluous.map((name) => `${name}: only with EMBEDDING_PROVIDER=openai`)
    return { provider: 'local' }
  }
  if (baseUrl === undefined || model === undefined || dimensions === undefined) {
    return names(false).map((name) => `${name}: needed with EMBEDDING_PROVIDER=openai`)
  }
  return { provider: 'openai', baseUrl, model, dimensions, apiKey: env.EMBEDDING_API_KEY }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
}

/** What the client would only find out, or pass over, while it connects. */
function isRedisUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, pathname, search } = new URL(text)
  try {
    decodeURIComponent(username + password)
  } catch {
    return false
  }
  return /^rediss?:$/.test(protocol) && /^(?:\/\d{0,4})?$/.test(pathname) && search === ''
}
