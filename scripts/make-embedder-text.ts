/**
 * Writes the texts in `data/embedder` that the built-in embedder is trained on, beside those in `data/taxonomy`:
 * `tsx scripts/make-embedder-text.ts --taxonomy DIR --wordnet DIR`, DIR with the prepared ESCO files, and with the
 * database files of WordNet 3.0 (Debian: package `wordnet-base`, /usr/share/wordnet).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { embeddingWords } from '../src/text/embedding-words.ts'
import { readTable } from './train/table.ts'
import { readWordNet, type Synset } from './train/wordnet.ts'

const DATA = join(import.meta.dirname, '../data')
const TARGET = join(DATA, 'embedder')
const WORDNET_FILES = ['data.noun', 'data.verb', 'data.adj', 'data.adv']

const { taxonomy, wordnet } = parseArgs({
  options: { taxonomy: { type: 'string' }, wordnet: { type: 'string' } },
}).values
if (taxonomy === undefined || wordnet === undefined) throw new Error('usage: --taxonomy DIR --wordnet DIR')

const occupations = readTable(join(taxonomy, 'esco_occupations.tsv'))
const skills = readTable(join(taxonomy, 'esco_digital_skills.tsv'))
const ours = [join(DATA, 'taxonomy/specialties.tsv'), join(DATA, 'taxonomy/onet_tasks.tsv')].map((file) =>
  readFileSync(file, 'utf8'),
)
const rows = [...occupations, ...skills].map((row) => Object.values(row).join(' '))
const known = new Set([...ours, ...rows].flatMap(embeddingWords))
const speaksOfWork = ({ names }: Synset) => names.some((name) => embeddingWords(name).every((word) => known.has(word)))
const synsets = readWordNet(WORDNET_FILES.map((file) => readFileSync(join(wordnet, file), 'utf8'))).filter(speaksOfWork)

mkdirSync(TARGET, { recursive: true })
write(
  'esco-occupations.tsv.gz',
  occupations.map(({ name, aliases, isco_group, description }) => [name, aliases, isco_group, description]),
)
write(
  'esco-digital-skills.tsv.gz',
  skills.map(({ name, aliases, broader, description }) => [name, aliases, broader, description]),
)
write(
  'wordnet.tsv.gz',
  synsets.map(({ names, related, gloss }) => [names.join('|'), related.join('|'), gloss]),
  ['name', 'related', 'description'],
)

function write(file: string, rows: (string | undefined)[][], columns = ['name', 'aliases', 'related', 'description']) {
  const lines = [columns, ...rows].map((row) => row.join('\t'))
  writeFileSync(join(TARGET, file), gzipSync(`${lines.join('\n')}\n`, { level: 9 }))
}
