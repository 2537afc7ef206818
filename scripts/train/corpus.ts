import { join } from 'node:path'
import { embeddingWords } from '../../src/text/embedding-words.ts'
import { listOf, readTable } from './table.ts'

/** A text as its words. */
export type Text = readonly string[]

/** One thing and all that is said of it: an occupation, a skill or a sense of a word. */
export interface Concept {
  readonly names: readonly Text[]
  readonly statements: readonly Text[]
  readonly skills: readonly Text[]
}

/** Concepts of one classification: no two of them are the same thing, as two of different ones may be. */
export type Source = readonly Concept[]

/** Everything that the embedder learns from. */
export interface Corpus {
  /** What people do and can do for a living. */
  readonly classifications: readonly Source[]
  /** What other words mean. */
  readonly dictionary: Source
}

/** Reads the corpus out of the folder `data`. */
export function readCorpus(data: string): Corpus {
  return {
    classifications: [
      occupationsOfOnet(join(data, 'taxonomy')),
      readConcepts(join(data, 'embedder/esco-occupations.tsv.gz')),
      readConcepts(join(data, 'embedder/esco-digital-skills.tsv.gz')),
    ],
    dictionary: readSenses(join(data, 'embedder/wordnet.tsv.gz')).filter(({ names }) => names.length > 0),
  }
}

function occupationsOfOnet(folder: string): Source {
  const tasks = new Map<string, string[]>()
  for (const { specialty_id, task } of readTable<'specialty_id' | 'task'>(join(folder, 'onet_tasks.tsv'))) {
    tasks.set(specialty_id, [...(tasks.get(specialty_id) ?? []), task])
  }
  const columns = readTable<'specialty_id' | 'name' | 'aliases' | 'skills' | 'description'>(
    join(folder, 'specialties.tsv'),
  )
  return columns.map(({ specialty_id, name, aliases, skills, description }) => ({
    names: textsOf([name, ...listOf(aliases)].flatMap(unbracketed)),
    statements: textsOf([...sentencesOf(description), ...(tasks.get(specialty_id) ?? [])]),
    skills: textsOf(listOf(skills)),
  }))
}

function readConcepts(file: string): Source {
  return readTable<'name' | 'aliases' | 'related' | 'description'>(file).map((row) => ({
    names: textsOf([row.name, ...listOf(row.aliases)]),
    statements: textsOf([...listOf(row.related), ...sentencesOf(row.description)]),
    skills: [],
  }))
}

/** A sense's gloss is one statement about it, and its relatives together are another. */
function readSenses(file: string): Source {
  return readTable<'name' | 'related' | 'description'>(file).map(({ name, related, description }) => ({
    names: textsOf(listOf(name)),
    statements: textsOf([description, listOf(related).join(' ')]),
    skills: [],
  }))
}

/** `Chief Executive Officer (CEO)` holds two names. */
function unbracketed(name: string): string[] {
  const [, before = '', inside, after = ''] = /^(.*?)\s*\((.*)\)(.*)$/.exec(name) ?? []
  return inside === undefined ? [name] : [before + after, inside + after]
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s+/)
}

/** Distinct texts that have words. */
function textsOf(texts: readonly string[]): Text[] {
  const distinct = new Map(texts.map((text) => embeddingWords(text)).map((words) => [words.join(' '), words]))
  distinct.delete('')
  return [...distinct.values()]
}
