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
  'DATABASE_URL',
  'DATABASE_POOL_MAX',
  'DATABASE_POOL_MIN',
  'REDIS_URL',
  'ENABLE_PARALLEL_PRE_SEARCH',
  'EMBEDDING_BASE_URL',
  'EMBEDDING_MODEL',
  'EMBEDDING_DIMENSIONS',
  'EMBEDDING_API_KEY',
  'EMBEDDING_TIMEOUT_MS',
  'SPECIALTY_TIMEOUT_MS',
  'RESULT_CACHE_TTL_SECONDS',
  'EMBEDDING_CACHE_TTL_SECONDS',
  'SPECIALTY_CACHE_TTL_SECONDS',
  'MAX_IN_FLIGHT_SEARCHES',
  'RATE_LIMIT_PER_MINUTE',
  'CORS_ORIGINS',
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

const environment = z.object({
  HOST: z.string().min(1, 'must not be empty').default('127.0.0.1'),
  PORT: whole(0, 65_535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATA_DIR: z.string().min(1, 'must not be empty').default('.data'),
  EMBEDDING_PROVIDER: z.literal('local', 'only local is supported yet').default('local'),
  SEARCH_TIMEOUT_MS: whole(10, 10_000).default(2000),
  API_KEYS: apiKeys.optional(),
  AUTH_MODE: z.enum(['none', 'keys'], 'must be none or keys').optional(),
  SAMPLE_DATA: flag.optional(),
  ...Object.fromEntries(NOT_YET.map((name) => [name, z.undefined('not supported yet').optional()])),
})

/** The service's settings, checked and typed; times in milliseconds. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
  /** Absolute. */
  readonly dataDir: string
  readonly searchTimeoutMs: number
  /** Undefined: mode `none`, everybody is the tenant `default`. */
  readonly apiKeys: readonly { readonly tenantId: string; readonly secret: string }[] | undefined
  /** Undefined: load the sample when the database is empty. */
  readonly sampleData: boolean | undefined
}

type Environment = z.infer<typeof environment>

/** Reads the environment, or says everything that is wrong with it, a line each: `NAME: what`. */
export function readConfig(env: NodeJS.ProcessEnv): { config: Config } | { problems: string[] } {
  const { data, error } = environment.safeParse(env)
  if (error) return { problems: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) }
  const authMode = data.AUTH_MODE ?? (LOOPBACK.test(data.HOST) && !data.API_KEYS ? 'none' : 'keys')
  const problems = authProblems(authMode, data)
  if (problems.length > 0) return { problems }
  return {
    config: Object.freeze({
      host: data.HOST,
      port: data.PORT,
      logLevel: data.LOG_LEVEL,
      dataDir: resolve(data.DATA_DIR),
      searchTimeoutMs: data.SEARCH_TIMEOUT_MS,
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
