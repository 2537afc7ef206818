/** A customer of the benched database, and how many people it holds. */
export interface Tenant {
  readonly id: string
  readonly size: number
}

export const MAIN = 'main'

const SIZES_BESIDE = [60, 600, 6_000, 20_000, 100_000]

/** The main tenant, and others beside it: none larger than half of it. */
export function tenantsOf(candidates: number): Tenant[] {
  const beside = SIZES_BESIDE.filter((size) => size <= candidates / 2)
  return [{ id: MAIN, size: candidates }, ...beside.map((size) => ({ id: `beside_${size}`, size }))]
}

/** The program's setting that lets the bench speak for every tenant. */
export function apiKeys(tenants: readonly Tenant[]): string {
  return tenants.map(({ id }) => `${id}:${keyOf(id)}`).join(',')
}

export function keyOf(tenantId: string): string {
  return `bench-${tenantId}`
}
