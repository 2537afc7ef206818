import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import type { Server } from './bench-database.ts'

const DOCS = new URL('../../docs/', import.meta.url)
const PAGE = new URL('benchmarks.md', DOCS)

const HEAD = `# Benchmarks

Every section is written by the command it names. Figures depend on the machine: compare those of one run with each other.
`

/** Replaces what stands between the markers of \`name\` in docs/benchmarks.md, or adds it at the end. */
export async function writeSection(name: string, content: string): Promise<void> {
  await mkdir(DOCS, { recursive: true })
  const page = await readFile(PAGE, 'utf8').catch(() => HEAD)
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const section = `${start}\n${content.trim()}\n${end}`
  const [before, rest = ''] = page.split(start)
  const after = rest.split(end)[1]
  await writeFile(PAGE, after === undefined ? `${page.trimEnd()}\n\n${section}\n` : `${before}${section}${after}`)
}

export async function writePicture(file: string, svg: string): Promise<void> {
  await writeFile(new URL(file, DOCS), svg)
}

/** What the figures were measured on. */
export function machineLine({ postgres, pgvector, sharedBuffers }: Server): string {
  const processors = cpus()
  const model = processors[0]?.model.trim() || 'unknown processor'
  const day = new Date().toISOString().slice(0, 10)
  return `${day}, ${processors.length} x ${model}, Node ${process.version}, PostgreSQL ${postgres.split(' ')[0]} with shared_buffers = ${sharedBuffers}, pgvector ${pgvector}`
}
