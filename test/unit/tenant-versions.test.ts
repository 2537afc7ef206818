import { expect, test } from 'vitest'
import { TenantVersions } from '../../src/tenant-versions.ts'

test('every write of a tenant changes its version and no other', async () => {
  const versions = new TenantVersions()
  const [one, other] = [versions.current('one'), versions.current('other')]
  await versions.counting('one', Promise.resolve())
  expect(versions.current('one')).not.toBe(one)
  expect(versions.current('other')).toBe(other)
})

test('the versions of one process say nothing in another', () => {
  expect(new TenantVersions().current('t')).not.toBe(new TenantVersions().current('t'))
})
