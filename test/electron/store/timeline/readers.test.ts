import { expect, test } from 'vitest'
import type { Call } from '../../../../shared/contract.ts'
import type { Who } from '../../../../shared/session.ts'
import { objecting, settle } from '../../../support/objecting.ts'
import { withActions } from '../../../support/with-actions.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const doctorOf = (panel: PanelAtWork): Partial<Who> => ({
  memberId: panel.ids.doctor,
  role: 'signatory',
  side: 'health',
})
const workerOf = (panel: PanelAtWork): Partial<Who> => ({
  memberId: panel.ids.worker,
  role: 'member',
  side: 'socialCare',
})

async function read(
  panel: PanelAtWork,
  who: Partial<Who>,
  input: Call<'timeline.get'>,
): Promise<{ readonly ok: boolean; readonly text: string }> {
  const reply = await panel.replyTo('timeline.get', input, who)
  return { ok: reply.ok, text: JSON.stringify(reply) }
}

async function marked() {
  const made = await withActions([
    { text: 'Ask his brother about the debt' },
    { text: 'Ask what the savings are before he is told' },
    { text: 'Ring the choir master on Monday' },
  ])
  const { panel, steen, ids } = made
  const mark = { caseId: steen.id, reason: 'Theirs alone' }
  const blocks = [
    [{ ...mark, block: `action.${ids[0]}`, audience: 'health' as const }, doctorOf(panel)],
    [{ ...mark, block: `action.${ids[1]}`, audience: 'social_care' as const }, workerOf(panel)],
    [{ ...mark, block: `action.${ids[2]}`, audience: 'withhold_from_person' as const }, doctorOf(panel)],
  ] as const
  for (const [input, who] of blocks)
    expect(await panel.replyTo('audiences.mark', input, who)).toMatchObject({ ok: true })
  return made
}

test('each agency’s members read in it what they read elsewhere', async () => {
  const { panel, steen } = await marked()
  const input = { personId: steen.personId }
  const health = await read(panel, doctorOf(panel), input)
  expect(health.text).toContain('brother')
  expect(health.text).not.toContain('savings')
  const council = await read(panel, workerOf(panel), input)
  expect(council.text).toContain('savings')
  expect(council.text).not.toContain('brother')
})

test('for somebody else it says no more than both they and whoever asks may read', async () => {
  const { panel, steen } = await marked()
  const { personId } = steen
  const council = await read(panel, doctorOf(panel), { personId, for: 'socialCare' })
  expect(council.text).not.toMatch(/brother|savings/)
  expect(council.text).toContain('choir master')
  const own = await read(panel, doctorOf(panel), { personId, for: 'health' })
  expect(own.text).toContain('brother')
  expect(own.text).not.toContain('savings')
  const person = await read(panel, doctorOf(panel), { personId, for: 'person' })
  expect(person.text).not.toMatch(/brother|savings|choir master/)
})

test('the person is told that something ended or was put right, not in words that nobody was asked about', async () => {
  const { panel, steen, ids } = await withActions([{ text: 'Find a flat' }])
  const ended = { outcome: 'The neighbour objected', evidence: 'His letter' }
  await panel.call('actions.settle', { actionId: ids[0] ?? '', version: 1, state: 'not_done', ...ended })
  const { text } = await read(panel, {}, { personId: steen.personId, for: 'person' })
  expect(text).toContain('not_done')
  expect(text).toContain('Find a flat')
  expect(text).not.toMatch(/neighbour|His letter/)
  expect((await read(panel, {}, { personId: steen.personId, for: 'health' })).text).toContain('neighbour')
})

test('an objection holds it for that agency, and only that, until a named person has decided to share', async () => {
  const room = await objecting({ notToBeTold: ['socialCare'] })
  const { panel, steen } = room
  const forCouncil = () => panel.call('timeline.get', { personId: steen.personId, for: 'socialCare' })
  expect(await forCouncil()).toMatchObject({
    held: 'The person asked that the council not be told',
    entries: [],
    next: null,
  })
  const health = await panel.call('timeline.get', { personId: steen.personId, for: 'health' })
  expect(health.held).toBeNull()
  expect(health.entries.length).toBeGreaterThan(0)
  await settle(room)
  expect(await forCouncil()).toMatchObject({ held: null })
  expect((await forCouncil()).entries.length).toBeGreaterThan(0)
})

test('of whom an agency is not told yet its members find nobody', async () => {
  const { panel } = await withActions([{}])
  const kerr = await addCase(panel, { familyName: 'Kerr' })
  const { db } = panel.store.desk().store
  await db
    .deleteFrom('referral')
    .where('personId', '=', kerr.personId)
    .where('side', '=', 'socialCare')
    .execute()
  await db
    .updateTable('person')
    .set({ notToBeTold: '["socialCare"]' })
    .where('id', '=', kerr.personId)
    .execute()
  const input = { personId: kerr.personId }
  expect(await refusal(panel.replyTo('timeline.get', input, workerOf(panel)))).toEqual({ kind: 'notFound' })
  expect(await panel.replyTo('timeline.get', input, doctorOf(panel))).toMatchObject({ ok: true })
})
