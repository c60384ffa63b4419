import { describe, expect, test } from 'vitest'
import type { Output } from '../../../../shared/contract.ts'
import { newId } from '../../../../shared/kernel/ids.ts'
import { bringIn, councilRows } from '../imports/import-file.ts'
import { db, historyOf, refer, referAgain } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

const number = '9990181594'
const reason = 'Two sisters with one NHS number: the trust mistyped Anna’s.'

const joinOf = async (store: TestStore, personId: string) => {
  const [join] = await store.call('joins.ofPerson', { personId })
  if (!join) throw new Error('nothing was joined')
  return join
}

const undo = (store: TestStore, { id, version }: Output<'joins.ofPerson'>[number], answers: never[] = []) =>
  store.call('joins.undo', { joinId: id, version, reason, answers })

/** All that is known of people and of what is theirs, without the counting of versions. */
async function everything(store: TestStore) {
  const without = (row: object) => Object.entries(row).filter(([name]) => name !== 'version')
  const rows = async (table: 'person' | 'referral' | 'case') =>
    (await db(store).selectFrom(table).selectAll().orderBy('id').execute()).map(without)
  return { people: await rows('person'), referrals: await rows('referral'), cases: await rows('case') }
}

/** Two sisters with one number, each with what the other lacks, and a case each. */
async function sisters(store: TestStore) {
  const ruth = await refer(store, { nhsNumber: number, postcode: '' })
  const anna = await refer(store, { nhsNumber: number, givenName: 'Anna' }, { side: 'socialCare' })
  const { person } = await store.call('people.get', { personId: anna.personId })
  await store.call('people.correct', {
    personId: person.id,
    version: person.version,
    changes: { pronoun: 'she', nhsNumberStatus: '01', councilId: 'P77', postcode: 'NG2 2ZZ' },
    reason: 'She told us.',
    source: 'by_hand',
  })
  await store.call('people.update', {
    personId: person.id,
    version: person.version + 1,
    changes: {
      communicationNeeds: 'Easy read',
      sharingObjection: 'Not with the trust.',
      notToBeTold: ['health'],
    },
  })
  await store.call('cases.open', { referralIds: [ruth.id] })
  await store.call('cases.open', { referralIds: [anna.id] })
  const [match] = await store.call('people.possibleMatches', {})
  return { ruth, anna, matchId: match?.id ?? '' }
}

describe('undoing a join', () => {
  test('restores both exactly, whoever made it', async () => {
    for (const how of ['match', 'hand'] as const) {
      const store = await openTestStore()
      const { ruth, anna, matchId } = await sisters(store)
      const before = await everything(store)
      if (how === 'match') await store.call('people.decideMatch', { matchId, same: true })
      else
        await store.call('joins.make', {
          personId: ruth.personId,
          otherId: anna.personId,
          reason: 'One file.',
        })
      const page = await store.call('people.get', { personId: anna.personId })
      expect(page).toMatchObject({ person: { id: ruth.personId, councilId: 'P77' }, cases: [{}, {}] })

      const join = await joinOf(store, ruth.personId)
      expect(join).toMatchObject({ how, other: { givenName: 'Anna', councilId: 'P77' }, undone: null })
      expect(await undo(store, join)).toEqual({ firstId: ruth.personId, secondId: anna.personId })
      expect(await everything(store)).toEqual(before)
    }
  })

  test('says who, when and why on both people’s pages, keeps every old row and asks nobody again', async () => {
    const store = await openTestStore()
    const { ruth, anna, matchId } = await sisters(store)
    await store.call('people.decideMatch', { matchId, same: true })
    await undo(store, await joinOf(store, ruth.personId))
    for (const { personId } of [ruth, anna])
      expect(await joinOf(store, personId)).toMatchObject({
        undone: { reason, by: store.coordinator.name, intoName: 'Ruth Steen', otherName: 'Anna Steen' },
      })
    expect(await historyOf(store, anna.id)).toMatchObject([
      { personId: anna.personId },
      { personId: anna.personId },
      { personId: ruth.personId },
    ])
    const entries = await db(store)
      .selectFrom('audit')
      .select(['operation', 'entityId'])
      .orderBy('seq')
      .execute()
    const { id } = await joinOf(store, ruth.personId)
    expect(entries.at(-1)).toEqual({ operation: 'joins.undo', entityId: id })
    expect(await store.call('people.possibleMatches', {})).toEqual([])
  })

  test('is done once, against what one saw, and not by an observer', async () => {
    const store = await openTestStore()
    const { ruth, matchId } = await sisters(store)
    await store.call('people.decideMatch', { matchId, same: true })
    const { id: joinId, version } = await joinOf(store, ruth.personId)
    const input = { joinId, version, reason, answers: [] }
    const refused = (changes: object, as = {}) =>
      refusal(store.replyTo('joins.undo', { ...input, ...changes }, as))
    expect(await refused({}, { role: 'observer' })).toMatchObject({ kind: 'notAllowed', why: 'role' })
    expect(await refused({ reason: ' ' })).toMatchObject({
      kind: 'invalid',
      fields: { reason: expect.any(String) },
    })
    const whatever = [{ key: 'case:x', whose: 'first' }]
    // Whoever saw an older state is told that first, not that their answers no longer fit.
    expect(await refused({ version: 7, answers: whatever })).toMatchObject({ kind: 'conflict' })
    expect(await refused({ joinId: newId() })).toEqual({ kind: 'notFound' })
    expect(await refused({ answers: whatever })).toMatchObject({ kind: 'invalid' })
    await store.call('joins.undo', input)
    expect(await refused({})).toEqual({ kind: 'notAllowed', why: 'undone' })
  })

  test('asks whose it is what came while they were one, and loses none of it', async () => {
    const store = await openTestStore()
    const { ruth, anna, matchId } = await sisters(store)
    await store.call('people.decideMatch', { matchId, same: true })
    const typed = await referAgain(store, ruth.personId, { referredOn: '2026-02-02' })
    const { person } = await store.call('people.get', { personId: ruth.personId })
    await store.call('people.update', {
      personId: person.id,
      version: person.version,
      changes: { communicationNeeds: 'Easy read. A BSL interpreter.', notToBeTold: ['health'] },
    })
    const join = await joinOf(store, ruth.personId)
    const { questions, goesBack } = await store.call('joins.beforeUndo', { joinId: join.id })
    expect(goesBack.referrals.map(({ id }) => id)).toEqual([anna.id])
    expect(questions).toMatchObject([
      { kind: 'referral', referral: { id: typed.id } },
      { kind: 'fact', fact: 'communicationNeeds', now: 'Easy read. A BSL interpreter.' },
    ])
    const answer = { joinId: join.id, version: join.version, reason }
    const unanswered = store.replyTo('joins.undo', { ...answer, answers: [] })
    expect(await refusal(unanswered)).toMatchObject({
      kind: 'invalid',
      fields: { answers: expect.any(String) },
    })
    const [first, second] = questions
    await store.call('joins.undo', {
      ...answer,
      answers: [
        { key: first?.key ?? '', whose: 'second' },
        { key: second?.key ?? '', whose: 'both' },
      ],
    })
    const pages = await Promise.all(
      [ruth, anna].map((one) => store.call('people.get', { personId: one.personId })),
    )
    expect(pages.map(({ referrals }) => referrals.map(({ id }) => id))).toEqual([
      [ruth.id],
      [anna.id, typed.id],
    ])
    expect(pages.map((page) => page.person.communicationNeeds)).toEqual([
      'Easy read. A BSL interpreter.',
      'Easy read. A BSL interpreter.',
    ])
    expect(pages.map((page) => [page.person.councilId, page.person.sharingObjection])).toEqual([
      [null, ''],
      ['P77', 'Not with the trust.'],
    ])
  })

  test('of one case from both people’s referrals asks whose it is; the other’s referral waits again', async () => {
    const store = await openTestStore()
    const ruth = await refer(store, { nhsNumber: number })
    const anna = await refer(store, { nhsNumber: number, givenName: 'Anna' })
    await store.call('joins.make', { personId: ruth.personId, otherId: anna.personId, reason: 'One file.' })
    const opened = await store.call('cases.open', { referralIds: [ruth.id, anna.id] })
    const join = await joinOf(store, ruth.personId)
    const { questions } = await store.call('joins.beforeUndo', { joinId: join.id })
    expect(questions).toMatchObject([{ key: `case:${opened.id}`, kind: 'case', reference: opened.reference }])
    const answer = (whose: 'second' | 'both') => ({
      joinId: join.id,
      version: join.version,
      reason,
      answers: [{ key: `case:${opened.id}`, whose }],
    })
    expect(await refusal(store.replyTo('joins.undo', answer('both')))).toMatchObject({ kind: 'invalid' })
    expect((await store.call('cases.get', { caseId: opened.id })).person.id).toBe(ruth.personId)
    await store.call('joins.undo', answer('second'))
    expect((await store.call('cases.get', { caseId: opened.id })).person.id).toBe(anna.personId)
    const { referrals } = await store.call('people.get', { personId: ruth.personId })
    expect(referrals).toMatchObject([{ id: ruth.id, state: 'open', caseId: null }])
  })
})

describe('what an import recognised', () => {
  const row = (id: string, given: string, on = '2026-01-12') => [
    id,
    number,
    'Steen',
    given,
    '1975-05-04',
    on,
    'Large print',
    '',
  ]

  test('is a join that can be undone: the row’s person is somebody of their own, as the file had them', async () => {
    const store = await openTestStore()
    const ruth = await refer(store, { nhsNumber: number, givenName: 'Ruth Ann', postcode: '' })
    const before = await everything(store)
    await bringIn(store, councilRows(row('P1', 'R')), 'socialCare')
    const join = await joinOf(store, ruth.personId)
    expect(join).toMatchObject({
      how: 'import',
      other: { givenName: 'R', councilId: 'P1' },
      referrals: [{ sourceId: 'P1' }],
    })
    const { secondId } = await undo(store, join)
    const { person, referrals } = await store.call('people.get', { personId: secondId })
    expect(person).toMatchObject({
      givenName: 'R',
      familyName: 'Steen',
      nhsNumber: number,
      councilId: 'P1',
      communicationNeeds: 'Large print',
    })
    expect(referrals).toMatchObject([{ sourceId: 'P1', state: 'open' }])
    const after = await everything(store)
    expect(after.people).toEqual(expect.arrayContaining(before.people))
  })

  test('stays undone: the next export of that identifier is theirs, the same file adds nothing', async () => {
    const store = await openTestStore()
    const ruth = await refer(store, { nhsNumber: number })
    const path = councilRows(row('P1', 'Ruth'))
    await bringIn(store, path, 'socialCare')
    const { secondId } = await undo(store, await joinOf(store, ruth.personId))
    expect(await bringIn(store, path, 'socialCare')).toMatchObject({ added: 0, alreadyHere: 1 })
    await bringIn(store, councilRows(row('P1', 'Ruth', '2026-03-01')), 'socialCare')
    expect((await store.call('people.get', { personId: secondId })).referrals).toHaveLength(2)
    expect((await store.call('people.get', { personId: ruth.personId })).referrals).toHaveLength(1)
    // Somebody whom both fit is for a person to decide.
    await bringIn(store, councilRows(row('P9', 'Ruth', '2026-04-01')), 'socialCare')
    expect(await store.call('people.possibleMatches', {})).toMatchObject([
      { why: 'several people fit' },
      { why: 'several people fit' },
    ])
  })

  test('is known again in the next export while it is joined to somebody whose name, number and birth are others', async () => {
    const store = await openTestStore()
    const path = councilRows(row('P1', 'Ruth'))
    await bringIn(store, path, 'socialCare')
    const { people } = await store.call('people.list', { text: '' })
    const other = await refer(store, { familyName: 'Beck', givenName: 'Olga', dateOfBirth: '1990-01-01' })
    const otherId = people[0]?.id ?? ''
    await store.call('joins.make', { personId: other.personId, otherId, reason: 'A mistake.' })
    expect(await bringIn(store, path, 'socialCare')).toMatchObject({ added: 0, alreadyHere: 1 })
    await undo(store, await joinOf(store, otherId))
    expect((await store.call('people.get', { personId: otherId })).referrals).toHaveLength(1)
  })

  test('twice in one file is undone one by one', async () => {
    const store = await openTestStore()
    await bringIn(store, councilRows(row('P1', 'Ruth'), row('P1', 'Ruth Ann', '2026-02-01')), 'socialCare')
    const { people } = await store.call('people.list', { text: '' })
    const { secondId } = await undo(store, await joinOf(store, people[0]?.id ?? ''))
    const { person, referrals } = await store.call('people.get', { personId: secondId })
    expect(person).toMatchObject({ givenName: 'Ruth Ann' })
    expect(referrals).toMatchObject([{ referredOn: '2026-02-01' }])
    expect((await store.call('people.list', { text: 'Ruth' })).total).toBe(2)
  })
})

test('two records are joined by hand with a reason, and nobody twice', async () => {
  const store = await openTestStore()
  const [one, other, third] = [
    await refer(store),
    await refer(store, { familyName: 'Stone' }),
    await refer(store, { familyName: 'Beck' }),
  ]
  const make = (personId: string, otherId: string, because = 'She married.') =>
    store.replyTo('joins.make', { personId, otherId, reason: because })
  expect(await refusal(make(one.personId, one.personId))).toEqual({ kind: 'notFound' })
  expect(await refusal(make(one.personId, other.personId, ''))).toMatchObject({ kind: 'invalid' })
  expect((await make(one.personId, other.personId)).ok).toBe(true)
  expect(await refusal(make(third.personId, other.personId))).toEqual({
    kind: 'notAllowed',
    why: 'joinedAlready',
  })
  expect(await joinOf(store, other.personId)).toMatchObject({ how: 'hand', reason: 'She married.' })
})
