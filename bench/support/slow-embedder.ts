import { setTimeout as pause } from 'node:timers/promises'
import { createLocalEmbedder } from '../../src/embedding/local-embedder.ts'
import { answers, type Call, openEmbeddingServer } from '../../test/support/embedding-server.ts'

/** An OpenAI-compatible server with sensible vectors, which takes the time that a network and a model would take. */
export async function openSlowEmbedder() {
  const { embed, dimensions } = createLocalEmbedder()
  const server = await openEmbeddingServer(dimensions)
  return {
    /** The settings that make the program use it. */
    env: {
      EMBEDDING_PROVIDER: 'openai',
      EMBEDDING_BASE_URL: server.baseUrl,
      EMBEDDING_MODEL: 'bench',
      EMBEDDING_DIMENSIONS: String(dimensions),
    },
    takeFrom(answerMs: number) {
      server.always((call) => void answerAfter(answerMs, call))
    },
    close: () => server.close(),
  }

  async function answerAfter(answerMs: number, call: Call) {
    const [vectors] = await Promise.all([embed(call.body.input), answerMs > 0 && pause(answerMs)])
    answers.json({ data: vectors.map((vector, index) => ({ index, embedding: [...vector] })) })(call)
  }
}
