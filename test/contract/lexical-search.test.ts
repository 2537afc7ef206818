import { randomUUID } from 'node:crypto'
import { createCandidateRepository } from '../../src/db/candidate-repository.ts'
import { createLexicalRepository } from '../../src/db/lexical-repository.ts'
import { prepareCandidate } from '../../src/ingest/prepare-candidate.ts'
import { TenantVersions } from '../../src/tenant-versions.ts'
import { openedService } from '../support/service.ts'
import { describeLexicalSearch } from './lexical-search.ts'

const BATCH = 500

describeLexicalSearch('lexical search on Postgres', async () => {
  const { adapters, models } = await openedService()
  const { database } = adapters.postgres
  const candidates = createCandidateRepository(database, models, new TenantVersions())
  return {
    leg: createLexicalRepository(database),
    tenant: () => randomUUID(),
    async store(tenantId, people) {
      const prepared = people.map((person) => prepareCandidate(person, undefined))
      for (let start = 0; start < prepared.length; start += BATCH) {
        await candidates.write(tenantId, prepared.slice(start, start + BATCH))
      }
    },
  }
})
