import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { WriteOutcome } from '../ingest-ports.ts'
import type { CacheLayer, CacheOutcome } from '../ports.ts'
import type { SearchReport } from '../search/search-trace.ts'
import type { CacheUse } from '../search/shared-lookup.ts'
import type { Span } from '../search/timeline.ts'

const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5]

/** Uses of the cache behind which the embedder itself was asked. */
const CALLED: ReadonlySet<CacheUse> = new Set(['miss', 'off'])

/** What the gauges read when somebody scrapes. */
export interface Gauges {
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number }
  readonly inFlight: Readonly<Record<'embedding' | 'specialty', () => number>>
  readonly build: { readonly version: string; readonly mode: string }
}

/**
 * Prometheus metrics of the service. Seconds, as is the custom; never a tenant, a query or an id in a label.
 *
 * A search is counted from its report, the same that the reply and the log show.
 */
export function createMetrics() {
  const registry = new Registry()
  const registers = [registry]
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: BUCKETS_SECONDS })
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name, help, labelNames, registers })

  const requests = histogram('http_server_request_duration_seconds', 'HTTP requests', ['method', 'route', 'status'])
  const stages = histogram('search_stage_duration_seconds', 'Steps of searches', ['stage', 'mode', 'source', 'outcome'])
  const searches = histogram('search_duration_seconds', 'Searches', ['mode', 'outcome'])
  const saved = histogram('search_estimated_saved_seconds', 'Saved by running steps at once, estimated', ['mode'])
  const degraded = counter('search_degraded_total', 'Parts missing from answers', ['component', 'reason'])
  const coalesced = counter('coalescer_requests_total', 'Lookups that led or shared work', ['name', 'role'])
  const caches = counter('cache_requests_total', 'Lookups in caches', ['cache', 'layer', 'outcome'])
  const poolWait = histogram('db_pool_wait_seconds', 'Waiting of search steps for a connection', [])
  const embeddings = counter('embedding_requests_total', 'Calls of searches to the embedder', ['outcome'])
  const ingested = counter('ingest_candidates_total', 'Candidates written', ['outcome'])

  function stage(mode: string, { name, source, outcome, durationMs, waitMs }: Span) {
    stages.observe({ stage: name, mode, source, outcome }, durationMs / 1000)
    if (source === 'database') poolWait.observe(waitMs / 1000)
  }
  function lookup(name: string, use: CacheUse) {
    if (use === 'unused') return
    coalesced.inc({ name, role: use === 'coalesced' ? 'follower' : 'leader' })
  }

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),

    request(method: string, route: string, status: number, durationMs: number) {
      requests.observe({ method, route, status }, durationMs / 1000)
    },

    search(report: SearchReport) {
      const { mode, outcome, timings, degradations } = report
      searches.observe({ mode, outcome }, timings.totalMs / 1000)
      saved.observe({ mode }, timings.parallelSavingsMs / 1000)
      for (const { component, reason } of degradations) degraded.inc({ component, reason })
      for (const span of report.spans) stage(mode, span)
      for (const name of ['embedding', 'specialty'] as const) lookup(name, report.cache[name])
      const embedding = report.spans.find(({ name }) => name === 'embedding')
      if (embedding && CALLED.has(report.cache.embedding)) embeddings.inc({ outcome: embedding.outcome })
    },

    ingested(outcomes: readonly (WriteOutcome | 'failed')[]) {
      for (const outcome of outcomes) ingested.inc({ outcome })
    },

    cache(name: 'embedding' | 'specialty' | 'window', layer: CacheLayer, outcome: CacheOutcome) {
      caches.inc({ cache: name, layer, outcome })
    },

    /** Gauges read their source at each scrape. */
    watch({ pool, inFlight, build }: Gauges) {
      collectDefaultMetrics({ register: registry })
      gauge(registers, 'db_pool_connections', 'Connections of the pool', 'state', () => {
        const { total, idle, waiting } = pool()
        return { idle, busy: total - idle, waiting }
      })
      gauge(registers, 'coalescer_in_flight', 'Shared work under way', 'name', () => ({
        embedding: inFlight.embedding(),
        specialty: inFlight.specialty(),
      }))
      new Gauge({ name: 'build_info', help: 'What runs', labelNames: ['version', 'mode'], registers }).set(
        { ...build },
        1,
      )
    },
  }
}

export type Metrics = ReturnType<typeof createMetrics>

function gauge(registers: Registry[], name: string, help: string, label: string, read: () => Record<string, number>) {
  return new Gauge({
    name,
    help,
    labelNames: [label],
    registers,
    collect() {
      for (const [value, count] of Object.entries(read())) this.set({ [label]: value }, count)
    },
  })
}
