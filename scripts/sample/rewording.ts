/** Turns O*NET task statements (`Direct or coordinate activities.`) into the words of a résumé. */

export interface Duty {
  /** `directed and coordinated activities` */
  readonly past: string
  /** `direct and coordinate activities`, as after `I`. */
  readonly present: string
  /** `directing and coordinating activities` */
  readonly gerund: string
}

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Verbs that are not nouns as well: safe to inflect wherever a main verb may stand. */
const PLAIN_VERBS = list(`
  administer advise analyze apply appraise arrange assemble assess assist attend calculate clarify classify coach collaborate
  collect communicate compare compile complete compose compute conduct confer configure connect construct consult coordinate counsel
  create debug defend define deliver demonstrate describe detect determine develop devise diagnose disassemble discuss educate encrypt
  enforce ensure enter erect escort establish evaluate examine execute explain extinguish fasten formulate gather generate give greet
  guard hire identify implement incorporate inform inspect install instruct integrate interact interpret interview investigate
  internationalize keep maintain make meet moderate modify monitor negotiate notify observe obtain organize oversee participate
  perform pick prepare prescribe present prioritize produce promote propose protect provide publish read rebuild receive recognize
  recommend reconcile recruit refer regulate relay remind remove renew replace rescue resolve respond select sell serve
  solicit specify stabilize sterilize submit summarize supervise take teach testify transmit triage troubleshoot update vaccinate
  verify weigh weld write moderate introduce`)

/** Verbs that are nouns as often: only inflected at the head of a statement. */
const NOUN_VERBS = list(`
  review add adapt address adjust agree align allocate answer assign approve audit authorize automate bend brief build break calm carve chart clean
  check close code comfort contact contract correct cut decrease deploy design direct document draft draw drive exercise feed file fill
  fit follow forecast grade guide handle hand harden help initiate inventory issue label lay lead load locate lock manage map mark match
  measure migrate mix model mount move open operate order own patch place plan polish post present price process program pull purchase
  question rate record rehearse repair report represent request research reuse run scale schedule search secure see seek segment set
  settle shape show sketch sort split stack stage stock store study supply support take test tie time trace track train transfer
  transport treat trim tune turn use visit walk warn wash watch welcome work anchor bake`)

const IRREGULAR: Readonly<Record<string, string>> = {
  meet: 'met',
  write: 'wrote',
  read: 'read',
  keep: 'kept',
  oversee: 'oversaw',
  teach: 'taught',
  make: 'made',
  take: 'took',
  seek: 'sought',
  rebuild: 'rebuilt',
  build: 'built',
  give: 'gave',
  lead: 'led',
  see: 'saw',
  speak: 'spoke',
  send: 'sent',
  run: 'ran',
  hold: 'held',
  help: 'helped',
  cut: 'cut',
  fit: 'fitted',
  hear: 'heard',
  grow: 'grew',
  buy: 'bought',
  put: 'put',
  find: 'found',
  lay: 'laid',
  sit: 'sat',
  break: 'broke',
  split: 'split',
  bend: 'bent',
  troubleshoot: 'troubleshot',
  draw: 'drew',
  dig: 'dug',
  sell: 'sold',
  feed: 'fed',
  set: 'set',
  drive: 'drove',
  show: 'showed',
  grind: 'ground',
  input: 'input',
  forecast: 'forecast',
}
const DOUBLING =
  /^(?:confer|refer|submit|program|transfer|cut|set|trim|run|split|fit|map|log|ship|put|sit|patrol|plan|debug)$/

function past(verb: string): string {
  const irregular = IRREGULAR[verb]
  if (irregular !== undefined) return irregular
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return DOUBLING.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}

function gerund(verb: string): string {
  if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`
  return DOUBLING.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}

const isVerb = (word: string) => PLAIN_VERBS.has(word) || NOUN_VERBS.has(word)

/** Statements that would read oddly about one person, or whose grammar the rules below do not follow. */
const ODD =
  /\b(?:whether|if|either|may|should|must|not|unless|e\.g|i\.e|etc|deceased|autops|dead|more than|him|her|oneself|themselves|as necessary|as needed|as required|and more|appropriate|establishment|tapes?|printouts?|parachute|handicap\w*|crippling|self|indices|beta|horseback|jurors|Constitution|feasibility|Medicare|television|persons|personnel|sleds|to project|demolish|know how|chill|assure compliance|calcareous|advisability|utilization|discrepant|trigeneration|delinquent|hypertext|dust|switchboard|grievances|crowbars|laundry|enumeration|canceled|requisitions|motels|bellhops|fecal|savings bond|affirmative action|state and federal|federal and state|identification card|stumps|asphalt|who \w+ and|power supply|gross|comatose|bookkeeping duties|irreconcilable|lend|carburetor|trueness|trigger|deceased|remedial|supervisors|superiors|persevere|written evidence|quasi-judicial)\b|[";:()]|\d/i

/** Cuts what makes a statement long without saying more. */
function shorten(statement: string): string {
  return statement
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\.$/, '')
    .replace(/\bWeb site/g, 'website')
    .replace(/\bWeb\b/g, 'web')
    .replace(/, (?:such as|including|like) .*$/, '')
    .replace(/, (?:as well as|according to|in accordance with|in compliance with) [^,]*$/, '')
    .replace(/\band\/or\b/g, 'and')
    .replace(/,? or /g, ' and ')
    .replace(/, and /g, ' and ')
    .trim()
}

const withoutComma = (word: string | undefined) => (word ?? '').replace(/,$/, '')

/** The words that statements begin with, in lower case: nearly all are verbs. */
export function firstWords(statements: readonly string[]): ReadonlySet<string> {
  return new Set(statements.map((statement) => withoutComma(statement.split(' ')[0]).toLowerCase()))
}

/** Where words stand that may be verbs and that `and` or a comma joins to what came before. */
function joinedVerbs(words: readonly string[], headVerbs: ReadonlySet<string>): number[] {
  // Verbs after an infinitive (`to assess, plan and evaluate`) belong to it and stay as they are.
  const infinitive = words.findIndex((word, at) => word === 'to' && headVerbs.has(withoutComma(words[at + 1])))
  const end = infinitive === -1 ? words.length : infinitive
  return [...words.keys()].slice(1, end).filter((at) => {
    const before = words[at - 1] ?? ''
    const followsHead = before === 'and' && words.slice(0, at - 1).every((word) => isVerb(withoutComma(word)))
    return followsHead || ((before === 'and' || before.endsWith(',')) && headVerbs.has(withoutComma(words[at])))
  })
}

/** The places of the verbs that say what was done; undefined where that is unclear. */
function mainVerbs(words: readonly string[], headVerbs: ReadonlySet<string>): ReadonlySet<number> | undefined {
  const verbs = new Set([0])
  let headEnds = 0
  for (const at of joinedVerbs(words, headVerbs)) {
    const verb = withoutComma(words[at])
    const followsHead = at - headEnds <= (words[at - 1] === 'and' ? 2 : 1)
    if (!(PLAIN_VERBS.has(verb) || (followsHead && NOUN_VERBS.has(verb)))) return undefined
    if (followsHead) headEnds = at
    verbs.add(at)
  }
  return verbs
}

/**
 * A statement in its three forms, or undefined when it is too long, too short or too hard to reword. `headVerbs` are
 * the words of `firstWords`, by which a verb is told in the middle of a statement.
 */
export function reword(statement: string, headVerbs: ReadonlySet<string>): Duty | undefined {
  const shortened = shorten(statement)
  const words = shortened.replace(/^[A-Z]/, (first) => first.toLowerCase()).split(' ')
  if (ODD.test(shortened) || words.length < 5 || words.length > 19 || !isVerb(withoutComma(words[0]))) return undefined
  const verbs = mainVerbs(words, headVerbs)
  return verbs === undefined ? undefined : inflect(words, verbs)
}

/** Inflects a phrase written for the purpose: its first word and those marked with `~` are its main verbs. */
export function inflectMarked(phrase: string): Duty {
  const marked = phrase.split(' ')
  const verbs = new Set([0, ...marked.keys()].filter((at) => at === 0 || marked[at]?.startsWith('~')))
  return inflect(phrase.replaceAll('~', '').split(' '), verbs)
}

function inflect(words: readonly string[], verbs: ReadonlySet<number>): Duty {
  const inForm = (form: (verb: string) => string) =>
    words.map((word, at) => (verbs.has(at) ? word.replace(/^[a-z]+/, form) : word)).join(' ')
  return { past: inForm(past), present: inForm((verb) => verb), gerund: inForm(gerund) }
}
