import { expect, test } from 'vitest'
import type { DecisionRecord } from '../../../../shared/records.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'

async function heardCase(panel: PanelAtWork) {
  const { meetingId, items } = await meet(panel, [await addCase(panel)])
  const itemId = items[0]?.id ?? ''
  const heard = await decideOn(panel, itemId)
  const changes = { reasons: 'Two AMHPs agree.' }
  await panel.call('room.decide', { itemId, version: heard.decision?.version ?? 1, changes })
  return { meetingId, itemId }
}
const frozenTerms = async (panel: PanelAtWork): Promise<unknown> => {
  const { db } = panel.store.desk().store
  const { decisionJson } = await db.selectFrom('record').select('decisionJson').executeTakeFirstOrThrow()
  return (JSON.parse(decisionJson) as DecisionRecord).glossary?.terms
}
const entry = async (panel: PanelAtWork, short: string) => {
  const found = (await panel.call('acronyms.list', {})).find((one) => one.short === short)
  if (!found) throw new Error('not on the list')
  return { acronymId: found.id, version: found.version, short, side: found.side }
}
const amhp = { short: 'AMHP', expansion: 'approved mental health professional' }

test('a record keeps the list as it was when it was frozen, and only what stands in it', async () => {
  const panel = await openPanel()
  const { meetingId, itemId } = await heardCase(panel)
  await readBack(panel, itemId)
  await close(panel, meetingId)
  await panel.call('acronyms.update', { ...(await entry(panel, 'AMHP')), expansion: 'something else' })
  const terms = (await frozenTerms(panel)) as { short: string }[]
  // The test panel's legal basis is "MHA s117".
  expect(terms.map(({ short }) => short)).toEqual(['AMHP', 'MHA', 's117'])
  expect(terms[0]).toEqual(amhp)
})

test('what stands only in one agency’s own text is not among them', async () => {
  const panel = await openPanel()
  const { meetingId, itemId } = await heardCase(panel)
  const { risk } = await panel.call('room.item', { itemId })
  const changes = { formulation: 'Recalled under the CTO twice.' }
  await panel.call('risks.save', { caseId: risk?.caseId ?? '', version: risk?.version ?? 1, changes })
  await readBack(panel, itemId)
  await close(panel, meetingId)
  expect(JSON.stringify(await frozenTerms(panel))).not.toContain('CTO')
})

test('a changed entry asks for the records that use it to be read back again, and no other', async () => {
  const panel = await openPanel()
  const { itemId } = await heardCase(panel)
  await readBack(panel, itemId)
  const state = async () => (await panel.call('room.item', { itemId })).item.state
  await panel.call('acronyms.update', { ...(await entry(panel, 'IMCA')), expansion: 'something else' })
  expect(await state()).toBe('decided')
  await panel.call('acronyms.update', { ...(await entry(panel, 'AMHP')), expansion: 'something else' })
  expect(await state()).toBe('heard')
})
