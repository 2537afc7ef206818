import type { FastifyReply } from 'fastify'
import { AppError } from '../errors.ts'

/**
 * Aborted when the client leaves before its reply is written.
 *
 * Not `request.signal`: that one is aborted as soon as the body has been read, while the client still waits.
 */
export function hangUpSignal(reply: FastifyReply): AbortSignal {
  const leaving = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) leaving.abort(new AppError('client_closed', 'the client has left'))
  })
  return leaving.signal
}
