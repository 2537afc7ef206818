import type { Random } from '../random.ts'

/** Names that stay capitalised inside a sentence although they look like common words. */
const PROPER = new Set(
  `Python Java Django Flask Go Golang Android Flutter React Native Rust Scala Ruby Rails Elixir Angular Windows Linux Oracle Scrum
   Shopify Kafka Azure Kubernetes Spring Boot Montessori English Spanish French Italian Peruvian Mexican Thai German Japanese Europe
   Latin America Apple Microsoft Swiss Spark Snowflake Selenium Playwright Laravel Express Agile`.split(/\s+/),
)

/** Capitals read as one word, not letter by letter: `a NICU nurse` but `an ICU nurse`. */
const SPOKEN = new Set(['MIG', 'NICU', 'SOC', 'SEN', 'PICU', 'SaaS', 'SAP'])

/** Invented names of companies. */
const COMPANY_NAMES =
  `Northgate Larkmoor Brindlewick Tesselbrook Quillhaven Harrowmere Osterfield Pellworth Ravensholt Silverbeck
  Thornmere Umberley Vantrell Wexcombe Yarrowdale Zellmark Ambercrest Bellwether Corvane Dunrook Eastvale Fennimore Glimmerstone
  Hollowick Ironquay Juniperhill Kestrelby Lindengate Marrowstone Nettlefold Orvane Pinnacleford`.split(/\s+/)

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A title or focus as it stands inside a sentence: `ICU Nurse` -> `ICU nurse`, `Python Developer` -> `Python developer`. */
export function inSentence(title: string): string {
  return title.replace(/\p{Lu}\p{Ll}+(?![\p{L}\d.#+])/gu, (word, at: number) => {
    const partOfName = /[\p{L}\d.&]/u.test(title.charAt(at - 1))
    return PROPER.has(word) || partOfName ? word : word.toLowerCase()
  })
}

/** The phrase with `a` or `an` before it. */
export function withArticle(phrase: string): string {
  const [word = ''] = phrase.split(/[\s,]/)
  const spelled = /^[A-Z&]{2}/.test(word) && !SPOKEN.has(word)
  const vowel = spelled
    ? /^[AEFHILMNORSX]/.test(word)
    : /^(?!u(?:ni|se)|one)[aeiou]/i.test(word) && !/^U[XI]/.test(word)
  return `${vowel ? 'an' : 'a'} ${phrase}`
}

/** `a, b and c` */
export function enumerate(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A duration in words: `half a year`, `one year`, `two and a half years`, `12 years`. */
export function yearsInWords(years: number): string {
  if (years < 0.5) return 'a few weeks'
  if (years === 0.5) return 'half a year'
  if (years === 1.5) return 'a year and a half'
  const whole = Math.floor(years)
  const word = NUMBER_WORDS[whole] ?? String(whole)
  if (years !== whole) return whole < 10 ? `${word} and a half years` : `${years} years`
  return whole === 1 ? 'one year' : `${word} years`
}

function number(random: Random, low: string, high: string): string {
  const [from, to] = [low, high].map((text) => Number(text.replace(/,/g, ''))) as [number, number]
  const decimals = Math.max(...[low, high].map((text) => text.split('.')[1]?.length ?? 0))
  if (decimals > 0) return (from + random.next() * (to - from)).toFixed(decimals)
  const step = from >= 1000 ? 50 : from >= 200 ? 5 : 1
  return (Math.round(random.between(from, to) / step) * step).toLocaleString('en-US')
}

/** Fills the slots of a hand-written phrase; see `Occupation`. */
export function fill(random: Random, text: string, currency: string): string {
  return text
    .replace(/\{(\$?)([\d.,]+)-([\d.,]+)\}/g, (_, money: string, low: string, high: string) => {
      return (money === '' ? '' : currency) + number(random, low, high)
    })
    .replace(/\{name\}/g, () => random.pick(COMPANY_NAMES))
    .replace(/\{([^{}]*\/[^{}]*)\}/g, (_, choice: string) => random.pick(choice.split('/')))
    .replace(/(?<![\d.,])1 (hour|day|week|month|year|minute|second|case|hundred|trainee)s\b/g, '1 $1')
}

const BRITISH_TERMS: readonly (readonly [RegExp, string])[] = [
  [/(p)ediatric/gi, '$1aediatric'],
  [/(orthop)edic/gi, '$1aedic'],
  [/(h)emo(?=d)/gi, '$1aemo'],
  [/(an)esthe/gi, '$1aesthe'],
  [/\b(l)abor\b/gi, '$1abour'],
  [/(c)enter(s|ed)?\b/gi, '$1entre$2'],
  [/\b(c)olor/gi, '$1olour'],
  [/(beh)avior/gi, '$1aviour'],
  [/(alumin)um\b/gi, '$1ium'],
  [/\b(t)ire(s?)\b/gi, '$1yre$2'],
  [/\b(j)ewelry\b/gi, '$1ewellery'],
  [/(couns)eling/gi, '$1elling'],
  [/(mod)eling/gi, '$1elling'],
]

const BRITISH_SPELLING: readonly (readonly [RegExp, string])[] = [
  ...BRITISH_TERMS,
  [/\b(\w{3,})iz(?=e[ds]?\b|ing\b|ations?\b)(?<!\b(?:pr|s|se|res|ma)iz)/g, '$1is'],
  [/(analy)z(?=e[ds]?\b|ing\b)/g, '$1s'],
  [/\b(\w*m)eters\b/g, '$1etres'],
  [/\b(c)atalog(s?)\b/g, '$1atalogue$2'],
  [/\b(model|label|travel|counsel)(ed|er|ers|or|ors)\b/g, '$1l$2'],
  [/\bpercent\b/g, 'per cent'],
  [/\b(lab)or\b/g, '$1our'],
]

const replaceAll = (text: string, rules: readonly (readonly [RegExp, string])[]) =>
  rules.reduce((result, [pattern, by]) => result.replace(pattern, by), text)

/** British spelling of what names a trade: titles and skills. */
export const britishTerm = (text: string) => replaceAll(text, BRITISH_TERMS)

/** British spelling of running text. */
export const britishText = (text: string) => replaceAll(text, BRITISH_SPELLING)
