import { pino } from 'pino'
import { type Adapters, openAdapters } from '../../src/adapters.ts'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { startUp } from '../../src/startup.ts'

const TENANTS = 400

export const tenantName = (number: number) => `t${number}`
export const keyOf = (tenantId: string) => `secret-of-${tenantId}`

const API_KEYS = Array.from({ length: TENANTS }, (_, number) => {
  const tenantId = tenantName(number)
  return `${tenantId}:${keyOf(tenantId)}`
}).join(',')

/** The settings of a test: many tenants, no sample, and time enough for a busy machine. */
export function configFor(env: Record<string, string>) {
  const read = readConfig({
    API_KEYS,
    SAMPLE_DATA: 'false',
    SEARCH_TIMEOUT_MS: '10000',
    SPECIALTY_TIMEOUT_MS: '5000',
    ...env,
  })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.config
}

/** The whole service, listening to nobody; the settings say on which database. */
export async function openServiceWith(env: Record<string, string>) {
  const config = configFor(env)
  const logger = pino({ level: 'silent' })
  const metrics = createMetrics()
  const adapters: Adapters = await openAdapters(config, metrics.cache)
  const service = await compose(config, logger, '0.0.0', adapters, metrics)
  await startUp(config, logger, adapters, service)
  return {
    ...service,
    adapters,
    async close() {
      service.status.stop()
      await service.server.close()
      await service.backfill.stop()
      await adapters.close()
    },
  }
}
