import type { FastifyPluginAsync } from 'fastify'
import type { Metrics } from '../metrics.ts'

/** `GET /metrics` in the text format of Prometheus. */
export const metricsRoutes: FastifyPluginAsync<{ metrics: Metrics }> = async (app, { metrics }) => {
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  )
}
