import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { SpecialtyLookup } from '../../ports.ts'
import { problems, specialty, text } from '../fields.ts'
import { hangUpSignal } from '../hang-up.ts'

const querystring = z.strictObject({
  query: text(500, 1),
  limit: z.coerce.number().int().min(1).max(50).default(5),
})

const reply = z.object({
  specialties: z.array(specialty.extend({ confidence: z.number(), matched: z.string() })),
})

/** `GET /v1/specialties`: which occupations a text names. */
export const specialtyRoutes: FastifyPluginAsyncZod<{ specialties: SpecialtyLookup; timeoutMs: number }> = async (
  app,
  { specialties, timeoutMs },
) => {
  app.get(
    '/v1/specialties',
    { schema: { summary: 'Name the occupations of a text', querystring, response: { 200: reply, ...problems } } },
    async (request, response) => {
      const { query, limit } = request.query
      const options = { deadlineAt: performance.now() + timeoutMs, signal: hangUpSignal(response) }
      const [matches = []] = await specialties.lookup([query], limit, options)
      return { specialties: matches }
    },
  )
}
