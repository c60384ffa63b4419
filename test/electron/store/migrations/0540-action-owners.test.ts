import { expect, test } from 'vitest'
import { storeAt } from '../../../support/store-at.ts'

const members = [
  ['winston', 'Winston Hale', 'socialCare'],
  ['jo-h', 'Jo Pell', 'health'],
  ['jo-s', 'Jo Pell', 'socialCare'],
  ['ruth', 'Ruth Steen', 'health'],
  ['marta', 'Marta Ito', 'health'],
] as const

test('actions of before go to the one member who has that name, or had it, and never to another', async () => {
  const { db, fill, bringTo } = await storeAt(530)
  for (const [id, name, side] of members) await fill('member', { id, login: id, name, title: '', side })
  await fill('memberEarlier', { id: 'e', memberId: 'marta', untilOn: '2026-01-01', name: 'Marta Novak' })
  const person = { familyName: 'Steen', givenName: 'Ruth', dateOfBirth: '1975-05-04' }
  await fill('person', { id: 'p', ...person })
  await fill('case', { id: 'c', personId: 'p' })
  const add = (id: string, ownerName: string, side: string | null) =>
    fill('action', { id, caseId: 'c', ownerName, side, dueOn: null })
  await add('one', ' Winston Hale', null)
  await add('either', 'Jo Pell', null)
  await add('by agency', 'Jo Pell', 'health')
  await add('the person', 'Ruth Steen', 'health')
  await add('earlier', 'Marta Novak', null)
  await add('typed', 'The landlord', 'health')
  await bringTo(540)
  const rows = await db.selectFrom('action').select(['id', 'ownerMemberId', 'version']).execute()
  expect(Object.fromEntries(rows.map((row) => [row.id, row.ownerMemberId]))).toEqual({
    one: 'winston',
    either: null,
    'by agency': 'jo-h',
    'the person': null,
    earlier: 'marta',
    typed: null,
  })
  expect(new Set(rows.map(({ version }) => version))).toEqual(new Set([1]))
})
