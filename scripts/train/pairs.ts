import type { Random } from '../random.ts'
import type { Concept, Source, Text } from './corpus.ts'

/** Two texts that speak of one concept; pairs of one group speak of the same. */
export interface Pair {
  readonly anchor: Text
  readonly partner: Text
  readonly group: number
}

/** How often a text's partner is a made-up profile, so that long texts learn to lie near short ones. */
const PROFILE_CHANCE = 0.2
const PROFILE_STATEMENTS = 6
const PROFILE_SKILLS = 8
/** How often a name's partner is another name rather than something that is said of the same. */
const NAME_CHANCE = 0.65
const SKILLS_CHANCE = 0.2
/** How often only a few words of a statement are said: people ask for work in fewer words than it is described in. */
const CROP_CHANCE = 0.5
const FEWEST_WORDS = 2
const MOST_WORDS = 5

/** Every text of a source once, each with a partner drawn at random, in random order. */
export function drawPairs(source: Source, random: Random): Pair[] {
  const pairs = source.flatMap((concept, group) => [
    ...concept.names.map((anchor) => ({ anchor, partner: partnerOfName(concept, anchor, random), group })),
    ...concept.statements.map((statement) => ({
      anchor: random.chance(CROP_CHANCE) ? cropped(statement, random) : statement,
      partner: partnerOfStatement(concept, random),
      group,
    })),
  ])
  return shuffle(pairs, random)
}

/** In random order, in place (Fisher and Yates; Durstenfeld 1964). */
export function shuffle<T>(items: T[], random: Random): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.between(0, last)
    ;[items[last], items[other]] = [items[other] as T, items[last] as T]
  }
  return items
}

function cropped(statement: Text, random: Random): Text {
  return random.sample(statement, random.between(FEWEST_WORDS, MOST_WORDS))
}

function partnerOfName(concept: Concept, name: Text, random: Random): Text {
  if (random.chance(PROFILE_CHANCE)) return profileOf(concept, random)
  const { names, statements, skills } = concept
  if (statements.length === 0 || (names.length > 1 && random.chance(NAME_CHANCE))) return another(names, name, random)
  if (skills.length > 0 && random.chance(SKILLS_CHANCE)) return random.sample(skills, PROFILE_SKILLS).flat()
  return random.pick(statements)
}

function partnerOfStatement(concept: Concept, random: Random): Text {
  return random.chance(PROFILE_CHANCE) ? profileOf(concept, random) : random.pick(concept.names)
}

function another(names: readonly Text[], name: Text, random: Random): Text {
  if (names.length === 1) return name
  const drawn = random.pick(names)
  return drawn === name ? another(names, name, random) : drawn
}

function profileOf({ names, statements, skills }: Concept, random: Random): Text {
  return [
    random.pick(names),
    ...random.sample(skills, PROFILE_SKILLS),
    ...random.sample(statements, PROFILE_STATEMENTS),
  ].flat()
}
