/**
 * The stem of a folded English word, as the server's text search takes it: Porter2, the English stemmer of Snowball
 * (https://snowballstem.org/algorithms/english/stemmer.html). `engineers`, `engineering` -> `engin`.
 * Words with digits in them stay as they are.
 */
export function stem(word: string): string {
  if (word.length < 3 || /\d/.test(word)) return word
  const exception = EXCEPTIONS.get(word)
  if (exception !== undefined) return exception
  // A `y` that is a consonant is written `Y` until the end.
  const marked = word.replace(/^y|([aeiouy])y/g, '$1Y')
  const regions = regionsOf(marked)
  const singular = takePlural(marked)
  if (UNCHANGED.has(singular)) return singular
  const base = takeDerivation(takeSuffix(toI(takeTense(singular, regions)), regions), regions)
  return takeEnd(base, regions).toLowerCase()
}

/** The stem as servers of all versions take it: newer ones leave both letters of `added`, `erred`, `offing`. */
export function stemsOf(word: string): string[] {
  const [, kept] = /^([aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt))(?:ed|ing)(?:ly)?$/.exec(word) ?? []
  return kept === undefined ? [stem(word)] : [stem(word), kept]
}

/** Where, in a word, suffixes may be taken off: after the first consonant that follows a vowel, and after the second. */
interface Regions {
  readonly first: number
  readonly second: number
}

const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  `skis ski | skies sky | dying die | lying lie | tying tie | idly idl | gently gentl | ugly ugli | early earli |
   only onli | singly singl | sky sky | news news | howe howe | atlas atlas | cosmos cosmos | bias bias | andes andes`
    .split('|')
    .map((entry) => entry.trim().split(' '))
    .map(([word = '', becomes = '']) => [word, becomes]),
)
const UNCHANGED = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '))

const afterSyllable = (word: string, from: number) => {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from))
  return found ? from + found.index + 2 : word.length
}

function regionsOf(word: string): Regions {
  const prefix = /^(?:gener|commun|arsen)/.exec(word)
  const first = prefix ? prefix[0].length : afterSyllable(word, 0)
  return { first, second: afterSyllable(word, first) }
}

const hasVowel = (part: string) => /[aeiouy]/.test(part)

const endsShort = (word: string) => /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/.test(word)

function takePlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1)
  if (/(?:us|ss)$/.test(word)) return word
  return word.endsWith('s') && hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word
}

function takeTense(word: string, regions: Regions): string {
  const agreed = /eed(?:ly)?$/.exec(word)
  if (agreed) return agreed.index >= regions.first ? `${word.slice(0, agreed.index)}ee` : word
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word)
  if (!ending || !hasVowel(word.slice(0, ending.index))) return word
  const base = word.slice(0, ending.index)
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(base)) return base.slice(0, -1)
  return regions.first >= base.length && endsShort(base) ? `${base}e` : base
}

const toI = (word: string) => word.replace(/(?<=.[^aeiouy])[yY]$/, 'i')

const SUFFIXES: readonly (readonly [suffix: string, becomes: string])[] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
]

function takeSuffix(word: string, { first }: Regions): string {
  const found = SUFFIXES.find(([suffix]) => word.endsWith(suffix))
  if (found) {
    const [suffix, becomes] = found
    return word.length - suffix.length >= first ? word.slice(0, -suffix.length) + becomes : word
  }
  if (word.endsWith('logi')) return word.length - 3 >= first ? word.slice(0, -1) : word
  return /[cdeghkmnrt]li$/.test(word) && word.length - 2 >= first ? word.slice(0, -2) : word
}

const DERIVATIONS: readonly (readonly [suffix: string, becomes: string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]

function takeDerivation(word: string, { first, second }: Regions): string {
  const found = DERIVATIONS.find(([suffix]) => word.endsWith(suffix))
  if (!found) return word
  const [suffix, becomes] = found
  const start = word.length - suffix.length
  return start >= (suffix === 'ative' ? second : first) ? word.slice(0, start) + becomes : word
}

const ENDINGS = /(?:ement|ment|ance|ence|able|ible|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/

function takeEnd(word: string, regions: Regions): string {
  const ending = ENDINGS.exec(word)
  const isOff = ending && ending.index >= regions.second && (ending[0] !== 'ion' || /[st]ion$/.test(word))
  return takeLastLetter(isOff ? word.slice(0, ending.index) : word, regions)
}

function takeLastLetter(word: string, regions: Regions): string {
  const start = word.length - 1
  const base = word.slice(0, -1)
  if (word.endsWith('ll') && start >= regions.second) return base
  if (!word.endsWith('e')) return word
  const isSilent = start >= regions.second || (start >= regions.first && !endsShort(base))
  return isSilent ? base : word
}
