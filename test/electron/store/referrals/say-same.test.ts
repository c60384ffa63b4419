import { expect, test } from 'vitest'
import { openTestStore, refusal } from '../test-store.ts'
import { db, historyOf, refer, referAgain } from './refer.ts'

test('a referral that was sent before is closed and points there, and keeps its own objection', async () => {
  const store = await openTestStore()
  const first = await refer(store)
  const again = await referAgain(store, first.personId)
  await db(store).updateTable('referral').set({ sharingObjection: 1 }).where('id', '=', again.id).execute()
  const input = { referralId: again.id, version: again.version, sameAsId: first.id, reason: 'Sent twice.' }
  expect(await store.call('referrals.saySame', input)).toMatchObject({
    state: 'closed',
    closedBecause: 'Sent twice.',
  })
  const rows = await db(store).selectFrom('referral').selectAll().orderBy('id').execute()
  expect(rows).toMatchObject([
    { sharingObjection: 0, version: 1 },
    { sharingObjection: 1, sameAs: first.id },
  ])
  expect(await historyOf(store, again.id)).toMatchObject([{ state: 'open', sameAs: null }])
  expect(await refusal(store.replyTo('referrals.saySame', input))).toEqual({
    kind: 'notAllowed',
    why: 'closed',
  })
})

test('it must be the same agency’s, about the same person, and another one', async () => {
  const store = await openTestStore()
  const first = await refer(store)
  const council = await referAgain(store, first.personId, { side: 'socialCare' })
  const stranger = await refer(store, { familyName: 'Beck' })
  for (const sameAsId of [first.id, council.id, stranger.id]) {
    const input = { referralId: first.id, version: first.version, sameAsId, reason: 'Sent twice.' }
    expect(await refusal(store.replyTo('referrals.saySame', input))).toMatchObject({ kind: 'invalid' })
  }
})
