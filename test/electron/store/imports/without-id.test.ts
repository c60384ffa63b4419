import { expect, test } from 'vitest'
import { db, historyOf, refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'
import { bringIn, fileOf, preview, summary } from './import-file.ts'

const header =
  'LA_Person_Unique_Identifier,NHS_Number,Family_Name,Given_Name,Date_of_Birth,Postcode,Event_Start_Date,Request_Summary'
const file = (...rows: readonly string[]): string => fileOf([header, ...rows].join('\r\n'))
const assistant = ',9990181594,Steenberg,Ruth,1975-05-04,NG4 2ZZ,2026-01-12,Two assistants'
const holiday = ',9990181594,Steenberg,Ruth,1975-05-04,NG4 2ZZ,2026-01-12,A holiday'

const apply = async (
  store: TestStore,
  path: string,
  referrals: readonly { row: number; referralId: string | null }[] = [],
) => {
  const { previewId } = await preview(store, path, 'socialCare')
  return store.call('imports.apply', { previewId, decisions: [], referrals: [...referrals] })
}
const all = (store: TestStore) => db(store).selectFrom('referral').selectAll().orderBy('id').execute()

async function withAssistant() {
  const store = await openTestStore()
  expect(await apply(store, file(assistant))).toMatchObject({ added: 1, undecided: 0 })
  return store
}

const changed: readonly (readonly [string, readonly string[]])[] = [
  [',9991705864,Steenberg,Ruth,1975-05-04,NG4 2ZZ,2026-01-12,Two assistants', ['nhsNumber']],
  [',9990181594,Stenberg,Ruth,1975-05-04,NG4 2ZZ,2026-01-12,Two assistants', ['familyName']],
  [',9990181594,Steenberg,Ruth,1975-05-04,NG5 7ZZ,2026-01-12,Two assistants', ['postcode']],
  [',9990181594,Steenberg,Ruth,1975-05-04,NG4 2ZZ,2026-01-12,Three of them', ['reason']],
  ['P9,9990181594,Steenberg,Ruth,1975-05-04,NG4 2ZZ,2026-01-12,Two assistants', []],
]

test('a referral without an identifier stays the same when number, spelling, postcode, reason or identifier change', async () => {
  const store = await withAssistant()
  expect(await apply(store, file(assistant))).toMatchObject({ added: 0, alreadyHere: 1, differing: 0 })
  expect(await db(store).selectFrom('person').select('councilId').execute()).toEqual([{ councilId: null }])
  for (const [row, fields] of changed) {
    const seen = await preview(store, file(row), 'socialCare')
    expect(seen).toMatchObject({ accepted: 0, alreadyHere: 1, maybeSameTotal: 0 })
    expect(seen.differing.flatMap((one) => one.fields)).toEqual(fields)
  }
  const day = ',9990181594,Steenberg,Ruth,1975-05-04,NG4 2ZZ,2026-01-13,Two assistants'
  const twin = ',,Steenberg,Moira,1975-05-04,NG4 2ZZ,2026-01-12,Two assistants'
  const others = await preview(store, file(day, twin), 'socialCare')
  expect(others).toMatchObject({ accepted: 2, maybeSameTotal: 0 })
})

test('is known again where whom it is about was corrected, or joined to somebody else', async () => {
  const store = await withAssistant()
  const [referral] = await all(store)
  const { person } = await store.call('people.get', { personId: referral?.personId ?? '' })
  const changes = { familyName: 'Okafor', givenName: 'Ada', dateOfBirth: '1975-04-05', nhsNumber: '' }
  const correction = { personId: person.id, version: person.version, changes, reason: 'Mistaken.' }
  await store.call('people.correct', { ...correction, source: 'by_hand' })
  expect(await apply(store, file(assistant))).toMatchObject({ added: 0, alreadyHere: 1 })
  const other = await refer(store, { familyName: 'Ek' })
  await store.call('joins.make', { personId: other.personId, otherId: person.id, reason: 'One person.' })
  expect(await apply(store, file(assistant))).toMatchObject({ added: 0, alreadyHere: 1 })
})

test('a second one of that person and day waits until somebody says, and can be parted again with a reason', async () => {
  const store = await withAssistant()
  const path = file(assistant, holiday)
  expect(await summary(store, path, 'socialCare')).toMatchObject({
    accepted: 0,
    alreadyHere: 1,
    undecided: [{ row: 2, line: 3, initials: 'R. S.', ofRow: [] }],
  })
  expect(await apply(store, path)).toMatchObject({ added: 0, undecided: 1 })
  const [first, ...none] = await all(store)
  expect(none).toEqual([])
  const seen = await preview(store, path, 'socialCare')
  expect(seen.maybeSame).toMatchObject([
    { row: 2, mayBe: [{ referralId: first?.id, reason: 'Two assistants', personName: 'Ruth Steenberg' }] },
  ])
  const said = [{ row: 2, referralId: first?.id ?? '' }]
  expect(await apply(store, path, said)).toMatchObject({ added: 0, alreadyHere: 2, undecided: 0 })
  const [, second] = await all(store)
  expect(second).toMatchObject({ state: 'closed', sameAs: first?.id, personId: first?.personId })
  expect(await apply(store, path)).toMatchObject({ added: 0, alreadyHere: 2, undecided: 0 })

  const undo = { referralId: second?.id ?? '', version: 1, reason: 'She asked for both.' }
  expect(await store.call('referrals.undoSame', undo)).toMatchObject({ state: 'open', sameAs: null })
  expect(await historyOf(store, second?.id ?? '')).toMatchObject([{ state: 'closed', sameAs: first?.id }])
  const trail = await store.call('audit.entries', { limit: 5 })
  expect(JSON.stringify(trail)).toContain('referrals.undoSame')
  expect(await store.replyTo('referrals.undoSame', { ...undo, version: 2 })).toMatchObject({
    ok: false,
    error: { kind: 'notAllowed', why: 'notSame' },
  })
  expect(await apply(store, path)).toMatchObject({ added: 0, alreadyHere: 2 })
})

test('said to be another one, it is added by itself; nothing can be said that was not asked', async () => {
  const store = await withAssistant()
  const path = file(assistant, holiday)
  expect(await apply(store, path, [{ row: 2, referralId: null }])).toMatchObject({ added: 1, newPeople: 0 })
  expect(await apply(store, path)).toMatchObject({ added: 0, alreadyHere: 2, undecided: 0 })
  const { previewId } = await preview(store, file(assistant), 'socialCare')
  const referrals = [{ row: 1, referralId: null }]
  expect(await store.replyTo('imports.apply', { previewId, decisions: [], referrals })).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  })
})

test('one that was told by telephone is known when the file comes, with the agency’s identifier', async () => {
  const store = await openTestStore()
  await refer(store, { familyName: 'Okonjo', givenName: 'Ada' }, { side: 'socialCare' })
  const row = 'P77,,Okonjo,Ada,1975-05-04,,2026-01-12,'
  expect(await bringIn(store, file(row), 'socialCare')).toMatchObject({ added: 0, alreadyHere: 1 })
})
