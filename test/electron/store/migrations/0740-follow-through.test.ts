import { expect, test } from 'vitest'
import { storeAt } from '../../../support/store-at.ts'

test('actions of before have no evidence and no other day, and are the person’s own only where nobody else is meant', async () => {
  const { db, fill, bringTo } = await storeAt(730)
  await fill('member', { id: 'jo', login: 'jo', name: 'Jo Pell', title: '', side: 'health' })
  await fill('member', { id: 'kim', login: 'kim', name: 'Kim Roe', title: '', side: 'health' })
  await fill('memberEarlier', { id: 'e', memberId: 'kim', untilOn: '2026-01-01', name: 'Kim Ash' })
  const own = async (id: string, givenName: string, familyName: string, more: object = {}) => {
    await fill('person', { id: `person ${id}`, givenName, familyName, dateOfBirth: '1975-05-04' })
    await fill('case', { id: `case ${id}`, reference: id, personId: `person ${id}` })
    const ownerName = `${givenName} ${familyName}`
    await fill('action', {
      id,
      caseId: `case ${id}`,
      ownerName,
      ownerMemberId: null,
      dueOn: '2026-05-01',
      ...more,
    })
  }
  await own('theirs', 'Ruth', 'Steen')
  await own('a member has the name', 'Jo', 'Pell')
  await own('a member had the name', 'Kim', 'Ash')
  await own('somebody else', 'Ada', 'Kerr', { ownerName: 'The landlord' })
  await own('a member’s', 'Lee', 'Park', { ownerMemberId: 'jo' })
  await bringTo(740)
  const rows = await db.selectFrom('action').selectAll().execute()
  expect(rows.filter(({ ownerIsPerson }) => ownerIsPerson === 1).map(({ id }) => id)).toEqual(['theirs'])
  for (const row of rows)
    expect(row).toMatchObject({ evidence: '', reason: '', agreedDueOn: null, dueOn: '2026-05-01' })
})
