import type { Logger } from 'pino'
import type { IngestService } from '../ingest/ingest-service.ts'
import type { Lifecycle } from '../lifecycle.ts'
import type { SpecialtyLookup } from '../ports.ts'
import type { QueryEmbedder } from '../search/query-embedder.ts'
import type { SearchService } from '../search/search-service.ts'
import { type ApiKey, anyone, byApiKey } from './auth.ts'
import type { Metrics } from './metrics.ts'
import { registerOpenApi } from './open-api.ts'
import { candidateRoutes } from './routes/candidates.ts'
import { type HealthReport, healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/import.ts'
import { metricsRoutes } from './routes/metrics.ts'
import { notBuiltRoutes } from './routes/not-built.ts'
import { searchRoutes } from './routes/search.ts'
import { specialtyRoutes } from './routes/specialties.ts'
import { collectMethods, createServer, refuseOtherMethods } from './server.ts'

export interface HttpParts {
  readonly config: {
    readonly apiKeys: readonly ApiKey[] | undefined
    readonly corsOrigins: readonly string[]
    readonly preSearchMode: 'parallel' | 'sequential'
    readonly timeouts: { readonly searchMs: number }
  }
  readonly logger: Logger
  readonly lifecycle: Lifecycle
  readonly version: string
  readonly search: SearchService
  readonly ingest: IngestService
  readonly specialties: SpecialtyLookup
  readonly status: { report(): Pick<HealthReport, 'database' | 'ingest'> }
  readonly redis: { status(): 'ok' | 'down' } | undefined
  readonly embedder: Pick<QueryEmbedder, 'model' | 'status'>
  readonly inFlight: Readonly<Record<'embedding' | 'specialty', () => number>>
  readonly metrics: Metrics
}

/** All routes on one server; it does not listen yet. */
export async function buildServer(parts: HttpParts) {
  const {
    config,
    logger,
    lifecycle,
    version,
    search,
    ingest,
    specialties,
    status,
    redis,
    embedder,
    inFlight,
    metrics,
  } = parts
  const authenticate = config.apiKeys ? byApiKey(config.apiKeys) : anyone
  const app = await createServer({ logger, lifecycle, authenticate, corsOrigins: config.corsOrigins, metrics })
  const methodsOf = collectMethods(app)
  const report = () => ({
    preSearch: { mode: config.preSearchMode },
    coalescer: {
      embedding: { pendingCount: inFlight.embedding() },
      specialty: { pendingCount: inFlight.specialty() },
    },
    ...status.report(),
    ...(redis && { redis: { status: redis.status() } }),
    embedding: { status: embedder.status, model: embedder.model },
  })

  await registerOpenApi(app, version)

  await app.register(healthRoutes, { lifecycle, version, report })
  await app.register(searchRoutes, { search })
  await app.register(candidateRoutes, { ingest })
  await app.register(importRoutes, { ingest, draining: lifecycle.draining })
  await app.register(specialtyRoutes, { specialties, timeoutMs: config.timeouts.searchMs })
  await app.register(metricsRoutes, { metrics })
  await app.register(notBuiltRoutes)
  refuseOtherMethods(app, methodsOf)
  return app
}
