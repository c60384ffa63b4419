import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../shared/cases.ts'
import { refusal } from '../test-store.ts'
import { draftWith } from './meeting-steps.ts'
import { count, openPanel } from './panel-at-work.ts'
import type { PanelAtWork } from './panel-at-work.ts'
import { addCase } from './ready-case.ts'

/** A case that says nothing about why it is at panel. */
async function silentCase(panel: PanelAtWork, wishes: Parameters<typeof addCase>[1] = {}): Promise<Case> {
  const { id: caseId, version } = await addCase(panel, wishes)
  return panel.call('cases.update', { caseId, version, changes: { whyPanel: ' ' } })
}
const whyOf = async (panel: PanelAtWork, { id }: Case): Promise<string> =>
  (await panel.call('cases.get', { caseId: id })).case.whyPanel

describe('listing a case', () => {
  test('takes the words that the case has', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    await draftWith(panel, [one])
    expect(await whyOf(panel, one)).toBe('Risk to weigh')
  })

  test('writes nothing by itself, whatever the rules say of the case', async () => {
    const panel = await openPanel()
    const one = await silentCase(panel, { ready: false })
    const { meeting } = await draftWith(panel, [])
    const list = panel.replyTo('meetings.addCases', { meetingId: meeting.id, caseIds: [one.id] })
    expect(await refusal(list)).toMatchObject({ fields: { [one.id]: 'say why the panel' } })
    expect((await whyOf(panel, one)).trim()).toBe('')
  })

  test('is refused where nobody says why the panel', async () => {
    const panel = await openPanel()
    const [silent, saying] = [await silentCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const { meeting } = await draftWith(panel, [])
    const items = await count(panel, 'agendaItem')
    const list = { meetingId: meeting.id, caseIds: [saying.id, silent.id] }
    const error = await refusal(panel.replyTo('meetings.addCases', list))
    expect(error).toEqual({
      kind: 'invalid',
      fields: {
        reason: `say in one sentence why the panel: ${silent.reference}`,
        [silent.id]: 'say why the panel',
      },
    })
    expect(await count(panel, 'agendaItem')).toBe(items)
    const empty = [{ caseId: silent.id, whyPanel: ' ' }]
    expect(await refusal(panel.replyTo('meetings.addCases', { ...list, reasons: empty }))).toMatchObject({
      kind: 'invalid',
    })
  })

  test('keeps the words given with it', async () => {
    const panel = await openPanel()
    const [silent, other] = [await silentCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const { meeting } = await draftWith(panel, [])
    const reasons = [{ caseId: silent.id, whyPanel: 'The first of its kind in either agency' }]
    await panel.call('meetings.addCases', { meetingId: meeting.id, caseIds: [other.id, silent.id], reasons })
    expect(await whyOf(panel, silent)).toBe('The first of its kind in either agency')
    expect(await whyOf(panel, other)).toBe('Risk to weigh')
  })
})
