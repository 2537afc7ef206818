import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The rows of a tab-separated file, gzipped or not, by the names in its first line; empty where a cell is missing. */
export function readTable<Column extends string>(file: string): Record<Column, string>[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [columns = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))) as Record<
    Column,
    string
  >[]
}

/** The values of a cell that holds a list. */
export function listOf(cell: string): string[] {
  return cell.split('|').filter(Boolean)
}
