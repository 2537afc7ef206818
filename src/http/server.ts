import { randomUUID } from 'node:crypto'
import cors from '@fastify/cors'
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifySchemaCompiler,
  LogController,
} from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import { z } from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'
import type { Lifecycle } from '../lifecycle.ts'
import type { Authenticate, Caller } from './auth.ts'
import { limitBodies } from './body-deadline.ts'
import { errorMap, faultsOf } from './input-faults.ts'
import type { Metrics } from './metrics.ts'
import { problemHeaders, problemOf } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller
    /** What the route adds to the log line of the request; never anything that a caller wrote. */
    outcome: Record<string, unknown> | undefined
  }
  interface FastifyContextConfig {
    /** Answers without a key and while the service is starting. */
    readonly public?: boolean
    /** Reads its body as it comes, by limits of its own. */
    readonly streams?: boolean
    /** Needs a key, but answers while the service is starting. */
    readonly duringStart?: boolean
  }
}

export interface ServerOptions {
  readonly logger: Logger
  readonly lifecycle: Lifecycle
  readonly authenticate: Authenticate
  readonly corsOrigins: readonly string[]
  readonly metrics: Pick<Metrics, 'request'>
}

const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

z.config({ customError: errorMap })

/** The bare server: request ids, who asks, problems instead of errors, and nothing of any route. */
export async function createServer({ logger, lifecycle, authenticate, corsOrigins, metrics }: ServerOptions) {
  const app = fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => {
      const given = headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
    routerOptions: { maxParamLength: 512 },
    // Whoever sends headers by the drop is cut off; bodies have limits of their own, per route.
    requestTimeout: 0,
    // Whoever was let in is answered, also when the door has been closed behind them.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      sendProblem(translate(error), request, reply)
    },
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 1000 },
  }).withTypeProvider<ZodTypeProvider>()

  app.setValidatorCompiler(validate)
  app.setSerializerCompiler(serializerCompiler)
  // JSON is all that is taken, unless a route says otherwise.
  app.removeContentTypeParser('text/plain')
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Clients that always name a content type send it with a DELETE too, and no body.
    if (body === '' && request.method === 'DELETE') done(null, undefined)
    else void parseJson(request, String(body), done)
  })
  app.decorateRequest('caller')
  app.decorateRequest('outcome')
  // Before the key is asked for: a browser's preflight carries none.
  await app.register(cors, {
    origin: [...corsOrigins],
    methods: [...METHODS],
    exposedHeaders: ['Server-Timing', 'x-request-id', 'Retry-After', 'ETag'],
    maxAge: 600,
    strictPreflight: false,
  })

  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    const { config } = request.routeOptions
    if (request.is404) throw new AppError('not_found', 'there is no such path')
    if (config.public) return
    request.caller = authenticate(request)
    if (lifecycle.state === 'starting' && !config.duringStart)
      throw new AppError('starting', `waiting for ${lifecycle.waitingFor}`)
  })
  app.addHook('preValidation', async ({ query, routeOptions }) => {
    if (!routeOptions.schema?.querystring) refuseParameters(Object.keys(query as object))
  })
  limitBodies(app)
  app.addHook('onSend', async (_request, reply) => {
    // A client that keeps its socket open would hold up the shutdown.
    if (lifecycle.state === 'draining') reply.header('connection', 'close')
  })
  app.addHook('onResponse', async (request, reply) => {
    const { routeOptions, method } = request
    const durationMs = Math.round(reply.elapsedTime * 10) / 10
    const route = routeOptions.url ?? 'unknown'
    metrics.request(method, route, reply.statusCode, reply.elapsedTime)
    const level = routeOptions.config.public ? 'debug' : 'info'
    request.log[level]({ method, route, status: reply.statusCode, durationMs, ...request.outcome }, 'request')
  })

  app.setErrorHandler((error: FastifyError | AppError, request, reply) => sendProblem(translate(error), request, reply))
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new AppError('not_found', 'there is no such path'), request, reply),
  )
  return app
}

/** A known path with a method it does not have answers 405; call it when all routes are registered. */
export function refuseOtherMethods(
  app: Pick<FastifyInstance, 'route'>,
  methodsOf: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  for (const [url, known] of methodsOf) {
    const others = METHODS.filter((method) => !known.has(method))
    // Behind an id, a verb is one for POST only: to every other method it is a part of the id.
    if (others.length === 0 || url.includes(')::')) continue
    const allow = [...known].sort().join(', ')
    app.route({
      url,
      method: others,
      config: { public: true },
      schema: { hide: true },
      // Whatever the body is: it is not looked at.
      onRequest: async (_request, reply) => {
        reply.header('allow', allow)
        throw new AppError('method_not_allowed', `this path answers ${allow}`)
      },
      handler: async () => undefined,
    })
  }
}

/** Remembers which methods every path has. */
export function collectMethods(app: Pick<FastifyInstance, 'addHook'>): Map<string, Set<string>> {
  const methodsOf = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    methodsOf.set(url, methods)
  })
  return methodsOf
}

/** A route that names no query parameters has none. */
function refuseParameters(names: readonly string[]): void {
  if (names.length === 0) return
  throw new AppError('validation_failed', 'the query string is not valid', {
    faults: names.map((parameter) => ({ parameter, code: 'unknown_field', detail: 'there is no such parameter' })),
  })
}

/** Said to the caller, counted by status, and no news to whoever reads the log. */
const EXPECTED: ReadonlySet<ErrorCode> = new Set(['starting', 'overloaded', 'degraded_rejected'])

function sendProblem(error: AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error, request.url.split('?')[0] ?? '', request.id)
  if (problem.status >= 500 && !EXPECTED.has(error.code)) request.log.error({ err: error }, 'request failed')
  return reply
    .header('x-request-id', request.id)
    .code(problem.status)
    .headers(problemHeaders(problem.status))
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem)
}

/** Fastify's own errors in our terms. Anything else is a fault of ours and says nothing. */
function translate(error: FastifyError | AppError): AppError {
  if (error instanceof AppError) return error
  switch (error.statusCode) {
    case 413:
      return new AppError('payload_too_large', 'the body is larger than this path takes')
    case 415:
      return new AppError('unsupported_media_type', 'this path does not take that content type')
    case 414:
      return new AppError('validation_failed', 'the path is too long')
    case 400:
      return new AppError(
        'validation_failed',
        error.code === 'FST_ERR_BAD_URL' ? 'the path is not valid' : 'the body is not valid JSON',
      )
    default:
      return new AppError('internal', 'an unexpected error', { cause: error })
  }
}

const PARTS = { body: 'body', querystring: 'query string', params: 'path', headers: 'headers' } as const

/** Checks a part of a request against its zod schema; what is wrong becomes faults that say where. */
const validate: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const part = (httpPart ?? 'body') as keyof typeof PARTS
  return (input: unknown) => {
    const { data, error } = schema.safeParse(input)
    if (!error) return { value: data }
    const faults = faultsOf(error.issues, schema, part)
    return { error: new AppError('validation_failed', `the ${PARTS[part]} is not valid`, { faults }) }
  }
}
