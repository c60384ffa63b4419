import { expect, test } from 'vitest'
import { selectChasing } from '../../../../electron/store/actions/select-chasing.ts'
import { chasingMessage } from '../../../../shared/chasing-words.ts'
import type { Who } from '../../../../shared/session.ts'
import { withActions } from '../../../support/with-actions.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'

const as = (panel: PanelAtWork, name: 'doctor' | 'worker'): Who => {
  const side = name === 'doctor' ? 'health' : 'socialCare'
  const role = name === 'doctor' ? 'signatory' : 'member'
  return { memberId: panel.ids[name], login: name, name, role, side }
}

test('what is open for one agency, the longest due first, and nobody by name or number', async () => {
  const { panel, ids, steen } = await withActions([
    { text: 'Ask Ruth about the key', dueOn: '2027-03-01' },
    { text: 'Send STEEN’s form, NHS 999 000 0018, to housing', dueOn: '2027-02-01' },
    { text: 'Ring ruth steen’s sister', dueOn: null },
    { text: 'See the doctor', side: 'health' },
    { text: 'Tell the choir', ownerName: 'Ruth Steen', ownerMemberId: null, ownerIsPerson: true, side: null },
    { text: 'Done by then', dueOn: '2027-01-20' },
  ])
  await panel.call('actions.settle', { actionId: ids[5] ?? '', version: 1, state: 'done', outcome: 'Done' })
  const list = await panel.call('actions.chasing', { for: 'socialCare' })
  expect(list.actions.map(({ text }) => text)).toEqual([
    'Send S.’s form, NHS [number left out], to housing',
    'Ask R. about the key',
    'Ring R. S.’s sister',
  ])
  expect(list.actions[0]).toMatchObject({ caseReference: steen.reference, initials: 'R. S.' })
  expect(list.total).toBe(3)
  expect((await panel.call('actions.chasing', { for: 'neither' })).total).toBe(0)
  const copied = await panel.call('actions.chase', { for: 'socialCare' })
  expect(copied).toEqual(list)
  const { db } = panel.store.desk().store
  const then = { who: as(panel, 'worker'), today: '2027-02-05' }
  const message = chasingMessage(await selectChasing(db, 'socialCare', then), then.today)
  expect(message).not.toMatch(/ruth|steen|999/i)
  expect(message).toContain('3 open actions for the council, 1 overdue, as of Friday 5 February 2027')
  expect(message).toContain('due 1 Feb 2027, 4 days overdue')
})

test('all that are overdue are counted, though no more are listed than a window holds', async () => {
  const { panel, ids } = await withActions([
    { dueOn: '2027-02-01' },
    { dueOn: '2027-03-01' },
    { dueOn: null },
  ])
  const { db } = panel.store.desk().store
  const one = await db
    .selectFrom('action')
    .selectAll()
    .where('id', '=', ids[0] ?? '')
    .executeTakeFirstOrThrow()
  const more = Array.from({ length: 1249 }, (_, at) => ({ ...one, id: `${one.id.slice(0, -4)}${1000 + at}` }))
  for (let from = 0; from < more.length; from += 250)
    await db
      .insertInto('action')
      .values(more.slice(from, from + 250))
      .execute()
  const then = { who: as(panel, 'worker'), today: '2027-02-05' }
  const list = await selectChasing(db, 'socialCare', then)
  expect(list).toMatchObject({ total: 1252, overdue: 1250 })
  expect(list.actions).toHaveLength(200)
  expect(chasingMessage(list, then.today)).toMatch(
    /^1,252 open actions for the council, 1,250 overdue, as of .*And 1,052 more\./s,
  )
})

test('only what both whoever asks and the agency that is asked may read goes into it', async () => {
  const texts = ['Ask his brother about the debt he told us of', 'Ask what the savings are before he is told']
  const { panel, ids, steen } = await withActions(texts.map((text) => ({ text })))
  const [doctor, worker] = [as(panel, 'doctor'), as(panel, 'worker')]
  const marked = { caseId: steen.id, reason: 'Theirs alone' }
  const [one, other] = [`action.${ids[0]}`, `action.${ids[1]}`]
  const ofHealth = { ...marked, block: one, audience: 'health' as const }
  const ofCouncil = { ...marked, block: other, audience: 'social_care' as const }
  expect(await panel.replyTo('audiences.mark', ofHealth, doctor)).toMatchObject({ ok: true })
  expect(await panel.replyTo('audiences.mark', ofCouncil, worker)).toMatchObject({ ok: true })
  for (const name of ['actions.chasing', 'actions.chase'] as const) {
    const asked = await panel.replyTo(name, { for: 'socialCare' }, doctor)
    expect(asked).toMatchObject({ ok: true, value: { total: 2 } })
    expect(JSON.stringify(asked)).not.toMatch(/brother|savings/)
    const own = JSON.stringify(await panel.replyTo(name, { for: 'socialCare' }, worker))
    expect(own).toContain('savings')
    expect(own).not.toContain('brother')
  }
})

test('each copy is in the trail, and says of whom nothing', async () => {
  const { panel } = await withActions([{}])
  await panel.call('actions.chase', { for: 'health' })
  const entry = await panel.store
    .desk()
    .store.db.selectFrom('audit')
    .select(['operation', 'entityId'])
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ operation: 'actions.chase' })
})

test('nothing of somebody whom the agency that is asked may not know of yet, not even in the number', async () => {
  const { panel, steen } = await withActions([{}])
  const { db } = panel.store.desk().store
  // As if the case had been heard by nobody yet.
  await db.updateTable('meeting').set({ state: 'open' }).execute()
  await db
    .updateTable('person')
    .set({ notToBeTold: '["socialCare"]' })
    .where('id', '=', steen.personId)
    .execute()
  await db.updateTable('referral').set({ side: 'health' }).execute()
  const ask = async (of: 'health' | 'socialCare') =>
    panel.replyTo('actions.chase', { for: of }, as(panel, 'doctor'))
  expect(await ask('socialCare')).toMatchObject({ ok: true, value: { total: 0, overdue: 0, actions: [] } })
})
