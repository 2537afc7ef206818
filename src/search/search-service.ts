import { AppError } from '../errors.ts'
import type { Cache, PeopleReader } from '../ports.ts'
import { type Place, readCursor, requestDigest, writeCursor } from './cursor.ts'
import type { Degradation } from './degradation.ts'
import { type FindParts, findWindow, type Search } from './find-window.ts'
import { highlightsOf } from './highlight.ts'
import { type Page, readPage, type Shown } from './pages.ts'
import type { QueryEmbedder } from './query-embedder.ts'
import { type SearchResult, toResult } from './search-result.ts'
import { type CacheReport, type SearchReport, SearchTrace } from './search-trace.ts'
import type { SearchRequest } from './understand.ts'
import type { Findings, Window } from './window.ts'

export interface SearchReply extends Findings {
  readonly results: readonly SearchResult[]
  readonly nextCursor: string | null
  readonly cache: CacheReport
  readonly report: SearchReport
}

export interface SearchParts extends FindParts {
  readonly embedder: Pick<QueryEmbedder, 'embed' | 'model' | 'understands'>
  readonly people: PeopleReader
  /** Windows whose next page somebody may ask for. */
  readonly windows: Cache<Window>
  /** Changes with every write of a tenant. */
  readonly versionOf: (tenantId: string) => number
  /** Hears of every search, however it ended. */
  readonly observe: (report: SearchReport) => void
}

/** The story of one search, top to bottom. */
export class SearchService {
  readonly #parts: SearchParts

  constructor(parts: SearchParts) {
    this.#parts = parts
  }

  async search(tenantId: string, request: SearchRequest, signal?: AbortSignal): Promise<SearchReply> {
    const { preSearchMode, embedder, timeouts, versionOf, observe } = this.#parts
    const trace = new SearchTrace(preSearchMode, embedder.model)
    const limits = { deadlineAt: performance.now() + timeouts.searchMs, signal }
    const digest = requestDigest(tenantId, request)
    try {
      return await this.#answer({ tenantId, request, digest, version: versionOf(tenantId), limits, trace })
    } catch (error) {
      trace.failed(error)
      throw error
    } finally {
      observe(trace.report())
    }
  }

  async #answer(search: Search): Promise<SearchReply> {
    const { request, digest, trace } = search
    const place = request.cursor === null ? undefined : readCursor(request.cursor, digest)
    const { window, page } = place ? await this.#reopen(search, place) : await findWindow(this.#parts, search)
    trace.degraded(window.findings.degradations)
    if (!request.allowPartial) refusePartial(trace.degradations)

    const { people, next } = page ?? (await this.#readPage(search, window, place?.offset ?? 0))
    const highlights = request.highlight ? await this.#highlight(search, window, people) : undefined
    const shown = place?.shown ?? 0
    return {
      results: people.map((one, index) => toResult(one, shown + index + 1, window, highlights)),
      nextCursor: next === undefined ? null : this.#keep(window, digest, next, shown + people.length),
      ...window.findings,
      cache: trace.cache,
      report: trace.report(),
    }
  }

  /** The window that a cursor stands for. A lost one is found again, the very same or none. */
  async #reopen(search: Search, { windowId, version }: Place): Promise<{ window: Window; page?: Page }> {
    const kept = await this.#parts.windows.get(windowId)
    if (kept) return { window: kept.value }
    if (version === search.version) {
      const { window } = await findWindow(this.#parts, search)
      if (window.id === windowId) return { window }
    }
    throw new AppError('cursor_expired', 'the first page is too long ago: search anew')
  }

  #keep(window: Window, digest: string, offset: number, shown: number): string {
    this.#parts.windows.set(window.id, window)
    return writeCursor(digest, { windowId: window.id, version: window.version, offset, shown })
  }

  #readPage({ tenantId, request, limits, trace }: Search, window: Window, offset: number): Promise<Page> {
    return trace.timeline.measure('hydrate', ({ meter }) =>
      readPage(this.#parts.people, tenantId, window, offset, request.limit, { ...limits, meter }),
    )
  }

  /** Reads résumés, so only on request and only of those who are shown. */
  #highlight({ tenantId, limits, trace }: Search, { words }: Window, people: readonly Shown[]) {
    const ids = people.map(({ ranked }) => ranked.candidateId)
    return trace.timeline.measure('highlight', async ({ meter }) => {
      const texts = await this.#parts.people.texts(tenantId, ids, { ...limits, meter })
      return new Map(texts.map(([candidateId, one]) => [candidateId, highlightsOf(one, words)]))
    })
  }
}

function refusePartial(degradations: readonly Degradation[]): void {
  if (degradations.length === 0) return
  const parts = degradations.map(({ component, reason }) => `${component} (${reason})`).join(', ')
  throw new AppError('degraded_rejected', `a part of the answer is missing: ${parts}`)
}
