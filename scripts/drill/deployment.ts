import type { Balancer } from './balancer.ts'
import { type Mode, type Place, type Replica, startReplica } from './replica.ts'

/** The replicas behind a balancer, each started and replaced the way an orchestrator does it. */
export interface Deployment {
  /** Resolves when the balancer has taken the replica in; rejects when its process ended before. */
  start(place: Place, mode: Mode, options?: { readonly sampleData: boolean }): Promise<void>
  /** Takes one replica after another out, and brings it back in another mode; resolves to their exit codes. */
  roll(mode: Mode): Promise<(number | null)[]>
  /** Ends what still runs, at once, and starts nothing any more. */
  destroy(): Promise<void>
}

export function createDeployment(
  places: readonly Place[],
  databaseUrl: string,
  balancer: Balancer,
  say: (progress: string) => void,
): Deployment {
  const running = new Map<Place, Replica>()
  let isDestroyed = false

  async function start(place: Place, mode: Mode, { sampleData } = { sampleData: false }): Promise<void> {
    if (isDestroyed) throw new Error('the deployment is gone')
    const replica = startReplica(place, { databaseUrl, mode, sampleData })
    running.set(place, replica)
    const ended = replica.ended.then((code) => {
      throw new Error(`${place.name} ended with exit code ${code}`)
    })
    await Promise.race([balancer.sees(place.origin, 'ready'), ended])
    say(`${place.name} is in, ${mode}`)
  }

  async function stop(place: Place): Promise<number | null> {
    const code = (await running.get(place)?.stop()) ?? null
    running.delete(place)
    await balancer.sees(place.origin, 'away')
    say(`${place.name} is out, exit code ${code}`)
    return code
  }

  return {
    start,
    async roll(mode) {
      const codes: (number | null)[] = []
      for (const place of places) {
        codes.push(await stop(place))
        await start(place, mode)
      }
      return codes
    },
    async destroy() {
      isDestroyed = true
      await Promise.all([...running.values()].map((replica) => replica.kill()))
    },
  }
}
