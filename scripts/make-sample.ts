/** Writes `data/sample-candidates.ndjson` from `data/taxonomy`: fictional people, the same bytes on every run. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSample } from './sample/generate.ts'

const DATA = join(import.meta.dirname, '../data')
const read = (file: string) => readFileSync(join(DATA, 'taxonomy', file), 'utf8')

writeFileSync(join(DATA, 'sample-candidates.ndjson'), generateSample(read('specialties.tsv'), read('onet_tasks.tsv')))
