import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createRandom } from '../scripts/random.ts'
import { readCollection } from './support/collection.ts'

/**
 * Cuts `collections/melo-sample` out of the whole melo-usa-en, which lies in the folder given as the argument: some of
 * the queries, all documents relevant to them, and others up to a round number.
 */
const QUERIES = 160
const DOCUMENTS = 4000
const SEED = 7
const TARGET = fileURLToPath(new URL('collections/melo-sample', import.meta.url))

const [source = ''] = process.argv.slice(2)
const { documents, queries, judgments, half } = await readCollection(source, 'melo-usa-en', 'dev', QUERIES)
const asked = [...queries].sort((one, other) => (one.id < other.id ? -1 : 1))
const judged = asked.flatMap(({ id }) =>
  [...(judgments.get(id) ?? [])].map(([documentId, grade]) => [id, documentId, grade]),
)
const relevant = new Set(judged.map(([, documentId]) => documentId))
const others = documents.filter(({ id }) => !relevant.has(id))
const added = new Set(createRandom(SEED).sample(others, DOCUMENTS - relevant.size))
const kept = documents.filter((document) => relevant.has(document.id) || added.has(document))

await mkdir(`${TARGET}/${half}`, { recursive: true })
await writeLines(
  'corpus.jsonl',
  kept.map((document) => JSON.stringify(document)),
)
await writeLines(
  `${half}/queries.jsonl`,
  asked.map((query) => JSON.stringify(query)),
)
await writeLines(`${half}/qrels.tsv`, ['query_id\tdoc_id\trelevance', ...judged.map((row) => row.join('\t'))])

async function writeLines(name: string, lines: readonly string[]): Promise<void> {
  await writeFile(`${TARGET}/${name}`, lines.map((line) => `${line}\n`).join(''))
}
