import { beforeAll, describe, expect, test } from 'vitest'
import { type CandidateInput, NOTHING_KNOWN } from '../../src/ingest/prepare-candidate.ts'
import type { AskedWord, Constraint, FoldedFilters, LexicalSearch, Scope } from '../../src/ports.ts'

/** A leg and a way to put people into it; every call of `tenant` names one that nobody has used. */
export interface LexicalSubject {
  readonly leg: LexicalSearch
  store(tenantId: string, people: readonly CandidateInput[]): Promise<void>
  tenant(): string
}

type Known = Partial<CandidateInput> & { readonly candidateId: string }

const person = (known: Known): CandidateInput => ({ ...NOTHING_KNOWN, ...known })

const words = (text: string): AskedWord[] => text.split(' ').map((word) => ({ word, weight: 1 }))

const SIZE = { hits: 200, profiles: 0 }

/** So many people are more than any leg scores one by one. */
const MANY = 2_000

/** In turns: those in one place are more than are scored, and clerks. */
const LOCATIONS = [null, 'Aveiro', null, 'Braga']

const oneOfCrowd = (number: number): Known => ({
  candidateId: `crowd-${number}`,
  title: number % 2 ? 'Clerk' : 'Manager',
  country: number % 100 ? 'US' : 'NZ',
  location: LOCATIONS[number % LOCATIONS.length] ?? null,
  resume: 'A senior software engineer once worked beside this person.',
})

/** What every lexical leg must do. */
export function describeLexicalSearch(name: string, open: () => Promise<LexicalSubject>): void {
  describe(name, () => {
    let subject: LexicalSubject
    beforeAll(async () => {
      subject = await open()
    })

    async function tenantOf(...people: readonly Known[]) {
      const tenantId = subject.tenant()
      await subject.store(tenantId, people.map(person))
      const find = async (asked: string | readonly AskedWord[], { filters = {}, constraint }: Partial<Scope> = {}) => {
        const list = typeof asked === 'string' ? words(asked) : asked
        return subject.leg.byWords(tenantId, list, { filters, constraint }, SIZE)
      }
      const ids = async (...call: Parameters<typeof find>) => (await find(...call)).hits.map((hit) => hit.candidateId)
      return { tenantId, find, ids }
    }

    test('finds who holds at least one of the words, in any field and inflection, and nobody else', async () => {
      const { ids } = await tenantOf(
        { candidateId: 'title', title: 'Software Engineers' },
        { candidateId: 'skill', skills: ['engineering'] },
        { candidateId: 'headline', headline: 'An engineer at heart' },
        { candidateId: 'summary', summary: 'engineered things' },
        { candidateId: 'resume', resume: 'Once an engineer.' },
        { candidateId: 'other', title: 'Nurse', resume: 'Cared for patients.' },
      )
      expect((await ids('engineer welder')).toSorted()).toEqual(['headline', 'resume', 'skill', 'summary', 'title'])
    })

    test('puts the title before skills and location, and these before the text', async () => {
      const { ids } = await tenantOf(
        { candidateId: 'a-text', title: 'Clerk', resume: 'Knows python.' },
        { candidateId: 'b-skills', title: 'Clerk', skills: ['Python'] },
        { candidateId: 'c-title', title: 'Python Clerk' },
      )
      expect(await ids('python')).toEqual(['c-title', 'b-skills', 'a-text'])
    })

    test('says whose title, or title, skills and location together, hold all that the search says', async () => {
      const { find } = await tenantOf(
        { candidateId: 'title', title: 'Senior Software Engineers, Porto' },
        { candidateId: 'whole', title: 'Senior Engineer', skills: ['Software', 'Java'], location: 'Porto' },
        { candidateId: 'some', title: 'Software Tester in Porto', resume: 'A senior engineer before.' },
        { candidateId: 'text', title: 'Clerk', resume: 'Senior software engineer once.' },
      )
      const chosen = { word: 'kafka', weight: 0.5 }
      const { hits } = await find([...words('senior software engineer porto'), chosen])
      const those = (is: 'isTitled' | 'isWhole') => hits.filter((hit) => hit[is]).map(({ candidateId }) => candidateId)
      expect(those('isTitled')).toEqual(['title'])
      expect(those('isWhole').toSorted()).toEqual(['title', 'whole'])
    })

    test('lets a rare word count more than a common one, and a heavy one more than a light one', async () => {
      const { ids } = await tenantOf(
        { candidateId: 'a', title: 'Senior Clerk' },
        { candidateId: 'b', title: 'Senior Welder' },
        { candidateId: 'c', title: 'Senior Painter' },
        { candidateId: 'd', title: 'Junior Rigger' },
      )
      expect((await ids('senior rigger'))[0]).toBe('d')
      const light = { word: 'welder', weight: 0.5 }
      expect(await ids([light, { word: 'painter', weight: 1 }])).toEqual(['c', 'b'])
    })

    test('finds the words around one that nobody holds', async () => {
      const { ids } = await tenantOf(
        { candidateId: 'both', title: 'Payroll Clerk' },
        { candidateId: 'one', title: 'Clerk' },
      )
      expect(await ids('xyzzy payroll clerk')).toEqual(['both', 'one'])
      expect(await ids('xyzzy')).toEqual([])
      expect(await ids('漢字漢字')).toEqual([])
      expect(await ids([])).toEqual([])
    })

    test('finds nobody by a part of a word, however long it is or however a server cuts it', async () => {
      const start = 'y'.repeat(100)
      const { ids } = await tenantOf(
        { candidateId: 'number', title: 'Gauge 7e5 Fitter' },
        { candidateId: 'long', title: `${start}aaaa Fitter` },
        { candidateId: 'both', title: 'Gauge Fitter' },
      )
      expect(await ids('7e5x')).toEqual([])
      expect(await ids(`${start}bbbb`)).toEqual([])
      expect(await ids('工'.repeat(700))).toEqual([])
      expect((await ids(`gauge ${'工'.repeat(700)}`)).toSorted()).toEqual(['both', 'number'])
      expect((await ids(`7e5x ${start}aaaa gauge`)).toSorted()).toEqual(['both', 'long', 'number'])
    })

    test('filters by values of any characters', async () => {
      const location = 'a\u0001b'
      const { ids } = await tenantOf(
        { candidateId: 'a', title: 'Welder', location },
        { candidateId: 'b', title: 'Welder' },
      )
      expect(await ids('welder', { filters: { locations: [location] } })).toEqual(['a'])
    })

    test('finds who holds a word or what was meant by it, who wrote it as asked first', async () => {
      const { ids } = await tenantOf(
        { candidateId: 'a-meant', title: 'Kubernetes Engineer' },
        { candidateId: 'b-written', title: 'Kuberntes Engineer' },
        { candidateId: 'c', title: 'Clerk' },
      )
      const asked = [...words('kuberntes'), { word: 'kubernetes', weight: 0.5, standsFor: 'kuberntes' }]
      expect(await ids(asked)).toEqual(['b-written', 'a-meant'])
    })

    test.each([
      ['C++', 'cplusplus'],
      ['C#', 'csharp'],
      ['.NET', 'dotnet'],
      ['Node.js', 'nodejs'],
      ['R', 'r'],
      ['Go', 'go'],
      ['401(k)', '401k'],
      ['Señor', 'senor'],
    ])('finds %s, and not what it would be without its punctuation or accents', async (skill, word) => {
      const { ids } = await tenantOf(
        { candidateId: 'has', skills: [skill] },
        { candidateId: 'c', skills: ['C'] },
        { candidateId: 'net', skills: ['net', 'node', 'google', 'rust', '401'] },
      )
      expect(await ids(word)).toEqual(['has'])
    })

    test('finds nobody of another tenant', async () => {
      const here = await tenantOf({ candidateId: 'same', title: 'Welder' })
      await tenantOf({ candidateId: 'theirs', title: 'Welder' }, { candidateId: 'same', title: 'Welder' })
      expect(await here.ids('welder')).toEqual(['same'])
    })

    describe('keeps the scope', () => {
      let scoped: Awaited<ReturnType<typeof tenantOf>>
      const title = 'Staff Engineer'
      const long = 'a very long name of a skill '.repeat(7).trim()
      beforeAll(async () => {
        scoped = await tenantOf(
          {
            candidateId: 'a',
            title,
            skills: ['Python', "l'été \\ |", long],
            country: 'BR',
            location: 'São Paulo',
            seniority: 'staff',
            remote: true,
            yearsExperience: 5.5,
            specialtyId: '15-1252.00',
          },
          {
            candidateId: 'b',
            title,
            skills: ['Python', 'Cobol', `${long} more`],
            country: 'PT',
            location: "O'Fallon",
            seniority: 'mid',
            remote: false,
            yearsExperience: 12,
          },
          { candidateId: 'c', title: 'Engineer of Staff' },
        )
      })

      test.each<[string, FoldedFilters, string[]]>([
        ['no filter', {}, ['a', 'b', 'c']],
        ['a country', { countries: ['BR', 'DE'] }, ['a']],
        ['countries', { countries: ['BR', 'PT'] }, ['a', 'b']],
        ['a location', { locations: ['sao paulo'] }, ['a']],
        ['a location with a quote', { locations: ["o'fallon"] }, ['b']],
        ['seniority', { seniority: ['mid', 'junior'] }, ['b']],
        ['a specialty', { specialties: ['15-1252.00'] }, ['a']],
        ['remote', { remote: true }, ['a']],
        ['not remote', { remote: false }, ['b']],
        ['all of some skills', { skills: { holds: [['python'], ['cobol']], lacks: [] } }, ['b']],
        ['any of some skills', { skills: { holds: [['python', 'java']], lacks: [] } }, ['a', 'b']],
        ['none of some skills', { skills: { holds: [], lacks: ['cobol'] } }, ['a']],
        ['a skill of special characters', { skills: { holds: [["l'ete \\ |"]], lacks: [] } }, ['a']],
        ['a skill whose beginning is another', { skills: { holds: [[long]], lacks: [] } }, ['a']],
        ['years from', { yearsExperience: { gte: 5.5 } }, ['a', 'b']],
        ['years to', { yearsExperience: { lte: 6 } }, ['a']],
        ['a few years', { yearsExperience: { gte: 5.6, lte: 12 } }, ['b']],
        ['half a year', { yearsExperience: { gte: 5.2, lte: 5.8 } }, ['a']],
        ['more years than anybody has', { yearsExperience: { gte: 99.5 } }, []],
        ['several', { countries: ['BR', 'PT'], remote: false, skills: { holds: [['cobol']], lacks: [] } }, ['b']],
      ])('of filters: %s', async (_, filters, expected) => {
        expect((await scoped.ids('engineer', { filters })).toSorted()).toEqual(expected)
      })

      test.each<[string, Constraint, string[]]>([
        ['a phrase', { phrase: 'staff engineer' }, ['a', 'b']],
        ['a phrase with a word that few searches would keep', { phrase: 'engineer of staff' }, ['c']],
        ['not a phrase', { not: { phrase: 'staff engineer' } }, ['c']],
        ['not a word', { not: { phrase: 'cobol' } }, ['a', 'c']],
        ['both', { all: [{ phrase: 'python' }, { not: { phrase: 'cobol' } }] }, ['a']],
        ['either', { any: [{ phrase: 'cobol' }, { phrase: 'engineer of staff' }] }, ['b', 'c']],
        ['either, one being an exclusion', { any: [{ phrase: 'cobol' }, { not: { phrase: 'python' } }] }, ['b', 'c']],
        ['a word that nobody holds', { phrase: 'xyzzy' }, []],
        ['a word without letters that Postgres knows', { phrase: '漢字' }, []],
      ])('of constraints: %s', async (_, constraint, expected) => {
        expect((await scoped.ids('engineer', { constraint })).toSorted()).toEqual(expected)
      })
    })

    describe('among many', () => {
      let crowd: Awaited<ReturnType<typeof tenantOf>>
      const known = (word: string, people: number) => ({ word, weight: 1, held: { people, of: MANY + 20 } })
      beforeAll(async () => {
        crowd = await tenantOf(
          ...Array.from({ length: MANY }, (_, number) => oneOfCrowd(number)),
          ...Array.from({ length: 12 }, (_, number) => ({
            candidateId: `named-${number}`,
            title: 'Senior Software Engineer',
          })),
          ...Array.from({ length: 8 }, (_, number) => ({ candidateId: `rare-${number}`, title: 'Zookeeper' })),
          ...Array.from({ length: 12 }, (_, number) => ({ candidateId: `night-${number}`, title: 'Night Manager' })),
        )
      }, 120_000)

      const common = [known('senior', MANY + 12), known('software', MANY + 12), known('engineer', MANY + 12)]

      test.each([
        ['how many hold the words is known', common],
        ['nothing is known of the words', words('senior software engineer')],
      ])('puts those with all words in the title first, when %s', async (_, asked) => {
        const { hits, cut } = await crowd.find(asked)
        expect(hits).toHaveLength(SIZE.hits)
        expect(cut).toBe(true)
        expect(hits.slice(0, 12).every(({ candidateId }) => candidateId.startsWith('named-'))).toBe(true)
      })

      test('finds those who hold most of what the words are worth, though they lack the rarest', async () => {
        const asked = [known('night', MANY / 3), known('manager', MANY / 2), known('aveiro', MANY / 4)]
        const found = await crowd.ids(asked)
        expect(found.slice(0, 12).every((id) => id.startsWith('night-'))).toBe(true)
      })

      test.each([
        ['common words', common],
        ['one that stands in more titles than are scored', [known('manager', MANY / 2)]],
      ])('finds all who hold a rare word beside %s', async (_, others) => {
        const found = await crowd.ids([...others, known('zookeeper', 8)])
        expect(found.filter((id) => id.startsWith('rare-'))).toHaveLength(8)
      })

      test('gives the same people in the same order every time, ties by id', async () => {
        const first = await crowd.find('senior software engineer')
        expect(await crowd.find('senior software engineer')).toEqual(first)
        const ties = first.hits.slice(12).map(({ candidateId }) => candidateId)
        expect(ties).toEqual(ties.toSorted())
      })

      test('finds everybody who passes a filter that few pass, and says that none was left out', async () => {
        const { hits, cut } = await crowd.find(common, { filters: { countries: ['NZ'] } })
        expect(hits).toHaveLength(MANY / 100)
        expect(cut).toBe(false)
      })

      test('finds people by a text of many words, most of which nobody holds', async () => {
        const text = 'unheard tidings senior things software nobody engineer says xyzzy plugh'
        const found = await crowd.ids(words(text))
        expect(found).toHaveLength(SIZE.hits)
        expect(found.slice(0, 12).every((id) => id.startsWith('named-'))).toBe(true)
      })
    })
  })
}
