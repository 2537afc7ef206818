import { pino } from 'pino'
import { openCaches } from '../../src/adapters.ts'
import { compose } from '../../src/compose.ts'
import type { Database } from '../../src/db/database.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import type { CallOptions, Embedder } from '../../src/ports.ts'
import { configFor } from './open-service.ts'
import { newTenant, openedService } from './service.ts'

/** The steps that go to the database, told apart by what only their statement says. */
const STEPS = { specialty: 'specialty_terms', lexical: 'ts_rank', vector: '<=>' } as const
type DatabaseStep = keyof typeof STEPS

/** What happens to a step instead of its statement; `undefined` lets the statement pass. */
export type Fault = (options: CallOptions) => Promise<never[]> | undefined

export interface VariantOptions {
  readonly env?: Record<string, string>
  readonly embedder?: (real: Embedder) => Embedder
  readonly faults?: Partial<Record<DatabaseStep, Fault>>
}

/** The same service over the same data, with other settings and with faults at its ports. */
export async function openVariant({ env = {}, embedder = (real) => real, faults = {} }: VariantOptions) {
  const { adapters } = await openedService()
  const config = configFor({ DATA_DIR: 'unused', ...env })
  const metrics = createMetrics()
  const variant = {
    ...adapters,
    embedder: embedder(adapters.embedder),
    ...openCaches(config.cacheTtl, adapters.embedder.dimensions, undefined, metrics.cache),
    postgres: { ...adapters.postgres, database: withFaults(adapters.postgres.database, faults) },
  }
  const service = await compose(config, pino({ level: 'silent' }), '0.0.0', variant, metrics)
  await service.models.activate(adapters.embedder.model, adapters.embedder.dimensions)
  service.lifecycle.ready()
  return service
}

/** A tenant of `newTenant`, asking this server. */
export async function tenantOf({ server }: Awaited<ReturnType<typeof openVariant>>, tenantId: string) {
  const headers = { authorization: `Bearer secret-of-${tenantId}` }
  return {
    search: (body: object, url = '/v1/search') => server.inject({ method: 'POST', url, headers, payload: body }),
    get: (url: string) => server.inject({ url, headers }),
  }
}

/** A tenant with a few people whom every search of these tests finds by words and by meaning. */
export async function seededTenant() {
  const tenant = await newTenant()
  await tenant.seed(
    { candidateId: 'ada', title: 'Registered Nurse', resume: 'Nurse in intensive care.' },
    { candidateId: 'bob', title: 'Nurse Manager', skills: ['ICU'] },
    { candidateId: 'cid', title: 'Welder' },
  )
  return tenant
}

function withFaults(database: Database, faults: Partial<Record<DatabaseStep, Fault>>): Database {
  const faultFor = (sql: string, options: CallOptions = {}) => {
    const step = (Object.keys(STEPS) as DatabaseStep[]).find((name) => sql.includes(STEPS[name]))
    const fault = step && faults[step]
    // What goes wrong goes wrong on a connection.
    if (fault) options.meter?.waited(0)
    return fault?.(options)
  }
  return {
    ...database,
    shared: (sql, values, options) => faultFor(sql, options) ?? database.shared(sql, values, options),
    asTenant: (tenantId, sql, values, options) =>
      faultFor(sql, options) ?? database.asTenant(tenantId, sql, values, options),
  }
}
