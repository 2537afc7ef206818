/** How many words in a row count as the same words: long enough that chance hardly makes two. */
const RUN_LENGTH = 5

/** The different runs of five words in a text, case and punctuation aside. */
function wordRuns(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let at = 0; at + RUN_LENGTH <= words.length; at++) runs.add(words.slice(at, at + RUN_LENGTH).join(' '))
  return runs
}

/** Remembers texts by their runs, to refuse a text that says too much of what one before has said. */
export function createRunIndex() {
  const holders = new Map<string, number[]>()
  const sizes: number[] = []

  /** The largest share of runs that a text has in common with one in the index, of the smaller of the two. */
  function largestShare(runs: ReadonlySet<string>): number {
    const common = new Map<number, number>()
    for (const run of runs) for (const text of holders.get(run) ?? []) common.set(text, (common.get(text) ?? 0) + 1)
    let largest = 0
    for (const [text, count] of common) largest = Math.max(largest, count / Math.min(sizes[text] ?? 0, runs.size))
    return largest
  }

  /** Adds a text unless it shares more than `maxShare` with one before; says whether it did. */
  function addIfFresh(text: string, maxShare: number): boolean {
    const runs = wordRuns(text)
    if (largestShare(runs) > maxShare) return false
    for (const run of runs) {
      const texts = holders.get(run)
      if (texts === undefined) holders.set(run, [sizes.length])
      else texts.push(sizes.length)
    }
    sizes.push(runs.size)
    return true
  }

  return { addIfFresh }
}
