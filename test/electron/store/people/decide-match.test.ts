import { expect, test } from 'vitest'
import { selectPossibleMatches } from '../../../../electron/store/people/possible-matches.ts'
import { countingQueries, historyOf, openCase, refer } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const number = '9990181594'

/** Two rows with the same number, one of them born on another day: a possible match. */
async function twoAlike(store: TestStore) {
  const first = await refer(store, { nhsNumber: number })
  const second = await refer(store, { nhsNumber: number, dateOfBirth: '1975-04-05' }, { side: 'socialCare' })
  const [match] = await store.call('people.possibleMatches', {})
  return { first, second, matchId: match?.id ?? '', match }
}

test('a possible match shows both people with their referrals', async () => {
  const store = await openTestStore()
  const { first, second, match } = await twoAlike(store)
  expect(match).toMatchObject({ why: 'dateOfBirth differs', first: { dateOfBirth: '1975-05-04' } })
  expect(match?.firstReferrals.map(({ id }) => id)).toEqual([first.id])
  expect(match?.secondReferrals.map(({ id }) => id)).toEqual([second.id])
  expect(await store.call('people.get', { personId: second.personId })).toMatchObject({ possibleMatches: 1 })
})

test('the same person: referrals and cases move, what was missing is taken over, nothing is lost', async () => {
  const store = await openTestStore()
  const { first, second, matchId } = await twoAlike(store)
  const opened = await store.call('cases.open', { referralIds: [second.id] })
  const { person } = await store.call('people.get', { personId: second.personId })
  await store.call('people.correct', {
    personId: person.id,
    version: person.version,
    changes: { pronoun: 'she', nhsNumber: number, nhsNumberStatus: '01', councilId: 'P77' },
    reason: 'She told us.',
    source: 'by_hand',
  })
  await store.call('people.update', {
    personId: person.id,
    version: person.version + 1,
    changes: { communicationNeeds: 'Easy read', notToBeTold: ['health'] },
  })
  await store.call('people.decideMatch', { matchId, same: true })

  const page = await store.call('people.get', { personId: first.personId })
  expect(page.person).toMatchObject({
    dateOfBirth: '1975-05-04',
    councilId: 'P77',
    communicationNeeds: 'Easy read',
    notToBeTold: ['health'],
    version: 2,
  })
  expect(page.referrals.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted())
  expect(page.cases.map(({ id }) => id)).toEqual([opened.id])
  expect(page.possibleMatches).toBe(0)
  expect((await store.call('people.list', { text: '' })).total).toBe(1)
  // An old link still leads to the person.
  expect((await store.call('people.get', { personId: second.personId })).person.id).toBe(first.personId)
  expect(await historyOf(store, second.personId)).toMatchObject([
    {},
    {},
    { dateOfBirth: '1975-04-05', joinedTo: null },
  ])
  expect(await historyOf(store, second.id)).toMatchObject([{}, { personId: second.personId }])

  expect(await refusal(store.replyTo('people.decideMatch', { matchId, same: true }))).toEqual({
    kind: 'notAllowed',
    why: 'decided',
  })
})

test('joined twice over, all three rows are one person', async () => {
  const store = await openTestStore()
  const { first, second, matchId } = await twoAlike(store)
  const third = await refer(store, { nhsNumber: number, familyName: 'Stein' })
  await store.call('people.decideMatch', { matchId, same: true })
  const [next] = await store.call('people.possibleMatches', {})
  await store.call('people.decideMatch', { matchId: next?.id ?? '', same: true })
  for (const { personId } of [first, second, third])
    expect((await store.call('people.get', { personId })).referrals).toHaveLength(3)
  expect(await store.call('people.possibleMatches', {})).toEqual([])
})

test('joined to somebody who is joined in turn, an old link still leads to the person', async () => {
  const store = await openTestStore()
  const { first, second, matchId } = await twoAlike(store)
  const third = await refer(store, { nhsNumber: number, familyName: 'Stein' })
  const pairs = await store.call('people.possibleMatches', {})
  const later = pairs.find(
    ({ first, second: other }) => first.id === second.personId && other.id === third.personId,
  )
  await store.call('people.decideMatch', { matchId: later?.id ?? '', same: true })
  await store.call('people.decideMatch', { matchId, same: true })
  for (const { personId } of [first, second, third])
    expect((await store.call('people.get', { personId })).person.id).toBe(first.personId)
})

test('once said to be the same, a person is known under that other name too', async () => {
  const store = await openTestStore()
  const { first, matchId } = await twoAlike(store)
  await store.call('people.decideMatch', { matchId, same: true })
  const again = await refer(store, { nhsNumber: number, dateOfBirth: '1975-04-05' }, { side: 'socialCare' })
  expect(again.personId).toBe(first.personId)
  const other = await refer(store, { nhsNumber: number, familyName: 'Stone' })
  expect(await store.call('people.possibleMatches', {})).toMatchObject([
    { first: { id: first.personId }, second: { id: other.personId } },
  ])
})

test('two people: both stay, and nobody is asked again', async () => {
  const store = await openTestStore()
  const { matchId } = await twoAlike(store)
  await store.call('people.decideMatch', { matchId, same: false })
  expect(await store.call('people.possibleMatches', {})).toEqual([])
  expect((await store.call('people.list', { text: '' })).total).toBe(2)
})

test('an observer decides nothing', async () => {
  const store = await openTestStore()
  const { matchId } = await twoAlike(store)
  const error = await refusal(
    store.replyTo('people.decideMatch', { matchId, same: true }, { role: 'observer' }),
  )
  expect(error).toMatchObject({ kind: 'notAllowed' })
  expect(await store.call('people.possibleMatches', {})).toHaveLength(1)
})

test('many matches take no more queries than one', async () => {
  const store = await openTestStore()
  await twoAlike(store)
  const one = countingQueries(store)
  await selectPossibleMatches(one.db, 30)
  for (const familyName of ['Stein', 'Stone', 'Sten']) await refer(store, { familyName, nhsNumber: number })
  const many = countingQueries(store)
  expect((await selectPossibleMatches(many.db, 30)).length).toBeGreaterThan(3)
  expect(many.queries()).toBe(one.queries())
})

test('a person’s page lists their cases', async () => {
  const store = await openTestStore()
  const opened = await openCase(store)
  const page = await store.call('people.get', { personId: opened.personId })
  expect(page.cases).toMatchObject([{ reference: opened.reference, familyName: 'Steen', state: 'triaged' }])
})
