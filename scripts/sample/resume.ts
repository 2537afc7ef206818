import type { Random } from '../random.ts'
import { entries, isBritish } from './occupation.ts'
import type { Person } from './person.ts'
import { chooseWins, describeJobs } from './resume-jobs.ts'
import { factsOf, opening, startYear } from './resume-opening.ts'
import { britishText, enumerate, upperFirst } from './wording.ts'

const WIN_SENTENCES = [
  (win: string) => `I ${win}.`,
  (win: string) => `A result I am proud of: I ${win}.`,
  (win: string) => `Along the way I ${win}.`,
  (win: string) => `Together with my team I ${win}.`,
  (win: string) => `On top of that I ${win}.`,
  (win: string) => `In figures: ${win}.`,
]
const WIN_NOTES = ['Results', 'Achievements', 'Highlights', 'What came of it', 'Selected results']

function describeWins(random: Random, person: Person, asNotes: boolean): string[] {
  const wins = chooseWins(random, person, random.between(1, 3))
  if (wins.length === 0) return []
  if (asNotes) return [`${random.pick(WIN_NOTES)}: ${wins.join('; ')}.`]
  return random.sample(WIN_SENTENCES, 2).flatMap((sentence, at) => (wins[at] === undefined ? [] : sentence(wins[at])))
}

function describeSkills(random: Random, person: Person): string {
  const some = random.sample(person.skills, random.between(4, 6))
  const listed = some.join(', ')
  const told = enumerate(some)
  return random.pick([
    `Skills: ${listed}.`,
    `Core skills: ${listed}.`,
    `I am at ease with ${told}.`,
    `Day to day I rely on ${told}.`,
    `Good working knowledge of ${told}.`,
    `What I use most: ${listed}.`,
    `Strengths: ${listed}.`,
    `I bring ${told}.`,
    `Competences: ${listed}.`,
    `Trained in ${told}.`,
  ])
}

function describeEducation(random: Random, person: Person): string {
  const { region } = person.country
  const training = upperFirst(random.pick(entries(person.occupation.training, region)))
  const year = startYear(person) - random.between(0, 1)
  if (/^(?:Self-taught|Learned|Student)/.test(training)) return `${training}.`
  if (person.position.seniority === 'intern') return `Studying towards: ${training}.`
  return random.pick([
    `Education: ${training}, ${year}.`,
    `${training} (${year}).`,
    `Training: ${training}, completed in ${year}.`,
    `Qualification: ${training}.`,
    `Schooling: ${training}, ${year}.`,
  ])
}

/** What somebody can hold in the first years. */
const BASIC =
  /first aid|^BLS|^CPR|food h|OSHA 10|forklift|training|Foundation|Fundamentals|CSCS|Care Certificate|CompTIA A|driving|CNA|CDL|C\+E|Office Specialist|Level 2|registration|licence$/i

function describeCertificates(random: Random, person: Person): string {
  const isNew = person.position.years < 3
  const open = entries(person.occupation.certificates, person.country.region).filter(
    (name) => !isNew || BASIC.test(name),
  )
  const some = random.sample(open, isNew ? 1 : random.between(1, 3))
  if (some.length === 0) return ''
  const label = random.pick(['Certificates', 'Licences and certificates', 'Certified', 'Also', 'Further training'])
  return `${label}: ${some.join(', ')}.`
}

function describeLanguages(random: Random, { languages }: Person): string {
  const [native = '', ...others] = languages
  if (others.length === 0) return ''
  const level = random.pick(['fluent', 'good', 'working level', 'advanced'])
  return random.pick([
    `Languages: ${native} (native), ${others.map((language) => `${language} (${level})`).join(', ')}.`,
    `I speak ${enumerate(languages)}.`,
    `${native} is my first language; I also use ${enumerate(others)} at work.`,
  ])
}

const CLOSINGS = [
  'References on request.',
  'Available at one month’s notice.',
  'Open to part-time as well as full-time.',
  'Happy to relocate for the right team.',
  'In my free time I sing in a choir.',
  'Parent of two; early starts suit me well.',
  'Weekends belong to my vegetable garden.',
  'I coach an under-12 football side.',
  'Looking for a permanent post.',
  'Prefer a short commute to a big name.',
  'Free to start next month.',
  'Long-distance runner.',
  'I volunteer at the local food bank.',
  'Keen to take on more responsibility.',
  'I read widely about the trade.',
  'Back at work after a year of parental leave.',
  'I like explaining things to newcomers.',
  'Hobbies: chess, cycling, old radios.',
  'Would like to stay in the region.',
  'Willing to travel now and then.',
]

/** A résumé of 80 to 250 words, as sentences or as notes. May come out the wrong length: the caller tries again. */
export function writeResume(random: Random, person: Person): string {
  const asNotes = random.chance(0.45)
  const facts = factsOf(random, person)
  const remote = random.pick([
    'I work from home.',
    'Remote set-up with a quiet office at home.',
    'Used to distributed teams.',
  ])
  const endings = [
    random.chance(0.75) ? describeSkills(random, person) : '',
    describeEducation(random, person),
    random.chance(0.7) ? describeCertificates(random, person) : '',
    random.chance(0.75) ? describeLanguages(random, person) : '',
    person.remote && random.chance(0.5) ? remote : '',
    random.chance(0.4) ? random.pick(CLOSINGS) : '',
  ].filter((text) => text !== '')
  const jobs = describeJobs(random, person, asNotes)
  const wins = describeWins(random, person, asNotes)
  const [firstJob = '', ...otherJobs] = jobs
  const body = asNotes
    ? [opening(random, person, facts), ...jobs, ...wins, ...endings].join('\n')
    : [
        [opening(random, person, facts), firstJob, ...wins.slice(0, 1)].join(' '),
        [...otherJobs, ...wins.slice(1)].join(' '),
        random.sample(endings, endings.length).join(' '),
      ]
        .filter((paragraph) => paragraph !== '')
        .join('\n\n')
  return isBritish(person.country.region) ? britishText(body) : body
}
