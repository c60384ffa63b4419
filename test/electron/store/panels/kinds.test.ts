import { describe, expect, test } from 'vitest'
import { updateTerms } from '../../../support/update-terms.ts'
import { draftWith, decideOn, meet } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'

const team = { kind: 'multidisciplinary_team' }

/** What the agenda says that its one case lacks, with how the panel is called. */
async function lacks(kind: string): Promise<readonly string[]> {
  const panel = await openPanel()
  await updateTerms(panel, { kind })
  const { items } = await draftWith(panel, [await addCase(panel, { ready: false })])
  return items.find(({ caseId }) => caseId !== null)?.missing ?? []
}

describe('a panel of a kind', () => {
  test('is a risk enablement panel until its terms say otherwise', async () => {
    const panel = await openPanel()
    expect((await panel.call('panels.get', {})).panel.terms.kind).toBe('risk_enablement')
  })

  test('asks on its agenda for what its kind asks for', async () => {
    expect(await lacks('risk_enablement')).toEqual(
      expect.arrayContaining(['A budget, line by line', 'What could go wrong', 'How health sees it']),
    )
    const funding = await lacks('funding')
    expect(funding).toEqual(expect.arrayContaining(['A budget, line by line', 'How health sees it']))
    expect(funding).not.toContain('What could go wrong')
    expect(await lacks('multidisciplinary_team')).toEqual([])
  })

  test('finds nothing in a plan that nobody asks for, and everything once there is a line', async () => {
    const panel = await openPanel()
    await updateTerms(panel, team)
    const { id: caseId } = await addCase(panel, { ready: false })
    expect((await panel.call('plans.get', { caseId })).findings).toEqual([])
    const { id } = await addCase(panel, { familyName: 'Moor', line: { healthPence: 1 } })
    const { findings } = await panel.call('plans.get', { caseId: id })
    expect(findings.map(({ rule }) => rule)).toContain('J1')
  })

  test('hears whom a team works with, without a reason why it must be the panel', async () => {
    const panel = await openPanel()
    await updateTerms(panel, team)
    const { id: caseId, version } = await addCase(panel)
    await panel.call('cases.update', { caseId, version, changes: { whyPanel: '' } })
    const { meeting } = await draftWith(panel, [])
    const listed = await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [caseId] })
    expect(listed.items.map((item) => item.caseId)).toContain(caseId)
  })

  test('approves nothing that was not weighed, whatever it asks for beforehand', async () => {
    const panel = await openPanel()
    const { items } = await meet(panel, [await addCase(panel, { ready: false })])
    const itemId = items[0]?.id ?? ''
    const { decision } = await decideOn(panel, itemId)
    await updateTerms(panel, team)
    const { missing } = await panel.call('room.item', { itemId })
    expect(missing).toContain('What could go wrong')
    const confirm = panel.replyTo('room.confirmReadBack', { itemId, version: decision?.version ?? 1 })
    expect(await refusal(confirm)).toMatchObject({ kind: 'invalid', fields: { risk: expect.any(String) } })
  })

  test('is of no other kind than these', async () => {
    const panel = await openPanel()
    const { panel: now } = await panel.call('panels.get', {})
    const terms = { ...now.terms, kind: 'committee' }
    const { name, authority, version } = now
    const error = await refusal(panel.replyTo('panels.updateTerms', { name, authority, version, terms }))
    expect(error).toMatchObject({ kind: 'invalid' })
    expect((await panel.call('panels.get', {})).panel).toEqual(now)
  })
})
