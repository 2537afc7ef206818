import { createHttpEmbedder } from '../../src/embedding/http-embedder.ts'
import { createLocalEmbedder } from '../../src/embedding/local-embedder.ts'
import { createResilientEmbedder } from '../../src/embedding/resilient-embedder.ts'
import { openEmbeddingServer } from '../support/embedding-server.ts'
import { embedderContract } from './embedder.ts'

const close = async () => undefined

embedderContract('the local', 'local', async () => ({ embedder: createLocalEmbedder(), close }))

embedderContract('the HTTP', 'network', async () => {
  const { baseUrl, close } = await openEmbeddingServer(32)
  return { embedder: createHttpEmbedder({ baseUrl, model: 'any', dimensions: 32 }), close }
})

embedderContract('the resilient', 'local', async () => ({
  embedder: createResilientEmbedder(createLocalEmbedder(), {
    timeoutMs: 5000,
    maxConcurrent: 4,
    breaker: { failuresToOpen: 5, openMs: 1000, longestOpenMs: 10_000 },
  }),
  close,
}))
