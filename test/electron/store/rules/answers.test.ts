import { describe, expect, test } from 'vitest'
import type { BudgetLineFields, CaseFinding } from '../../../../shared/plans.ts'
import type { AgencyRecord, DecisionRecord } from '../../../../shared/records.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { historyOf } from '../referrals/refer.ts'
import { refusal } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

type Line = Partial<BudgetLineFields>

/** A line that the NHS must provide, with council money in it: a block that the law lets be justified (L9). */
const dressing: Line = { description: 'Leg dressing', nhsMustProvide: true }
const reason = 'It is ancillary to washing, and half an hour a week.'

async function caseWith(panel: PanelAtWork, line: Line) {
  const told = await addCase(panel, { line })
  const { lines } = await panel.call('plans.get', { caseId: told.id })
  return { told, caseId: told.id, lineId: lines[0]?.id ?? '' }
}

const finding = async (test: TestStore, caseId: string, rule: string): Promise<CaseFinding | undefined> =>
  (await test.call('plans.get', { caseId })).findings.find((one) => one.rule === rule)

describe('a written reason', () => {
  test('answers a block that the law lets be justified, with who gave it and when', async () => {
    const panel = await openPanel()
    const { caseId, lineId } = await caseWith(panel, dressing)
    expect(await finding(panel, caseId, 'L9')).toMatchObject({ mayAnswer: true, answer: null })
    await panel.call('rules.justify', { caseId, rule: 'L9', lineId, reason })
    expect((await finding(panel, caseId, 'L9'))?.answer).toEqual({
      reason,
      by: panel.coordinator.name,
      at: expect.any(String),
      version: 1,
      stands: true,
    })
  })

  test('lets the case be read back, and taking it back stops that again', async () => {
    const panel = await openPanel()
    const { told, caseId, lineId } = await caseWith(panel, dressing)
    const { items } = await meet(panel, [told])
    const itemId = items[0]?.id ?? ''
    const words = (await finding(panel, caseId, 'L9'))?.message
    expect((await decideOn(panel, itemId)).missing).toEqual([words])
    expect(items[0]?.missing).toEqual([words])
    await panel.call('rules.justify', { caseId, rule: 'L9', lineId, reason })
    expect((await readBack(panel, itemId)).item.state).toBe('decided')
    await panel.call('rules.withdraw', { caseId, rule: 'L9', lineId, version: 1 })
    const after = await panel.call('room.item', { itemId })
    expect([after.item.state, after.missing]).toEqual(['heard', [words]])
  })

  test('answers a warning, and is asked for anew once the rule finds something else', async () => {
    const panel = await openPanel()
    const { caseId, lineId } = await caseWith(panel, { description: 'Lunch', category: 'food' })
    await panel.call('rules.justify', { caseId, rule: 'L11', lineId, reason })
    expect((await finding(panel, caseId, 'L11'))?.answer?.stands).toBe(true)
    await panel.call('plans.updateLine', { lineId, version: 1, changes: { category: 'gift' } })
    expect((await finding(panel, caseId, 'L11'))?.answer).toMatchObject({ stands: false, version: 1 })
    await panel.call('rules.justify', { caseId, rule: 'L11', lineId, version: 1, reason: 'A thank-you.' })
    const answer = (await finding(panel, caseId, 'L11'))?.answer
    expect(answer).toMatchObject({ stands: true, version: 2, reason: 'A thank-you.' })
  })

  test('never answers a block that the law makes absolute', async () => {
    const panel = await openPanel()
    const { caseId, lineId } = await caseWith(panel, { description: 'Rum', category: 'alcohol' })
    const reply = panel.replyTo('rules.justify', { caseId, rule: 'N3', lineId, reason })
    expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'unanswerable' })
    expect(await finding(panel, caseId, 'N3')).toMatchObject({ mayAnswer: false, answer: null })
  })

  test('says something, and is about something found', async () => {
    const panel = await openPanel()
    const { caseId, lineId } = await caseWith(panel, dressing)
    const answer = (changes: object) =>
      refusal(panel.replyTo('rules.justify', { caseId, rule: 'L9', lineId, reason, ...changes }))
    expect(await answer({ reason: '  ' })).toMatchObject({ kind: 'invalid' })
    expect(await answer({ rule: 'L10' })).toEqual({ kind: 'notFound' })
    expect(await answer({ lineId: null })).toEqual({ kind: 'notFound' })
  })

  test('is not written over one that somebody else gave meanwhile, and each one is kept', async () => {
    const panel = await openPanel()
    const { caseId, lineId } = await caseWith(panel, dressing)
    const about = { caseId, rule: 'L9', lineId }
    await panel.call('rules.justify', { ...about, reason })
    expect(await refusal(panel.replyTo('rules.justify', { ...about, reason: 'Mine' }))).toMatchObject({
      kind: 'conflict',
    })
    await panel.call('rules.justify', { ...about, version: 1, reason: 'Better' })
    const { db } = panel.store.desk().store
    const { id } = await db.selectFrom('ruleAnswer').select('id').executeTakeFirstOrThrow()
    expect(await refusal(panel.replyTo('rules.withdraw', { ...about, version: 1 }))).toMatchObject({
      kind: 'conflict',
    })
    await panel.call('rules.withdraw', { ...about, version: 2 })
    expect((await historyOf(panel, id)).map((row) => row['reason'])).toEqual([reason, 'Better'])
    expect(await refusal(panel.replyTo('rules.withdraw', { ...about, version: 2 }))).toEqual({
      kind: 'notFound',
    })
  })
})

describe('a record', () => {
  test('says what the rules found, what answers it, and the version they were checked under', async () => {
    const panel = await openPanel()
    const { told, caseId, lineId } = await caseWith(panel, { ...dressing, contributionPence: 1000 })
    const plan = await panel.call('plans.get', { caseId })
    const { call } = panel
    // A need outside section 117, so that the council may charge for it.
    await call('plans.updateLine', { lineId, version: 1, changes: { outsideSection117: true } })
    await call('rules.justify', { caseId, rule: 'L9', lineId, reason })
    const { meetingId, items } = await meet(panel, [told])
    await decideOn(panel, items[0]?.id ?? '')
    await readBack(panel, items[0]?.id ?? '')
    await close(panel, meetingId)
    const row = await panel.store.desk().store.db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
    const { findings } = JSON.parse(row.decisionJson) as DecisionRecord
    expect(findings).toMatchObject({ audience: 'both', ruleBook: plan.ruleBook })
    expect(findings.found).toMatchObject([
      { rule: 'L9', effect: 'block', line: 1, reason, reasonBy: panel.coordinator.name },
    ])
    // The means test stays with the council (L4).
    expect(row.healthJson).not.toContain('capital limits')
    const { ownBlocks } = JSON.parse(row.socialCareJson) as AgencyRecord
    expect(ownBlocks.find(({ heading }) => heading === 'What the rules say')).toMatchObject({
      audience: 'social_care',
      text: expect.stringContaining('capital limits'),
    })
  })

  test('keeps why family in the household may be paid, which stands on the line itself', async () => {
    const panel = await openPanel()
    const why = 'Nobody else speaks her language.'
    const { told, caseId } = await caseWith(panel, { payee: 'household_family', payeeJustification: why })
    const answer = { reason: why, by: null, stands: true }
    expect(await finding(panel, caseId, 'L7')).toMatchObject({ effect: 'block', answer })
    const { items } = await meet(panel, [told])
    expect((await decideOn(panel, items[0]?.id ?? '')).missing).toEqual([])
  })
})
