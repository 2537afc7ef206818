/** Shorter words are too near to others for a guess. */
const SHORTEST = 4
/** From this many letters on, two of them may be wrong. */
const TWO_WRONG_FROM = 8

/** What finds, for a word that is not among `words`, the one that was probably meant; of equally near ones the first. */
export function createSpelling(words: readonly string[]): (unknown: string) => string | undefined {
  const known = words.filter((word) => word.length >= SHORTEST).map((word) => ({ word, letters: lettersOf(word) }))

  /** The first of the words with no more than so many wrong letters. */
  function nearest(unknown: string, most: number): string | undefined {
    const letters = lettersOf(unknown)
    // A wrong letter changes the set of letters by two at most: cheaper to see than to spell.
    const isLike = (one: (typeof known)[number]) =>
      Math.abs(one.word.length - unknown.length) <= most && bitCount(one.letters ^ letters) <= 2 * most
    return known.find((one) => isLike(one) && wrongLetters(unknown, one.word) <= most)?.word
  }

  return (unknown) => {
    if (unknown.length < SHORTEST || !/^\p{L}+$/u.test(unknown)) return undefined
    return nearest(unknown, 1) ?? (unknown.length >= TWO_WRONG_FROM ? nearest(unknown, 2) : undefined)
  }
}

/** Which letters occur, one bit each; letters beyond a to z share the bits. */
function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 32)
  return bits
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Letters left out, added, replaced or swapped with their neighbour (Damerau and Levenshtein, restricted). */
function wrongLetters(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= one.length; row++) {
    rows.push([row])
    for (let column = 1; column <= other.length; column++) {
      const replaced = at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1)
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const swapped = isSwap ? at(row - 2, column - 2) + 1 : replaced
      rows[row]?.push(Math.min(replaced, swapped, at(row - 1, column) + 1, at(row, column - 1) + 1))
    }
  }
  return at(one.length, other.length)
}
