/** Writes `data/taxonomy` from a folder that holds the prepared O*NET files: `tsx scripts/make-taxonomy.ts --from DIR`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const TARGET = join(import.meta.dirname, '../data/taxonomy')
const SPECIALTY_COLUMNS = ['specialty_id', 'name', 'aliases', 'skills', 'related_ids', 'description']
const TASK_COLUMNS = ['specialty_id', 'task']

const ATTRIBUTION = `# Where the taxonomy comes from

| file | content | source | licence |
|---|---|---|---|
| \`specialties.tsv\` | occupations: name, aliases, skills, related occupations, description | O*NET 29.2 Database (February 2025) | CC BY 4.0 |
| \`onet_tasks.tsv\` | task statements of the occupations | O*NET 29.2 Database (February 2025) | CC BY 4.0 |

Lists inside a cell are separated by \`|\`. No personal data in any file.

The content of the O*NET 29.2 Database is licensed under a Creative Commons Attribution 4.0 International License.
For more information, please visit: https://www.onetcenter.org/license_db.html

> This product includes information from the O*NET 29.2 Database by the U.S. Department of Labor, Employment and
> Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. The
> information has been modified (fields selected, merged and reformatted; some alternate titles left out).
> USDOL/ETA has not approved, endorsed, or tested these modifications.

Left out on purpose: 2,000 O*NET alternate titles, which serve as the queries of a relevance test.

The candidates in \`../sample-candidates.ndjson\` are fictional. Their résumés reuse O*NET task statements, reworded, under
the same licence.
`

/** Copies the wanted columns of a tab-separated file; fails on a missing column or a row of another width. */
function selectColumns(text: string, wanted: readonly string[]): string {
  const [header, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const indexes = wanted.map((column) => header?.indexOf(column) ?? -1)
  if (indexes.includes(-1)) throw new Error(`columns wanted: ${wanted.join(', ')}; found: ${header?.join(', ')}`)
  const selected = rows.map((row, at) => {
    if (row.length !== header?.length) throw new Error(`line ${at + 2}: ${row.length} cells, not ${header?.length}`)
    return indexes.map((index) => row[index]).join('\t')
  })
  return `${[wanted.join('\t'), ...selected].join('\n')}\n`
}

const { from } = parseArgs({ options: { from: { type: 'string' } } }).values
if (from === undefined) throw new Error('usage: make-taxonomy --from DIR')

mkdirSync(TARGET, { recursive: true })
for (const [file, columns] of [
  ['specialties.tsv', SPECIALTY_COLUMNS],
  ['onet_tasks.tsv', TASK_COLUMNS],
] as const) {
  writeFileSync(join(TARGET, file), selectColumns(readFileSync(join(from, file), 'utf8'), columns))
}
writeFileSync(join(TARGET, 'ATTRIBUTION.md'), ATTRIBUTION)
