import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { IngestService } from '../../ingest/ingest-service.ts'
import { candidateBody, candidateReply } from '../candidate-schemas.ts'
import { candidateId, problems } from '../fields.ts'

const params = z.strictObject({ id: candidateId })

/** `PUT`, `GET` and `DELETE /v1/candidates/{id}`. */
export const candidateRoutes: FastifyPluginAsyncZod<{ ingest: Pick<IngestService, 'put' | 'get' | 'remove'> }> = async (
  app,
  { ingest },
) => {
  app.put(
    '/v1/candidates/:id',
    {
      bodyLimit: 1024 * 1024,
      schema: {
        summary: 'Create or replace a candidate',
        params,
        body: candidateBody,
        response: { 200: candidateReply, 201: candidateReply, ...problems },
      },
    },
    async (request, reply) => {
      refusePreconditions(request)
      const candidate = { ...request.body, candidateId: request.params.id }
      const { outcome, stored } = await ingest.put(request.caller.tenantId, candidate)
      return reply
        .code(outcome === 'created' ? 201 : 200)
        .header('etag', `"${stored.version}"`)
        .send(stored as z.infer<typeof candidateReply>)
    },
  )

  app.get(
    '/v1/candidates/:id',
    { schema: { summary: 'Read a candidate', params, response: { 200: candidateReply, ...problems } } },
    async (request, reply) => {
      const stored = await ingest.get(request.caller.tenantId, request.params.id)
      return reply.header('etag', `"${stored.version}"`).send(stored as z.infer<typeof candidateReply>)
    },
  )

  app.delete(
    '/v1/candidates/:id',
    { schema: { summary: 'Remove a candidate', params, response: { 204: z.undefined(), ...problems } } },
    async (request, reply) => {
      refusePreconditions(request)
      await ingest.remove(request.caller.tenantId, request.params.id)
      return reply.code(204).send()
    },
  )
}

/** Not built yet; ignoring them would overwrite what the caller wanted to protect. */
function refusePreconditions({ headers }: FastifyRequest): void {
  if (headers['if-match'] === undefined && headers['if-none-match'] === undefined) return
  throw new AppError('not_implemented', 'If-Match and If-None-Match are not supported yet')
}
