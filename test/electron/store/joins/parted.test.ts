import { expect, test } from 'vitest'
import { db, refer } from '../referrals/refer.ts'
import { openTestStore } from '../test-store.ts'

test('a referral that was said to be one of the other person’s waits again once they are two', async () => {
  for (const first of ['ruth', 'anna'] as const) {
    const store = await openTestStore()
    const two = { ruth: await refer(store), anna: await refer(store, { givenName: 'Anna' }) }
    const [into, other] = first === 'ruth' ? [two.ruth, two.anna] : [two.anna, two.ruth]
    await store.call('joins.make', { personId: into.personId, otherId: other.personId, reason: 'One file.' })
    const page = await store.call('people.get', { personId: into.personId })
    const version = page.referrals.find(({ id }) => id === two.anna.id)?.version ?? 0
    const same = { referralId: two.anna.id, version, sameAsId: two.ruth.id, reason: 'Sent twice.' }
    await store.call('referrals.saySame', same)
    const [join] = await store.call('joins.ofPerson', { personId: into.personId })
    const undo = { joinId: join?.id ?? '', version: join?.version ?? 0, reason: 'Sisters.', answers: [] }
    await store.call('joins.undo', undo)
    const row = await db(store).selectFrom('referral').selectAll().where('id', '=', two.anna.id).execute()
    expect(row).toMatchObject([
      { personId: two.anna.personId, sameAs: null, state: 'open', closedBecause: '' },
    ])
  }
})
