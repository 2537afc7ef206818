import type { Random } from '../random.ts'
import type { Person } from './person.ts'
import { enumerate, inSentence, upperFirst, withArticle, yearsInWords } from './wording.ts'

/** The year in which all résumés were written: fixed, so that the file does not change by itself. */
export const WRITTEN_IN = 2025

export const startYear = (person: Person) => WRITTEN_IN - Math.round(person.position.years)

/** What the opening and closing lines of a résumé may mention. */
export interface Facts {
  readonly role: string
  readonly years: string
  readonly focus: string
  readonly skills: readonly [string, string, string]
}

export function factsOf(random: Random, person: Person): Facts {
  const { focus, base, years } = person.position
  const ways = ['with a focus on', 'with an emphasis on', 'mainly in the area of', 'concentrating on']
  const [first = base, second = first, third = second] = random.sample(
    person.skills.filter((skill) => !base.toLowerCase().includes(skill.toLowerCase())),
    3,
  )
  return {
    role: inSentence(base),
    years: yearsInWords(years),
    focus: focus === undefined ? '' : `, ${random.pick(ways)} ${inSentence(focus)}`,
    skills: [first, second, third],
  }
}

const CHARACTERS =
  'Reliable|Methodical|Hands-on|Curious|Patient|Careful|Practical|Thorough|Versatile|Calm|Attentive'.split('|')

function newcomerOpenings(random: Random, person: Person, { role, years, focus, skills }: Facts): string[] {
  const [one, two, three] = skills
  return [
    `I am at the start of my career: ${years} as ${withArticle(role)}${focus}.`,
    `New to the field and eager to learn; so far ${years} as ${withArticle(role)}, mostly ${one} and ${two}.`,
    `Early-career ${role} in ${person.city} with ${years} of practice${focus}.`,
    `I have worked as ${withArticle(role)} for ${years}, guided by experienced colleagues${focus}.`,
    `${upperFirst(years)} into my first job as ${withArticle(role)}, I know the basics of ${enumerate([one, two, three])}.`,
    `${random.pick(CHARACTERS)} beginner: ${years} of ${one} and ${two}, and keen to go further as ${withArticle(role)}.`,
    `Recently qualified. ${upperFirst(years)} as ${withArticle(role)} in ${person.city}${focus}.`,
    `My first steps as ${withArticle(role)} were in ${one}; after ${years} I also feel at home with ${two}.`,
  ]
}

function internOpenings({ role, skills }: Facts): string[] {
  const [one, two, three] = skills
  return [
    `Student on an internship, working towards a first post as ${withArticle(role)}. First practice in ${enumerate([one, two, three])}.`,
    `I am completing an internship and want to become ${withArticle(role)}. So far I have used ${one}, ${two} and ${three} in real projects.`,
    `Intern with good grades and some practice in ${one} and ${two}; next goal: ${role}.`,
  ]
}

function experiencedOpenings(random: Random, person: Person, { role, years, focus, skills }: Facts): string[] {
  const [one, two, three] = skills
  const character = random.pick(CHARACTERS)
  const since = startYear(person)
  return [
    `I am ${withArticle(role)} with ${years} of experience${focus}.`,
    `For the past ${years} I have worked as ${withArticle(role)}${focus}.`,
    `I have been ${withArticle(role)} since ${since}${focus}, and I would choose the job again.`,
    `My work is ${enumerate([one, two, three])}: ${years} as ${withArticle(role)}, now in ${person.city}.`,
    `${upperFirst(years)} as ${withArticle(role)} have taught me ${one}, ${two} and a good deal of ${three}.`,
    `${character} ${role} with ${years} behind me${focus}.`,
    `I came to this work in ${since} and have stayed with it ever since${focus}. Today I am ${withArticle(role)} in ${person.city}.`,
    `Colleagues come to me for ${one} and ${two}. I have been ${withArticle(role)} for ${years}${focus}.`,
    `${upperFirst(role)}, ${years} of experience${focus}.`,
    `${upperFirst(role)} with ${years} in the field. Strong in ${enumerate([one, two, three])}.`,
    `Profile: ${character.toLowerCase()} ${role} based in ${person.city}; ${years} of practice, above all in ${one} and ${two}.`,
    `${upperFirst(withArticle(role))} who has seen a lot in ${years}${focus}. Best known for ${one}.`,
    `${years} in the job, ${years.startsWith('1') ? 'most' : 'many'} of them spent on ${one} and ${two}. ${upperFirst(role)} by training and by choice.`,
    `What I offer: ${years} as ${withArticle(role)}, solid ${one}, and a calm head${focus}.`,
    `${person.city}. ${upperFirst(role)} since ${since}. Main subjects: ${enumerate([one, two, three])}.`,
    `Since ${since} I have earned my living as ${withArticle(role)}${focus}.`,
  ].map(upperFirst)
}

/** The first lines of a résumé. */
export function opening(random: Random, person: Person, facts: Facts): string {
  const { seniority, years } = person.position
  if (seniority === 'intern') return random.pick(internOpenings(facts))
  if (years < 3) return random.pick(newcomerOpenings(random, person, facts))
  return random.pick(experiencedOpenings(random, person, facts))
}
