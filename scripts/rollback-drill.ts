/**
 * Rolls two replicas from the parallel schedule to the sequential one and back, under load, and checks that nobody
 * notices: no search fails, and the same queries find the same people in both modes.
 *
 *   npm run drill:rollback [searches per second]
 *
 * DATABASE_URL or TEST_DATABASE_URL leads to a PostgreSQL server; the drill makes a database of its own there.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { administer, databaseUrl } from '../test/support/engine.ts'
import { openBalancer } from './drill/balancer.ts'
import { createDeployment, type Deployment } from './drill/deployment.ts'
import { inspect } from './drill/inspection.ts'
import { type PhaseReport, withLoad } from './drill/load.ts'
import { usualQueries } from './drill/queries.ts'
import { findPlace, type Mode, type Place } from './drill/replica.ts'
import { type Findings, faultsOf, type Sighting } from './drill/verdict.ts'

const STEADY_MS = 10_000

const searchesPerSecond = Number(process.argv[2] ?? 50)
if (!(searchesPerSecond > 0)) throw new Error(`${process.argv[2]} is no number of searches per second`)
const server = process.env.DATABASE_URL ?? process.env.TEST_DATABASE_URL
if (!server) throw new Error('DATABASE_URL must lead to a PostgreSQL server: eval "$(scripts/services.sh up)"')

const database = `shortlist_drill_${process.pid}`
await administer(server, `create database ${database}`)
const dropDatabase = () => administer(server, `drop database ${database} with (force)`)
const places = [await findPlace('replica a'), await findPlace('replica b')]
const balancer = await openBalancer(places.map(({ origin }) => origin))
const deployment = createDeployment(places, databaseUrl(server, database), balancer, say)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void cleanUp().finally(() => process.exit(1)))
try {
  const findings = await drill(deployment, places, balancer.url)
  show(findings)
  const faults = faultsOf(findings)
  for (const fault of faults) console.error(`FAULT ${fault}`)
  process.exitCode = faults.length === 0 ? 0 : 1
  console.log(faults.length === 0 ? 'nobody noticed: the drill passed' : 'the drill failed')
} finally {
  await cleanUp()
}

async function cleanUp(): Promise<void> {
  await deployment.destroy()
  await balancer.close()
  await dropDatabase()
}

async function drill(deployment: Deployment, places: readonly Place[], url: string): Promise<Findings> {
  const load = { url, perSecond: searchesPerSecond, queries: usualQueries() }
  const phases: PhaseReport[] = []
  const sightings: Sighting[] = []
  const exitCodes: (number | null)[] = []

  async function underLoad(phase: string, work: () => Promise<unknown>): Promise<void> {
    say(`${phase}, at ${searchesPerSecond} searches a second`)
    phases.push(await withLoad(phase, load, work))
  }
  async function look(phase: string, expected: Mode): Promise<void> {
    say(`${phase}: looking at each replica`)
    for (const { name, origin } of places) {
      sightings.push({ phase, replica: name, expected, ...(await inspect(origin)) })
    }
  }
  const steadily = () => pause(STEADY_MS)
  const rollingTo = (mode: Mode) => async () => void exitCodes.push(...(await deployment.roll(mode)))

  say('starting two replicas with the sample candidates')
  for (const [index, place] of places.entries()) await deployment.start(place, 'parallel', { sampleData: index === 0 })

  await underLoad('parallel', steadily)
  // Overload fails searches whatever is being rolled, and would say nothing of it.
  if (phases.some(({ failures }) => failures.length > 0)) {
    say(`this machine does not carry ${searchesPerSecond} searches a second: give a smaller number`)
    return { phases, sightings, exitCodes }
  }
  await look('parallel', 'parallel')
  await underLoad('rolling to sequential', rollingTo('sequential'))
  await underLoad('sequential', steadily)
  await look('sequential', 'sequential')
  await underLoad('rolling back', rollingTo('parallel'))
  await underLoad('parallel again', steadily)
  await look('parallel again', 'parallel')
  return { phases, sightings, exitCodes }
}

function show({ phases, sightings }: Findings): void {
  console.table(
    phases.map(({ phase, requests, failures, degraded, p50Ms, p95Ms }) => ({
      phase,
      requests,
      failed: failures.length,
      degraded,
      'p50 ms': Math.round(p50Ms),
      'p95 ms': Math.round(p95Ms),
    })),
  )
  console.table(
    sightings.map(({ phase, replica, modes, answers }) => ({
      phase,
      replica,
      ...modes,
      'people found': answers.flat().length,
      'same as first': isDeepStrictEqual(answers, sightings[0]?.answers),
    })),
  )
}

function say(progress: string): void {
  console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${progress}`)
}
