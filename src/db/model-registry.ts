import type { Database } from './database.ts'
import { CREATE_VECTOR_TABLE } from './vector-table.ts'

/** The embedding model whose vectors are stored and searched. One at a time. */
export interface ActiveModel {
  readonly id: number
  /** The table of its vectors: `embedding_<id>`. */
  readonly table: string
}

export interface ModelRegistry {
  /** The active model; an error before `activate`. */
  current(): ActiveModel
  /** Makes `name` the active model. When it was another, its vectors go and every candidate waits to be embedded. */
  activate(name: string, dimensions: number): Promise<void>
}

const FIND = /* sql */ `select model_id as id from models where name = $1 and dimensions = $2`

const OTHERS = /* sql */ `select model_id as id from models`

const FORGET = /* sql */ `delete from models`

const REGISTER = /* sql */ `insert into models (model_id, name, dimensions) values ($1, $2, $3)`

const EMBED_ALL_AGAIN = /* sql */ `
  update candidates set embedding_model = null, embedding_failures = 0
   where embedding_model is not null or embedding_failures > 0`

export function createModelRegistry(db: Database): ModelRegistry {
  let active: ActiveModel | undefined
  return {
    current() {
      if (!active) throw new Error('no embedding model is active yet')
      return active
    },
    async activate(name, dimensions) {
      const id = await db.transaction(undefined, async (tx) => {
        // Replicas that start together take turns here.
        await tx.query('lock table models in exclusive mode')
        const [known] = await tx.query<{ id: number }>(FIND, [name, dimensions])
        if (known) return known.id
        const others = await tx.query<{ id: number }>(OTHERS)
        for (const other of others) await tx.query(`drop table ${tableOf(other.id)}`)
        await tx.query(FORGET)
        const next = Math.max(0, ...others.map((other) => other.id)) + 1
        await tx.query(REGISTER, [next, name, dimensions])
        await tx.query(CREATE_VECTOR_TABLE(tableOf(next), dimensions))
        await tx.query(EMBED_ALL_AGAIN)
        return next
      })
      active = { id, table: tableOf(id) }
    },
  }
}

function tableOf(modelId: number): string {
  return `embedding_${Number(modelId)}`
}
