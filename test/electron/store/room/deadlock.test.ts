import { describe, expect, test } from 'vitest'
import { close, decideOn, leaveUnassigned, readBack } from '../meetings/meeting-steps.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { updateTerms } from '../../../support/update-terms.ts'
import { refusal } from '../test-store.ts'
import { inRoom } from '../../../support/in-room.ts'

const set = (panel: PanelAtWork, itemId: string, changes: object) =>
  panel
    .call('room.item', { itemId })
    .then(({ decision }) => ({ itemId, version: decision?.version ?? 1, changes: { ...changes } }))

/** The item as it stands by then. */
async function decide(panel: PanelAtWork, itemId: string, changes: object) {
  await panel.call('room.decide', await set(panel, itemId, changes))
  return panel.call('room.item', { itemId })
}

const say = (
  panel: PanelAtWork,
  itemId: string,
  name: SeatName,
  position: 'agree' | 'disagree' = 'disagree',
) => panel.call('room.setAgreement', { itemId, memberId: panel.ids[name], position, words: 'I would wait.' })

describe('the panel’s authority', () => {
  test('refuses an approval of more than those there may sign for, where it decides on risk alone', async () => {
    const { panel, itemId } = await inRoom()
    // The test case's plan is within both limits until the council's signatory has none.
    const { plan } = await panel.call('room.item', { itemId })
    expect(plan?.totals.socialCarePence).toBeGreaterThan(0)
    await updateTerms(panel, {}, 'decision_making')
    expect((await panel.call('room.item', { itemId })).verdicts).toContain('approved')
    const manager = (await panel.call('panels.get', {})).members.find(({ id }) => id === panel.ids.manager)
    if (!manager) throw new Error('no manager')
    const { id, version, name, title, role, side, registration, active } = manager
    await panel.call('panels.updateMember', {
      memberId: id,
      version,
      name,
      title,
      role,
      side,
      registration,
      active,
      annualLimitPence: 1,
    })
    const item = await panel.call('room.item', { itemId })
    expect(item.verdicts).not.toContain('approved')
    expect(item.verdicts).toContain('not_approved')
    expect(item.verdictsWhy).toMatch(/decides on risk, not on money/)
    expect(
      await refusal(panel.replyTo('room.decide', await set(panel, itemId, { verdict: 'approved' }))),
    ).toEqual({ kind: 'notAllowed', why: 'authority' })
  })

  test('that only advises commits no money', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    await updateTerms(panel, {}, 'advisory')
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const record = await panel.store
      .desk()
      .store.db.selectFrom('record')
      .select(['healthPence', 'socialCarePence'])
      .executeTakeFirstOrThrow()
    expect(record).toEqual({ healthPence: 0, socialCarePence: 0 })
  })
})

describe('a deadlock', () => {
  test('is not read back as a decision under the panel’s rule', async () => {
    const { panel, itemId } = await inRoom()
    await updateTerms(panel, { decidingRule: 'unanimous' })
    await say(panel, itemId, 'worker')
    const item = await decideOn(panel, itemId)
    expect(item.standing).toMatchObject({ rule: 'unanimous', state: 'deadlock' })
    const { decision } = item
    const reply = panel.replyTo('room.confirmReadBack', { itemId, version: decision?.version ?? 1 })
    expect(await refusal(reply)).toMatchObject({
      kind: 'invalid',
      fields: { rule: 'it does not stand under the rule' },
    })
    await updateTerms(panel, { decidingRule: 'majority' })
    await readBack(panel, itemId)
  })

  test('goes to the first step with both views, and the step is asked to decide', async () => {
    const { panel, meetingId, itemId } = await inRoom()
    await updateTerms(panel, { decidingRule: 'unanimous' })
    await say(panel, itemId, 'worker')
    await decideOn(panel, itemId)
    const item = await decide(panel, itemId, { verdict: 'escalated' })
    expect(item.decision?.escalatedTo).toBe('The directors of both agencies')
    expect(item.actions).toMatchObject([{ ownerName: 'The directors of both agencies' }])
    expect(item.missing).toEqual(['Health’s view, as it goes on', 'The council’s view, as it goes on'])
    const elsewhere = await set(panel, itemId, { escalatedTo: 'The mayor' })
    expect(await refusal(panel.replyTo('room.decide', elsewhere))).toMatchObject({ kind: 'invalid' })
    await decide(panel, itemId, { healthView: 'Try it.', socialCareView: 'Wait for spring.' })
    await readBack(panel, itemId)
    await leaveUnassigned(panel, meetingId)
    await close(panel, meetingId)
    const { decisionJson } = await panel.store
      .desk()
      .store.db.selectFrom('record')
      .select('decisionJson')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(decisionJson)).toMatchObject({
      decision: {
        verdict: 'escalated',
        escalation: { healthView: 'Try it.', socialCareView: 'Wait for spring.' },
        deciding: { state: 'deadlock' },
      },
    })
  })

  test('takes its action back with any other verdict', async () => {
    const { panel, itemId } = await inRoom()
    await decide(panel, itemId, { verdict: 'escalated' })
    expect((await decide(panel, itemId, { verdict: 'deferred_for_information' })).actions).toEqual([])
  })

  test('goes nowhere where the terms name no step', async () => {
    const { panel, itemId } = await inRoom()
    await updateTerms(panel, { escalation: [] })
    expect((await panel.call('room.item', { itemId })).verdicts).not.toContain('escalated')
    const input = await set(panel, itemId, { verdict: 'escalated' })
    expect(await refusal(panel.replyTo('room.decide', input))).toEqual({
      kind: 'notAllowed',
      why: 'authority',
    })
  })
})
