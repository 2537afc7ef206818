import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

/** Who asks: the tenant whose candidates a request may see. */
export interface Caller {
  readonly tenantId: string
}

export interface ApiKey {
  readonly tenantId: string
  readonly secret: string
}

export type Authenticate = (request: FastifyRequest) => Caller

/** Mode `none`: everybody is the tenant `default`. */
export const anyone: Authenticate = () => ({ tenantId: 'default' })

/** Mode `keys`: `Authorization: Bearer <secret>`. Secrets are looked up by hash, so timing says nothing about them. */
export function byApiKey(keys: readonly ApiKey[]): Authenticate {
  const callers = new Map(keys.map(({ tenantId, secret }) => [hashOf(secret), { tenantId }]))
  return ({ headers }) => {
    const secret = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
    const caller = secret === undefined ? undefined : callers.get(hashOf(secret))
    if (!caller) throw new AppError('unauthenticated', 'send Authorization: Bearer with a valid API key')
    return caller
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
