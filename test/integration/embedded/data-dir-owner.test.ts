import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, realpath, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ownDataDir } from '../../../src/db/data-dir-owner.ts'
import { type FixtureProcess, startFixture } from '../../support/embedded-process.ts'

let root: string
let folder: string

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'owner-test-')))
  folder = join(root, 'data')
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('ownDataDir', () => {
  it('creates the folder, with its parents, for this user only', async () => {
    const owner = await ownDataDir(join(folder, 'deep'))
    expect((await stat(join(folder, 'deep'))).mode & 0o777).toBe(0o700)
    await owner.release()
  })

  it('closes a folder that others could enter', async () => {
    await mkdir(folder, { mode: 0o755 })
    const owner = await ownDataDir(folder)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    await owner.release()
  })

  it('refuses a second owner, names the folder, and goes on refusing', async () => {
    const owner = await ownDataDir(folder)
    const refusal = { code: 'conflict', message: expect.stringContaining(`${folder} is in use by another process`) }
    await expect(ownDataDir(folder)).rejects.toMatchObject(refusal)
    await expect(ownDataDir(folder)).rejects.toMatchObject(refusal)
    await owner.release()
  })

  it('leaves nothing behind when it is released, and the next one may have the folder', async () => {
    await (await ownDataDir(folder)).release()
    expect(await readdir(folder)).toEqual([])
    await (await ownDataDir(folder)).release()
  })

  it('knows a folder by any spelling: relative, or through a symbolic link', async () => {
    const owner = await ownDataDir(relative(process.cwd(), folder))
    expect(owner.dataDir).toBe(folder)
    await symlink(folder, join(root, 'alias'))
    await expect(ownDataDir(join(root, 'alias'))).rejects.toMatchObject({ code: 'conflict' })
    await owner.release()
  })

  it('owns a folder whose name is too long for a socket, and leaves no short name behind', async () => {
    const long = join(folder, 'é'.repeat(60), 'x'.repeat(120))
    const owner = await ownDataDir(long)
    expect(Buffer.byteLength(owner.socketDir)).toBeLessThan(80)
    expect(await readdir(long)).toEqual(['owner'])
    await expect(ownDataDir(long)).rejects.toMatchObject({ code: 'conflict' })
    await owner.release()
    expect(existsSync(owner.socketDir)).toBe(false)
  })

  it('does not remove a file of that name which is not its own', async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'owner'), 'Ada')
    await expect(ownDataDir(folder)).rejects.toMatchObject({ code: 'conflict' })
    expect(await readdir(folder)).toEqual(['owner'])
  })

  it('gives way to another that took its place while it settled, and leaves that one in place', async () => {
    const overtaken = ownDataDir(folder)
    const refused = expect(overtaken).rejects.toMatchObject({ code: 'conflict' })
    while (!existsSync(join(folder, 'owner'))) await nextTurn()
    await rename(join(folder, 'owner'), join(folder, 'judged-dead'))
    const other = await ownDataDir(folder)
    await refused
    await expect(ownDataDir(folder)).rejects.toMatchObject({ code: 'conflict' })
    await other.release()
  })
})

describe('six processes that start at once', () => {
  async function outcomes(processes: FixtureProcess[]) {
    await Promise.all(processes.map((process) => process.line()))
    for (const process of processes) process.go()
    return Promise.all(processes.map((process) => process.line()))
  }

  async function expectOneOwner() {
    const processes = Array.from({ length: 6 }, () => startFixture('embedded-owner.ts', folder))
    const said = await outcomes(processes)
    expect(said.filter((line) => line === 'owned')).toHaveLength(1)
    expect(said.filter((line) => line?.startsWith(`refused: The data folder ${folder} is in use`))).toHaveLength(5)
    await expect(ownDataDir(folder)).rejects.toMatchObject({ code: 'conflict' })
    await Promise.all(processes.map((process) => process.finish()))
  }

  it('agree on one owner of a new folder', expectOneOwner)

  it('agree on one owner where a killed one left its socket', async () => {
    const killed = startFixture('embedded-owner.ts', folder)
    expect(await outcomes([killed])).toEqual(['owned'])
    await killed.kill()
    expect(await readdir(folder)).toEqual(['owner'])
    await expectOneOwner()
    expect(await readdir(folder)).toEqual([])
  })
})
