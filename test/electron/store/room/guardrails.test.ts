import { describe, expect, test } from 'vitest'
import { emptyRisk } from '../../../../shared/risks.ts'
import type { RiskBody } from '../../../../shared/risks.ts'
import { closedMeeting, decideOn } from '../meetings/meeting-steps.ts'
import { addCase } from '../meetings/ready-case.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { refusal } from '../test-store.ts'
import { inRoom } from '../../../support/in-room.ts'

const noAgreement = 'This takes support away without the person’s agreement.'

async function change(panel: PanelAtWork, caseId: string, changes: Partial<RiskBody>) {
  const { version } = await panel.call('risks.get', { caseId })
  return panel.call('risks.save', { caseId, version, changes })
}

describe('support taken away without agreement', () => {
  test('is said on the case, the agenda and the console, and not to the whole room', async () => {
    const { panel, steen, itemId, meetingId } = await inRoom()
    const saved = await change(panel, steen.id, { removesSupportWithoutAgreement: true })
    expect(saved.warnings).toEqual([noAgreement])
    const { items } = await panel.call('meetings.agenda', { meetingId })
    expect(items.find(({ id }) => id === itemId)?.warnings).toEqual([noAgreement])
    const item = await panel.call('room.item', { itemId })
    expect([item.risk?.warnings, item.item.warnings]).toEqual([[noAgreement], [noAgreement]])
    await panel.call('room.show', { meetingId, itemId })
    expect(JSON.stringify(await panel.call('room.wall', {}))).not.toContain('without the person')
  })

  test('is said beside the record that is signed, and kept in it', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const steen = await addCase(panel)
    await change(panel, steen.id, { removesSupportWithoutAgreement: true })
    const { meetingId } = await closedMeeting(panel, [steen])
    const { signatories } = await panel.call('signOff.forMeeting', { meetingId })
    const items = signatories.flatMap((one) => one.items)
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(item.warnings).toEqual([noAgreement])
    const { decisionJson } = await panel.call('signOff.read', {
      recordId: items[0]?.recordId ?? '',
      recordVersion: items[0]?.recordVersion ?? 0,
    })
    expect(JSON.parse(decisionJson)).toMatchObject({ risk: { removesSupportWithoutAgreement: true } })
  })
})

// Mental Capacity Act 2005, section 4; DOMAIN §2.4 and §2.5.
test.each<[string, Partial<RiskBody['capacity']>]>([
  ['lacks capacity for it', { basis: 'lacks', note: 'Dr Lind, 2 November, at home' }],
  ['is called unwise and says nothing of capacity', { basis: 'not_recorded', unwiseDecision: true }],
  [
    'is called unwise and its question of capacity is blank',
    { basis: 'assumed', note: 'Nobody doubts it', unwiseDecision: true },
  ],
  ['has capacity assumed without why', { basis: 'assumed', note: ' ' }],
])('reading back an approval is refused where the person or decision %s', async (_what, capacity) => {
  const { panel, steen, itemId } = await inRoom()
  await change(panel, steen.id, { capacity: { ...emptyRisk.capacity, ...capacity } })
  const { decision, missing } = await decideOn(panel, itemId)
  expect(missing).toHaveLength(1)
  const input = { itemId, version: decision?.version }
  expect(await refusal(panel.replyTo('room.confirmReadBack', input))).toEqual({
    kind: 'invalid',
    fields: { risk: 'the risk decision is not complete' },
  })
})
