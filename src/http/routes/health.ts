import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { AppError } from '../../errors.ts'
import type { Lifecycle } from '../../lifecycle.ts'

/** What is known of the parts, without waiting for any of them. */
export interface HealthReport {
  readonly preSearch: { readonly mode: 'parallel' | 'sequential' }
  readonly coalescer: Readonly<Record<'embedding' | 'specialty', { readonly pendingCount: number }>>
  readonly database: { readonly status: 'ok' | 'down' } & Record<string, unknown>
  readonly redis?: { readonly status: 'ok' | 'down' }
  readonly embedding: { readonly status: 'ok' | 'down'; readonly model: string }
  readonly ingest?: Record<string, unknown>
}

export interface HealthOptions {
  readonly lifecycle: Lifecycle
  readonly version: string
  readonly report: () => HealthReport
}

/** `GET /livez`, `/readyz` and `/health`: none of them touches anything outside the process. */
export const healthRoutes: FastifyPluginAsyncZod<HealthOptions> = async (app, { lifecycle, version, report }) => {
  app.get('/livez', { config: { public: true }, schema: { summary: 'The process runs', security: [] } }, async () => ({
    status: 'ok',
  }))

  app.get(
    '/readyz',
    { config: { public: true }, schema: { summary: 'A search can be answered', security: [] } },
    async () => {
      if (lifecycle.state === 'starting') throw new AppError('starting', `waiting for ${lifecycle.waitingFor}`)
      if (lifecycle.state === 'draining') throw new AppError('starting', 'the service is shutting down')
      if (report().database.status === 'down')
        throw new AppError('database_unavailable', 'the database does not answer')
      return { status: 'ok' }
    },
  )

  app.get('/health', { config: { duringStart: true }, schema: { summary: 'How the parts are' } }, async () => {
    const parts = report()
    const { state, waitingFor } = lifecycle
    const whole = parts.embedding.status === 'ok' ? 'ok' : 'degraded'
    const serving = parts.database.status === 'ok' ? whole : 'down'
    return {
      status: state === 'ready' ? serving : state,
      version,
      uptimeSeconds: Math.round(performance.now() / 1000),
      ...(state === 'starting' && { waitingFor }),
      ...parts,
    }
  })
}
