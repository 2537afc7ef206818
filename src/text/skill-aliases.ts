import { fold, foldValue } from './fold.ts'
import { SKILL_SPELLINGS } from './skill-spellings.ts'
import { tokenize } from './tokens.ts'

const SKILLS = SKILL_SPELLINGS.trim()
  .split('\n')
  .map((line) => line.split(' | '))

const nameOf = (spelling: string) => spelling.replace('~', '')
const wordsOf = (spelling: string) => tokenize(nameOf(spelling)).join(' ')

const FOLDED = new Map(
  SKILLS.flatMap((spellings) => {
    const folded = spellings.map((spelling) => fold(nameOf(spelling)))
    return folded.map((spelling) => [spelling, folded] as const)
  }),
)

/** The spellings of one word by each way to write the skill. */
const ONE_WORD = new Map(
  SKILLS.flatMap((spellings) => {
    const single = [...new Set(spellings.map(wordsOf))].filter((words) => !words.includes(' '))
    return spellings.filter((spelling) => !spelling.startsWith('~')).map((one) => [wordsOf(one), single] as const)
  }),
)
const MOST_WORDS = Math.max(...[...ONE_WORD.keys()].map((words) => words.split(' ').length))

/** All spellings of a skill, folded, that of `skill` among them. */
export function spellingsOf(skill: string): readonly string[] {
  const folded = foldValue(skill)
  return FOLDED.get(folded) ?? [folded]
}

/** Words that stand for skills which a text, cut into words, writes in another way: `kubernetes` where it says `k8s`. */
export function respelled(words: readonly string[]): string[] {
  const found = new Set<string>()
  for (const start of words.keys()) {
    for (let end = start + 1; end <= Math.min(start + MOST_WORDS, words.length); end++) {
      for (const other of ONE_WORD.get(words.slice(start, end).join(' ')) ?? []) found.add(other)
    }
  }
  return [...found].filter((word) => !words.includes(word))
}
