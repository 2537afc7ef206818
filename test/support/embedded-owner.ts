/** Owns the data folder it is given once its input says so; says how that went; gives it back when its input ends. */
import { once } from 'node:events'
import { ownDataDir } from '../../src/db/data-dir-owner.ts'

console.log('here')
await once(process.stdin, 'data')
try {
  const owner = await ownDataDir(process.argv[2] ?? '')
  console.log('owned')
  await once(process.stdin.resume(), 'end')
  await owner.release()
} catch (error) {
  console.log(`refused: ${error instanceof Error ? error.message : error}`)
  process.stdin.destroy()
}
