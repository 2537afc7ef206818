import type { FastifyPluginAsync } from 'fastify'
import { AppError } from '../../errors.ts'

/** Paths of the contract that are not built yet. Each answers `not_implemented` until its own route takes its place. */
const PATHS = [
  ['GET', '/v1/candidates'],
  ['PATCH', '/v1/candidates/:id'],
  ['POST', '/v1/candidates::batchGet'],
  ['POST', '/v1/candidates/:id(.*)::erase'],
  ['GET', '/docs'],
  ['GET', '/'],
] as const

export const notBuiltRoutes: FastifyPluginAsync = async (app) => {
  for (const [method, url] of PATHS) {
    const refuse = async () => {
      throw new AppError('not_implemented', `${method} ${url.replaceAll('::', ':')} is not built yet`)
    }
    app.route({ method, url, schema: { hide: true }, preParsing: refuse, handler: refuse })
  }
}
