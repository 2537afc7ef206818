import { setTimeout as pause } from 'node:timers/promises'
import { administer } from '../../test/support/engine.ts'
import type { Client } from './client.ts'
import { batchesOf } from './fill.ts'
import { createPeople } from './people.ts'
import { MAIN, type Tenant } from './tenants.ts'

/** Where some people are imported a second time. */
export const CHECK = 'check'

const PEOPLE = 20

/** Rows of one tenant that the other does not have alike, whoever's and whenever written they are. */
const DIFFERENT = (table: string) => /* sql */ `
  select count(*)::int as rows from (
    select to_jsonb(t) - '{tenant_id,created_at,updated_at}'::text[] from ${table} t where tenant_id = '${CHECK}'
    except
    select to_jsonb(t) - '{tenant_id,created_at,updated_at}'::text[] from ${table} t where tenant_id = '${MAIN}') different`

const EMBEDDED = (table: string) => `select count(*)::int as people from ${table} where tenant_id = '${CHECK}'`

/**
 * Imports some of the main tenant's people through the running program into another tenant; throws when what is then
 * stored differs: a database that was filled by another version of the service measures nothing.
 */
export async function refuseOtherThanImported(
  url: string,
  embeddings: string,
  client: Client,
  tenants: readonly Tenant[],
): Promise<void> {
  const { seed = 0, candidateIds = [] } = batchesOf(tenants).find(({ tenantId }) => tenantId === MAIN) ?? {}
  const people = createPeople()(seed, candidateIds.slice(0, PEOPLE))
  try {
    const body = people.map((person) => JSON.stringify(person)).join('\n')
    const contentType = 'application/x-ndjson'
    await client.call(CHECK, { method: 'POST', path: '/v1/candidates:import', contentType, body })
    while ((await administer(url, EMBEDDED(embeddings)))[0]?.people < people.length) await pause(100)
    for (const table of ['candidates', 'candidate_index', embeddings]) {
      const [different] = await administer(url, DIFFERENT(table))
      if (different.rows > 0) {
        throw new Error(
          `${different.rows} of ${PEOPLE} rows of ${table} are not as an import stores them: use --refill`,
        )
      }
    }
  } finally {
    for (const { candidateId } of people) {
      await client.call(CHECK, { method: 'DELETE', path: `/v1/candidates/${candidateId}` }).catch(() => undefined)
    }
  }
}
