import { beforeAll, describe, expect, test } from 'vitest'
import type { SpecialtyDirectory, SpecialtyLookup } from '../../src/ports.ts'

const SOFTWARE_AD = `Senior Software Engineer

Acme Cloud builds the tools that thousands of retailers use to run their stores. We are a fast growing company of 300
people with offices in Austin and Denver, and we welcome people who like to work remotely.

What you will do
- Design, build and operate backend services in Python and Go on AWS, with PostgreSQL and Kafka underneath
- Write clean, tested code, review the code of your colleagues and improve our continuous delivery
- Work with product managers and designers to turn the needs of customers into software that ships
- Be part of an on-call rotation and keep our APIs fast and reliable

What you bring
- 5+ years of professional experience in software development
- Strong knowledge of a modern programming language and of relational databases
- Experience with Docker, Kubernetes and infrastructure as code

Benefits
We offer a competitive salary, medical, dental and vision insurance, a 401(k) plan with company match, paid parental
leave and a yearly education budget. Our benefits manager will gladly answer your questions.

Acme Cloud is an equal opportunity employer. All qualified applicants will receive consideration for employment without
regard to race, color, religion, sex, national origin, disability or protected veteran status. Our recruiters and human
resources specialists provide reasonable accommodation during the application process. Apply online today.`

const WELDING_AD = `Now hiring! Join the team at Great Lakes Fabrication, a family owned company since 1962.

We are looking for an experienced MIG/TIG welder for our second shift in Toledo, Ohio. Reports to the shop supervisor.

Duties: weld carbon steel, stainless and aluminum parts from blueprints and work orders; set up welding equipment and
fixtures; inspect finished welds and measure parts; grind and clean welds; follow all safety rules and wear protective
equipment. Load and unload trucks when needed.

Requirements: high school diploma or GED. Two years of welding experience in a fabrication shop. Able to read blueprints
and use a tape measure, calipers and squares. Able to lift 50 pounds and stand for the whole shift.

We offer health, dental and vision insurance, 401(k) with match, paid holidays, overtime and a quarterly bonus. We are an
equal opportunity employer. Applicants must pass a drug test and a background check. Our human resources manager will
contact qualified applicants. Apply in person or online.`

const NAMED = [
  ['RN night shift ICU', /^29-1141\.0/],
  ['sr fullstack dev', /^15-125[24]\.00/],
  ['heavy truck driver CDL', /^53-3032\.00/],
  ['senior python developer', /^15-1252\.00/],
  ['plumber', /^47-2152\.00/],
  ['bookkeeper', /^43-3031\.00/],
  ['CPA', /^13-2011\.00/],
  ['DevOps engineer', /^15-1252\.00/],
  ['pediatric nurse', /^29-1141\.00/],
  ['kindergarten teacher', /^25-2012\.00/],
  ['machine learning engineer', /^15-(?:1221|1299|2051)/],
  ['HVAC technician', /^49-9021\.00/],
  ['SWE', /^15-1252\.00/],
  ['REGISTERED NURSES', /^29-1141\.00/],
] as const

const MISSPELT = [
  ['registred nurse', /^29-1141\.00/],
  ['sofware enginer', /^15-1252\.00/],
  ['dental hygenist', /^29-1292\.00/],
  ['acountant', /^13-2011\.00/],
] as const

/** What every specialty lookup over O*NET must do; `open` gives one that knows the whole taxonomy. */
export function describeSpecialtyLookup(name: string, open: () => Promise<SpecialtyLookup & SpecialtyDirectory>): void {
  describe(name, () => {
    let specialties: SpecialtyLookup & SpecialtyDirectory
    beforeAll(async () => {
      specialties = await open()
    })
    const lookup = async (text: string, limit = 5) => (await specialties.lookup([text], limit))[0] ?? []

    test.each(NAMED)('names the occupation of "%s"', async (text, expected) => {
      expect((await lookup(text))[0]?.id).toMatch(expected)
    })

    test.each(MISSPELT)('reads "%s" in spite of its spelling', async (text, expected) => {
      expect((await lookup(text))[0]?.id).toMatch(expected)
    })

    test('names the job of an advertisement and not what its boilerplate speaks of', async () => {
      const [software, welding] = await specialties.lookup([SOFTWARE_AD, WELDING_AD], 3)
      expect(software?.[0]?.id).toBe('15-1252.00')
      expect(welding?.[0]?.id).toBe('51-4121.00')
    })

    test('names the job of a text of 20,000 characters that is said at its top', async () => {
      const text = `${WELDING_AD}\n${SOFTWARE_AD.repeat(20)}`.slice(0, 20_000)
      expect((await lookup(text))[0]?.id).toBe('51-4121.00')
    })

    test.each(['', '   ', 'asdf qwer', 'the of and', '!!! ???', '漢字'])('finds nothing in "%s"', async (text) => {
      expect(await lookup(text)).toEqual([])
    })

    test('is sure of a name that one occupation bears and unsure of one that many share', async () => {
      const [nurse, teacher] = [(await lookup('Registered Nurse'))[0], (await lookup('teacher'))[0]]
      expect(nurse).toMatchObject({ id: '29-1141.00', name: 'Registered Nurses' })
      expect(nurse?.confidence).toBeGreaterThan(0.6)
      expect(teacher?.confidence).toBeLessThan(0.3)
    })

    test('is unsure where the text says much that it does not understand', async () => {
      expect((await lookup('lorem ipsum dolor sit amet'))[0]?.confidence ?? 0).toBeLessThan(0.5)
    })

    test('says by which name it knew the occupation', async () => {
      expect((await lookup('senior CPA'))[0]?.matched).toBe('CPA')
      expect((await lookup('lawyers'))[0]?.matched).toBe('Lawyers')
      expect((await lookup('devops engineer'))[0]?.matched).toBe('DevOps Engineer')
    })

    test('gives at most as many as asked, the most confident first, all confidences within 0..1', async () => {
      const matches = await lookup('software engineer', 4)
      const confidences = matches.map(({ confidence }) => confidence)
      expect(matches).toHaveLength(4)
      expect(new Set(matches.map(({ id }) => id)).size).toBe(4)
      expect(confidences).toEqual(confidences.toSorted((one, other) => other - one))
      expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true)
      expect(await lookup('software engineer', 2)).toEqual(matches.slice(0, 2))
    })

    test('answers texts together as it answers each alone, in their order', async () => {
      const texts = ['plumber', '', 'registred nurse', 'plumber', WELDING_AD]
      const together = await specialties.lookup(texts, 3)
      const alone = await Promise.all(texts.map((text) => lookup(text, 3)))
      expect(together).toEqual(alone)
    })

    test('gives no answers to no texts', async () => {
      expect(await specialties.lookup([], 5)).toEqual([])
    })

    test('tells ids that name no occupation', async () => {
      const unknown = await specialties.unknownIds(['15-1252.00', '99-9999.99', 'x', '99-9999.99'])
      expect(unknown.toSorted()).toEqual(['99-9999.99', 'x'])
      expect(await specialties.unknownIds([])).toEqual([])
    })
  })
}
