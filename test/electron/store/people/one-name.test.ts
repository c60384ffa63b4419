import { describe, expect, test } from 'vitest'
import type { Call } from '../../../../shared/contract.ts'
import { bringIn, fileOf, preview } from '../imports/import-file.ts'
import { refer, ruth, sent } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const exported =
  fileRow('6600113,9994147234,Number present and verified,Suharto,,03/05/1988', '02/11/2026') +
  fileRow('6600114,9994148966,Number present and verified,,Parwin,03/05/1990', '02/11/2026') +
  // Its dates show which is the day.
  fileRow('6600115,,,Rózsa,Bronagh,14/02/1979', '13/11/2026')

function fileRow(start: string, sentOn: string): string {
  return `${start},Female,NG1 2ZZ,Northgate CMHT,P. Arden (CPN),${sentOn},Wants to start swimming again with a supporter.,Informal,N,1200.00,,Y,\n`
}
const headings =
  'Client ID,NHS Number,NHS No Trace Status,Surname,Forename,DOB,Gender,Postcode,Team,Care Coordinator,Referral Date,Referral Reason,Legal Status,S117 Aftercare,Indicative Health Budget (pa),Communication Needs,Consent To Share,Requested To Panel Because\n'

const found = async (test: TestStore, text: string) =>
  (await test.call('search.find', { text })).filter(({ kind }) => kind === 'person').map(({ title }) => title)

describe('people with one name', () => {
  test('come in by file, and are listed, sorted and found by it', async () => {
    const store = await openTestStore()
    const path = fileOf(headings + exported)
    expect(await preview(store, path, 'health')).toMatchObject({ accepted: 3, refusedTotal: 0 })
    await bringIn(store, path, 'health')
    const { people } = await store.call('people.list', { text: '' })
    expect(people.map(({ givenName, familyName }) => [givenName, familyName])).toEqual([
      ['Parwin', ''],
      ['Bronagh', 'Rózsa'],
      ['', 'Suharto'],
    ])
    expect(await found(store, 'suharto')).toEqual(['Suharto'])
    expect(await found(store, 'parw')).toEqual(['Parwin'])
  })

  test.each([
    ['', 'Suharto'],
    ['Parwin', ''],
    [' Parwin ', '  '],
  ])('can be referred by hand as %j %j', async (givenName, familyName) => {
    const store = await openTestStore()
    const { personId } = await refer(store, { givenName, familyName })
    const { person } = await store.call('people.get', { personId })
    expect([person.givenName, person.familyName]).toEqual([givenName.trim(), familyName.trim()])
  })

  test.each([
    ['.', 'Suharto', 'person.givenName', 'stands for no name'],
    ['Parwin', '-', 'person.familyName', 'stands for no name'],
    ['X', 'Suharto', 'person.givenName', 'stands for no name'],
    ['unknown', 'Suharto', 'person.givenName', 'stands for no name'],
    ['Parwin', 'n/a', 'person.familyName', 'stands for no name'],
    ['None', 'Suharto', 'person.givenName', 'stands for no name'],
    ['Parwin', 'No surname', 'person.familyName', 'stands for no name'],
    ['Unknown male', 'Suharto', 'person.givenName', 'stands for no name'],
    ['Parwin', 'xxx', 'person.familyName', 'stands for no name'],
    ['NULL', 'Suharto', 'person.givenName', 'stands for no name'],
    ['', '', 'person.familyName', 'one name at least'],
    [' ', '\u200B', 'person.familyName', 'one name at least'],
    ['4', 'Suharto', 'person.givenName', 'not a name'],
  ])('but not as %j %j', async (givenName, familyName, field, why) => {
    const store = await openTestStore()
    const input: Call<'referrals.add'> = {
      ...sent,
      personId: null,
      person: { ...ruth, givenName, familyName },
    }
    expect(await refusal(store.replyTo('referrals.add', input))).toEqual({
      kind: 'invalid',
      fields: { [field]: why },
    })
  })

  test('are one person, whichever place either agency has the name in', async () => {
    const store = await openTestStore()
    const first = await refer(store, { givenName: 'Suharto', familyName: '', nhsNumber: '9994147234' })
    const said = { ...sent, side: 'socialCare' as const }
    const second = await refer(store, { givenName: '', familyName: 'SUHARTO', nhsNumber: '9994147234' }, said)
    expect(second.personId).toBe(first.personId)
  })
})
