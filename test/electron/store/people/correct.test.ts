import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Call } from '../../../../shared/contract.ts'
import type { Person } from '../../../../shared/people.ts'
import { bringIn, fileOf, preview, summary } from '../imports/import-file.ts'
import { db, historyOf, refer } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

type Changes = Call<'people.correct'>['changes']

const header =
  'Client ID,NHS Number,NHS No Trace Status,Surname,Forename,DOB,Gender,Postcode,Team,Care Coordinator,Referral Date,Referral Reason,Legal Status,S117 Aftercare,Indicative Health Budget (pa),Communication Needs,Consent To Share,Requested To Panel Because'
const rowOf = (surname: string, born: string, number = '9994225081'): string =>
  `6600156,${number},Number present and verified,${surname},Vi,${born},Female,NG1 2ZZ,Northgate CMHT,P. Arden (CPN),02/11/2026,Wants to start swimming again with a supporter.,Informal,N,1200.00,,Y,`
const exportOf = (...row: Parameters<typeof rowOf>): string => fileOf(`${header}\r\n${rowOf(...row)}\r\n`)
const first = (): string => exportOf('Ashdown', '14/02/1997')
const corrected = (): string => exportOf('Ashdown-Bell', '14/02/1979')

async function personHere(store: TestStore, about: Parameters<typeof refer>[1] = {}): Promise<Person> {
  const { personId } = await refer(store, about)
  return (await store.call('people.get', { personId })).person
}

const correction = (person: Person, changes: Changes) => ({
  personId: person.id,
  version: person.version,
  changes,
  reason: 'Told by her sister',
  source: 'by_hand' as const,
})

const listed = async (store: TestStore, text: string) =>
  (await store.call('people.list', { text })).people.map(({ id }) => id)
const found = async (store: TestStore, text: string) =>
  (await store.call('search.find', { text, limit: 20 })).map(({ id }) => id)

describe('an export that the agency corrected', () => {
  test('says side by side what it has otherwise, and differs in nothing once that is taken over', async () => {
    const store = await openTestStore()
    await bringIn(store, first(), 'health')
    const { differing, accepted } = await preview(store, corrected(), 'health')
    expect(accepted).toBe(0)
    const [row] = differing
    expect(row).toMatchObject({
      version: 1,
      values: [
        { field: 'familyName', here: 'Ashdown', file: 'Ashdown-Bell' },
        { field: 'dateOfBirth', here: '1997-02-14', file: '1979-02-14' },
      ],
    })
    const { personId = '', version = 0, values = [] } = row ?? {}
    const changes = Object.fromEntries(values.map(({ field, file }) => [field, file])) as Changes
    const reason = 'Corrected export of 3 November'
    const person = await store.call('people.correct', {
      personId,
      version,
      changes,
      reason,
      source: 'health',
    })
    expect(person).toMatchObject({
      familyName: 'Ashdown-Bell',
      dateOfBirth: '1979-02-14',
      formerNames: ['Vi Ashdown'],
      version: 2,
    })
    expect(await historyOf(store, person.id)).toMatchObject([
      { familyName: 'Ashdown', dateOfBirth: '1997-02-14' },
    ])
    expect(await store.call('people.corrections', { personId })).toMatchObject([
      {
        reason,
        source: 'health',
        changes: [
          { field: 'familyName', before: 'Ashdown', after: 'Ashdown-Bell' },
          { field: 'dateOfBirth', before: '1997-02-14', after: '1979-02-14' },
        ],
      },
    ])
    const again = await summary(store, corrected(), 'health')
    expect(again).toMatchObject({ accepted: 0, alreadyHere: 1 })
    expect(again.differing).toBeUndefined()
    expect(await bringIn(store, corrected(), 'health')).toMatchObject({
      added: 0,
      differing: 0,
      newPeople: 0,
    })
  })

  test('and yesterday’s, without a number, is still about the same referral', async () => {
    const store = await openTestStore()
    await bringIn(store, exportOf('Ashdown', '14/02/1997', ''), 'health')
    const [person] = (await store.call('people.list', { text: 'ashdown' })).people
    if (!person) throw new Error('nobody came in')
    const changes = { familyName: 'Bell', dateOfBirth: '1979-02-14' }
    await store.call('people.correct', correction(person, changes))
    expect(await summary(store, exportOf('Ashdown', '14/02/1997', ''), 'health')).toMatchObject({
      accepted: 0,
      alreadyHere: 1,
    })
  })
})

const kinds: readonly (readonly [string, Changes, Partial<Person>])[] = [
  ['a married name', { familyName: 'Okafor' }, { familyName: 'Okafor', formerNames: ['Ruth Steen'] }],
  ['a given name', { givenName: 'Rūta' }, { givenName: 'Rūta', formerNames: ['Ruth Steen'] }],
  ['one name only', { familyName: '' }, { familyName: '', givenName: 'Ruth', formerNames: ['Ruth Steen'] }],
  ['both names', { familyName: 'Bell', givenName: 'Vi' }, { formerNames: ['Ruth Steen'] }],
  ['a birth date', { dateOfBirth: '1957-05-04' }, { dateOfBirth: '1957-05-04', formerNames: [] }],
  ['a leap day', { dateOfBirth: '1976-02-29' }, { dateOfBirth: '1976-02-29' }],
  ['gender', { gender: 'Male' }, { gender: 'Male' }],
  ['how she is spoken of', { pronoun: 'she' }, { pronoun: 'she' }],
  ['the NHS number, with spaces', { nhsNumber: '999 422 5081' }, { nhsNumber: '9994225081' }],
  ['the agency’s identifier', { healthId: '6600156' }, { healthId: '6600156' }],
  ['the council’s identifier', { councilId: 'P77' }, { councilId: 'P77' }],
  ['where she lives', { addressLine1: '4 Mill Lane', town: 'Northgate' }, { addressLine1: '4 Mill Lane' }],
  ['the postcode', { postcode: 'NG5 7ZZ' }, { postcode: 'NG5 7ZZ' }],
  ['no postcode', { postcode: '' }, { postcode: '' }],
]

describe('what can be put right by hand', () => {
  test.each(kinds)('%s', async (_what, changes, after) => {
    const store = await openTestStore()
    const person = await personHere(store)
    expect(await store.call('people.correct', correction(person, changes))).toMatchObject({
      ...after,
      version: 2,
    })
    const [kept] = await store.call('people.corrections', { personId: person.id })
    expect(kept).toMatchObject({ reason: 'Told by her sister', source: 'by_hand' })
    expect(kept?.changes.map(({ field }) => field)).toEqual(Object.keys(changes))
  })

  test('a field that says the same is no correction, and the others are', async () => {
    const store = await openTestStore()
    const person = await personHere(store)
    await store.call('people.correct', correction(person, { familyName: 'Steen', gender: 'Female' }))
    const [kept] = await store.call('people.corrections', { personId: person.id })
    expect(kept?.changes).toEqual([{ field: 'gender', before: '', after: 'Female' }])
  })

  test('a number that was traced is not, once it is another', async () => {
    const store = await openTestStore()
    await bringIn(store, first(), 'health')
    const [person] = (await store.call('people.list', { text: 'ashdown' })).people
    if (!person) throw new Error('nobody came in')
    expect(person.nhsNumberStatus).toBe('01')
    const changed = await store.call('people.correct', correction(person, { nhsNumber: '9990181594' }))
    expect(changed).toMatchObject({ nhsNumber: '9990181594', nhsNumberStatus: null })
  })

  test('a number that somebody else has: both stay, and a person decides whether they are one', async () => {
    const store = await openTestStore()
    const other = await personHere(store, { familyName: 'Beck', nhsNumber: '9990181594' })
    const person = await personHere(store)
    await store.call('people.correct', correction(person, { nhsNumber: '9990181594' }))
    expect(await store.call('people.possibleMatches', {})).toMatchObject([
      { first: { id: other.id }, second: { id: person.id }, why: 'same NHS number' },
    ])
  })
})

const refused: readonly (readonly [string, Changes, string])[] = [
  ['no name at all', { familyName: '', givenName: '' }, 'familyName'],
  ['a dummy for a name', { familyName: 'Unknown' }, 'changes.familyName'],
  ['a number for a name', { givenName: '123' }, 'changes.givenName'],
  ['a day that does not exist', { dateOfBirth: '1975-02-30' }, 'changes.dateOfBirth'],
  ['a birth to come', { dateOfBirth: '2099-01-01' }, 'dateOfBirth'],
  ['a number that is none', { nhsNumber: '9994225082' }, 'nhsNumber'],
  ['what is known already', { familyName: 'Steen' }, 'changes'],
  ['nothing', {}, 'changes'],
]

test.each(refused)('%s is refused, and nothing is written', async (_what, changes, field) => {
  const store = await openTestStore()
  const person = await personHere(store)
  const error = await refusal(store.replyTo('people.correct', correction(person, changes)))
  expect(error).toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) as string } })
  expect((await store.call('people.get', { personId: person.id })).person).toEqual(person)
  for (const table of ['personCorrection', 'formerIdentity'] as const)
    expect(await db(store).selectFrom(table).selectAll().execute()).toEqual([])
})

test('a correction of an older version is refused, and nothing is written', async () => {
  const store = await openTestStore()
  const person = await personHere(store)
  await store.call('people.correct', correction(person, { gender: 'Female' }))
  const late = correction(person, { familyName: 'Bell' })
  expect(await refusal(store.replyTo('people.correct', late))).toMatchObject({ kind: 'conflict' })
  expect(await db(store).selectFrom('formerIdentity').selectAll().execute()).toEqual([])
})

const names = fc.array(fc.constantFrom('Steen', 'Okafor', 'Bell', 'Ó Briain', 'Rózsa', 'Ashdown'), {
  minLength: 1,
  maxLength: 6,
})

test(
  'however often a name is corrected, each one that was ever true is found',
  { timeout: 60_000 },
  async () => {
    const store = await openTestStore()
    await fc.assert(
      fc.asyncProperty(names, async (given) => {
        let person = await personHere(store, { familyName: 'Steen', givenName: 'Ruth' })
        for (const familyName of given)
          if (familyName !== person.familyName)
            person = await store.call('people.correct', correction(person, { familyName }))
        expect(new Set(person.formerNames).size).toBe(person.formerNames.length)
        for (const name of new Set(['Steen', ...given])) {
          expect(await listed(store, `ruth ${name}`)).toContain(person.id)
          expect(person.formerNames.includes(`Ruth ${name}`)).toBe(name !== person.familyName)
        }
      }),
      { numRuns: 8 },
    )
  },
)

test('a former name leads to the person from the search, and from a referral that still has it', async () => {
  const store = await openTestStore()
  const person = await personHere(store, { dateOfBirth: '1975-05-14' })
  await store.call('people.correct', correction(person, { familyName: 'Okafor', dateOfBirth: '1957-05-04' }))
  expect(await found(store, 'steen')).toContain(person.id)
  expect(await found(store, 'okafor')).toContain(person.id)
  const row = rowOf('Steen', '14/05/1975', '').replace(',Vi,', ',Ruth,')
  const { candidates } = await preview(store, fileOf(`${header}\r\n${row}\r\n`), 'health')
  expect(candidates).toMatchObject([{ why: 'no NHS number', existing: { id: person.id } }])
})
