import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { openAdapters } from './adapters.ts'
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { AppError } from './errors.ts'
import { createMetrics } from './http/metrics.ts'
import { startUp } from './startup.ts'

const DRAIN_MS = 10_000
/** How long a balancer has for seeing that `/readyz` says no, before new connections are refused. */
const NOTICE_MS = 3_000

const read = readConfig(process.env)
if ('problems' in read) refuse(read.problems)
const { config } = read
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
const logger = pino({ level: config.logLevel, base: null })

const metrics = createMetrics()
const adapters = await openAdapters(config, metrics.cache).catch((error: unknown) =>
  refuse([error instanceof AppError ? error.message : String(error)]),
)
const service = await compose(config, logger, version, adapters, metrics)
const { server, lifecycle, backfill, status } = service

closeWithGrace({ delay: DRAIN_MS, logger: false }, async ({ err, signal }) => {
  if (err) logger.fatal({ err }, 'shutting down after an error')
  else logger.info({ signal }, 'shutting down')
  const wasReady = lifecycle.state === 'ready'
  lifecycle.drain()
  // An orchestrator's signal; whoever presses Ctrl-C has no balancer to wait for.
  if (signal === 'SIGTERM' && wasReady) await pause(NOTICE_MS)
  status.stop()
  await server.close()
  await backfill.stop()
  await adapters.close()
  logger.info('stopped')
})

// Nothing can be answered without the database: an unhandled rejection ends the process by the path above.
void adapters.postgres.stopped.then((error) => {
  throw error
})

// Listen first: probes and callers are told that the service is starting instead of finding nobody.
const address = await server.listen({ host: config.host, port: config.port }).catch(async (error: unknown) => {
  await adapters.close()
  return refuse([`${config.host}:${config.port} cannot be listened on (${(error as NodeJS.ErrnoException).code})`])
})
await startUp(config, logger, adapters, service).catch((error: unknown) => {
  if (lifecycle.state !== 'draining') throw error
})
if (lifecycle.state === 'ready') announce(address)

function announce(address: string): void {
  logger.info(`ready: ${address}`)
  // Plain, because the quotes of a log line cannot be pasted into a shell.
  process.stdout.write(
    `try: curl -s ${address}/v1/search -H 'content-type: application/json' -d '{"query": "senior python developer", "limit": 3}'\n`,
  )
}

function refuse(problems: readonly string[]): never {
  process.stderr.write(`shortlist cannot start:\n${problems.map((problem) => `  ${problem}\n`).join('')}`)
  process.exit(1)
}
