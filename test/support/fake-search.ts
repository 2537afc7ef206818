import { createMemoryCache } from '../../src/cache/memory-cache.ts'
import type { Leg } from '../../src/ports.ts'
import { type SearchParts, SearchService } from '../../src/search/search-service.ts'
import type { SearchRequest } from '../../src/search/understand.ts'

export const NOBODY: Leg = { hits: [], cut: false }

/** A search service over ports that answer at once and find nobody, but for those that a test brings. */
export function fakeSearch(parts: Partial<SearchParts> = {}): SearchService {
  return new SearchService({
    preSearchMode: 'parallel',
    embedder: { model: 'fake/2', understands: () => true, embed: async () => new Float32Array([1, 0]) },
    specialties: { find: async () => [] },
    terms: { of: () => undefined },
    directory: { unknownIds: async () => [] },
    lexical: { byWords: async () => NOBODY },
    vectors: { nearest: async () => NOBODY },
    people: {
      profiles: async () => [],
      traits: async () => [],
      texts: async () => [],
      example: async () => undefined,
    },
    windows: createMemoryCache(60_000, () => undefined),
    versionOf: () => 0,
    timeouts: { searchMs: 10_000, embeddingMs: 5_000 },
    observe: () => undefined,
    ...parts,
  })
}

/** What a caller sends, with the defaults of the contract. */
export function requestOf(asked: Partial<SearchRequest>): SearchRequest {
  const defaults = { filters: {}, mode: 'hybrid', limit: 10, cursor: null, sort: 'relevance', facets: [] } as const
  return { ...defaults, highlight: false, allowPartial: true, ...asked }
}
