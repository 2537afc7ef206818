import { expect, test } from 'vitest'
import { createEmbeddingQueue } from '../../src/db/embedding-queue.ts'
import { TenantVersions } from '../../src/tenant-versions.ts'
import { openedService } from '../support/service.ts'

async function twoProcesses() {
  const { adapters, models } = await openedService()
  const { database } = adapters.postgres
  const newProcess = () => createEmbeddingQueue(database, models, new TenantVersions())
  const [one, other] = [newProcess(), newProcess()]
  // The service that all tests share embeds as well, at times.
  await expect.poll(() => one.claim()).toBe(true)
  return { one, other, database }
}

test('one process at a time embeds, for as long as it goes on', async () => {
  const { one, other } = await twoProcesses()
  expect(await other.claim()).toBe(false)
  expect(await one.claim()).toBe(true)
  await other.release()
  expect(await other.claim()).toBe(false)
  await one.release()
  await expect.poll(() => other.claim()).toBe(true)
  expect(await one.claim()).toBe(false)
  await other.release()
})

test('a process that died does not keep the others from it for ever', async () => {
  const { other, database } = await twoProcesses()
  await database.shared(`update leases set expires_at = now() - interval '1 second' where name = 'embedding'`)
  expect(await other.claim()).toBe(true)
  await other.release()
})
