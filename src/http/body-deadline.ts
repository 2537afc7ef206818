import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** How long a body may take to come. */
const BODY_MS = 10_000

/** Cuts off bodies that come by the drop: 408 where they are waited for, and no socket held open by one elsewhere. */
export function limitBodies(app: Pick<FastifyInstance, 'addHook'>): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (request.routeOptions.config.streams) return payload
    const late = new AppError('request_timeout', 'the body came too slowly')
    const timer = setTimeout(() => payload.emit('error', late), BODY_MS)
    for (const end of ['end', 'error', 'close']) payload.once(end, () => clearTimeout(timer))
    return payload
  })
  app.addHook('onResponse', async (request, reply) => {
    if (!request.raw.complete) closeUnread(request, reply.statusCode === 408 ? 0 : BODY_MS)
  })
}

/** A reply went out before its request had come to its end: what still comes is waited for a while, then no more. */
function closeUnread({ raw }: FastifyRequest, afterMs: number): void {
  const timer = setTimeout(() => raw.destroy(), afterMs)
  for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(timer))
}
