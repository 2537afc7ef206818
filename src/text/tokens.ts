import { fold } from './fold.ts'

/**
 * Names that punctuation would tear apart, in folded text, and the one word each becomes. Looked for before splitting,
 * on both sides of a search, so that `C++` is neither `c` nor lost.
 */
const NAMES_WITH_PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  // `(m/f/d)` says that a job is for everybody, and names nothing.
  [/(?<![\p{L}\p{N}/])[mwfh]\s?[/|]\s?[mwfh](?:\s?[/|]\s?[dxi])?(?![\p{L}\p{N}/])/gu, ' '],
  [/(?<![\p{L}\p{N}])([a-z])\+\+/gu, '$1plusplus'],
  [/(?<![\p{L}\p{N}])([a-z])#/gu, '$1sharp'],
  [/(?<![\p{L}\p{N}])(asp|ado|vb)?\.net(?![\p{L}\p{N}])/gu, '$1 dotnet'],
  [/([a-z0-9])\.js(?![\p{L}\p{N}])/gu, '$1js'],
  [/(?<![\p{L}\p{N}])401\s?\(k\)/gu, '401k'],
  [/['’]s(?![\p{L}\p{N}])/gu, ''],
  [/(?<=\p{L})['’](?=\p{L})/gu, ''],
]

/**
 * The words of a text in order: folded, letters and digits only, names such as `C++`, `C#`, `.NET`, `Node.js` kept. A number
 * such as `1e5` ends a word, as it does for the server's text search.
 */
export function tokenize(text: string): string[] {
  let folded = fold(text)
  for (const [name, word] of NAMES_WITH_PUNCTUATION) folded = folded.replace(name, word)
  return folded.match(/\d+e\d+|[\p{L}\p{Nd}]+/gu) ?? []
}

/** Takes a plural ending off an English word: `companies` -> `company`, `nurses` -> `nurse`, `business` stays. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (/(?:ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
