import type { AskedWord } from '../ports.ts'

/**
 * What holding a word is worth: its weight x its inverse document frequency, that of BM25, ln(1 + (N - n + 0.5) / (n + 0.5))
 * for a word that n of N people hold (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). Undefined while
 * it is not known how many do.
 */
export function worthOf({ weight, held }: AskedWord): number | undefined {
  if (!held) return undefined
  const { people, of } = held
  return weight * Math.log(1 + (Math.max(of - people, 0) + 0.5) / (people + 0.5))
}
