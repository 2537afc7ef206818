/** Letters that Unicode does not decompose into a base letter and a mark. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** An index key must fit into a page, and NFKC makes up to 18 letters of one. */
const LONGEST_VALUE = 500

/** The form in which a value of a filter is compared with a candidate's; code points beyond the 500th do not count. */
export function foldValue(value: string): string {
  const folded = fold(value)
  return folded.length <= LONGEST_VALUE ? folded : [...folded].slice(0, LONGEST_VALUE).join('')
}

/**
 * The form in which texts are compared whole: NFKC, lower case, no accents, white space trimmed and collapsed.
 *
 * `São  Paulo ` and `SAO PAULO` fold to the same; `C`, `C++` and `C#` do not.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}
