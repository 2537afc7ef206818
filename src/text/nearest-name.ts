/** The name most like `wanted`, when one is near enough to be what was meant. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, distance: editDistance(wanted.toLowerCase(), name.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)[0]
  if (!near) return undefined
  return near.distance <= Math.max(2, Math.floor(near.name.length / 3)) ? near.name : undefined
}

/** Levenshtein distance, row by row (Wagner and Fischer, 1974); words beyond 64 characters are cut. */
function editDistance(one: string, other: string): number {
  const a = one.slice(0, 64)
  const b = other.slice(0, 64)
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
