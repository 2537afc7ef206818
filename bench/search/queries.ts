import { createRandom, type Random } from '../../scripts/random.ts'
import type { Trade } from '../../scripts/sample/candidate.ts'
import { entries } from '../../scripts/sample/occupation.ts'
import type { CandidateInput } from '../../src/ingest/prepare-candidate.ts'
import { isStopWord } from '../../src/text/stop-words.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { makeQueries } from '../support/queries.ts'
import { createPeople, tradesOfSample } from './people.ts'

/** Texts that no other call of the same kind gives: nothing of them is in a cache. */
export interface FreshTexts {
  queries(count: number): string[]
  commonWords(count: number): string[]
  jobDescriptions(count: number): string[]
}

/** More than a whole run asks for. */
const QUERIES = 8000
/** As many people as tell which words are common. */
const PEOPLE_READ = 2000
const COMMON_TITLE_WORDS = 40
const COMMON_RESUME_WORDS = 60

export async function createFreshTexts(): Promise<FreshTexts> {
  const random = createRandom(15)
  const queries = await makeQueries(QUERIES)
  const seen = new Set<string>()
  const people = createPeople()(
    0,
    Array.from({ length: PEOPLE_READ }, (_, number) => `read-${number}`),
  )
  const [titleWords, resumeWords] = [
    commonest(people, ({ title }) => title, COMMON_TITLE_WORDS),
    commonest(people, ({ resume }) => resume, COMMON_RESUME_WORDS),
  ]
  const titlePairs = people.map(({ title }) => tokenize(title ?? '').filter((word) => titleWords.includes(word)))
  const trades = tradesOfSample()

  function fresh(wanted: number, make: () => string): string[] {
    const texts: string[] = []
    while (texts.length < wanted) {
      const text = make()
      if (seen.has(text)) continue
      seen.add(text)
      texts.push(text)
    }
    return texts
  }

  return {
    queries: (wanted) => queries.splice(0, wanted),
    commonWords: (wanted) => fresh(wanted, () => commonQuery(random, titlePairs, resumeWords)),
    jobDescriptions: (wanted) => fresh(wanted, () => jobDescription(random, random.weighted(trades))),
  }
}

/** The words that most people have, those that a search leaves out aside. */
function commonest(
  people: readonly CandidateInput[],
  textOf: (person: CandidateInput) => string | null,
  count: number,
): string[] {
  const holders = new Map<string, number>()
  for (const person of people) {
    for (const word of new Set(tokenize(textOf(person) ?? ''))) {
      if (/^[a-z]+$/.test(word) && !isStopWord(word)) holders.set(word, (holders.get(word) ?? 0) + 1)
    }
  }
  return [...holders]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([word]) => word)
}

/** Words of one title, words of résumés, or both: all of them common. */
function commonQuery(random: Random, titles: readonly string[][], resumeWords: readonly string[]): string {
  const title = random.pick(titles.filter((words) => words.length > 1))
  return random.pick([
    title.slice(0, 3).join(' '),
    [...title.slice(0, 2), random.pick(resumeWords)].join(' '),
    random.sample(resumeWords, random.between(2, 3)).join(' '),
  ])
}

const PRAISE = [
  'We are an equal opportunity employer and value every application.',
  'We offer a competitive salary, a pension plan and 30 days of holiday.',
  'You will join a friendly team that likes to learn from each other.',
  'Our company has grown steadily for twenty years and is still owned by its founders.',
  'Flexible hours and a modern workplace are a matter of course for us.',
  'Please send your application with your earliest starting date and salary expectations.',
]

/** An advertisement of about 150 words, as employers write them: a fifth of it says what is wanted. */
function jobDescription(random: Random, { occupation, duties, tools }: Trade): string {
  const [titles, skills] = random.pick(occupation.tracks)
  const title = random.pick(entries(titles, 'us'))
  const wanted = random.sample([...entries(skills, 'us'), ...entries(occupation.skills, 'us'), ...tools], 6)
  const tasks = random.sample([...duties.own, ...duties.onet], 5).map(({ present }) => `- ${present}`)
  const [first = '', second = '', third = ''] = random.sample(PRAISE, 3)
  return [
    `We are looking for a ${title} (m/f/d). ${first}`,
    `Your tasks:\n${tasks.join('\n')}`,
    `You bring ${random.between(2, 8)} years of experience with ${wanted.slice(0, 3).join(', ')}.`,
    `Nice to have: ${wanted.slice(3).join(', ')}.`,
    `${second} ${third}`,
  ].join('\n\n')
}
