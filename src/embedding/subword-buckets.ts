import { subwordsOf } from '../text/embedding-words.ts'

/** What the sub-words of a word weigh together, beside 1 for the word itself; learnt magnitudes do the rest. */
const SHARE = 0.5

/** The buckets that the sub-words of a word fall into. */
export function bucketsOf(word: string, buckets: number): number[] {
  return subwordsOf(word).map((subword) => fnv1a(subword) % buckets)
}

/** The weight of each of `count` sub-words in the sum that stands for a word. */
export function subwordWeight(count: number): number {
  return SHARE / Math.sqrt(count)
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), finished with the mixer of MurmurHash3 (Appleby). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
