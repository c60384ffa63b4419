import { describe, expect, test } from 'vitest'
import type { LocalRule } from '../../../../shared/rule-pack.ts'
import { close, decideOn, meet, readBack } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { historyOf } from '../referrals/refer.ts'
import { openTestStore, refusal } from '../test-store.ts'

const x1: LocalRule = {
  id: 'X1',
  title: 'Personal assistants above £5,000',
  effect: 'block',
  wording: '“{line}” costs more than £5,000 a year.',
  whatToDo: 'Say why an agency could not do it for less.',
  source: { title: 'Harrow Vale commissioning policy', section: '4.2' },
  inForceFrom: '2026-04-01',
  inForceTo: null,
  confirmed: true,
  when: { categories: ['personal_assistant'], overAnnualPence: 500_000 },
}

describe('the panel’s own rules', () => {
  test('are asked about every plan, beside those of the law, and a reason may answer them', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel)
    const before = await panel.call('plans.get', { caseId })
    expect(before.findings).toEqual([])
    const saved = await panel.call('rules.saveLocal', { version: 1, rules: [x1], overrides: [] })
    expect(saved.pack).toMatchObject({ version: 2, rules: [x1] })
    const plan = await panel.call('plans.get', { caseId })
    expect(plan.findings).toMatchObject([
      { rule: 'X1', effect: 'block', title: x1.title, line: plan.lines[0]?.id, mayAnswer: true },
    ])
    expect([before.ruleBook, plan.ruleBook]).toEqual([
      'council@1 health@1 joint@1 panel@1',
      'council@1 health@1 joint@1 panel@2',
    ])
    const lineId = plan.lines[0]?.id ?? ''
    const answered = await panel.call('rules.justify', {
      caseId,
      rule: 'X1',
      lineId,
      reason: 'No agency there.',
    })
    expect(answered.findings).toMatchObject([{ answer: { stands: true } }])
  })

  test('end on their last day and are then asked no more', async () => {
    const panel = await openPanel()
    const { id: caseId } = await addCase(panel)
    const rules = [{ ...x1, inForceTo: '2027-01-31' }]
    await panel.call('rules.saveLocal', { version: 1, rules, overrides: [] })
    expect((await panel.call('plans.get', { caseId })).findings).toEqual([])
  })

  test('that change undo a read-back: it is another version that was checked', async () => {
    const panel = await openPanel()
    const { meetingId, items } = await meet(panel, [await addCase(panel)])
    const itemId = items[0]?.id ?? ''
    await decideOn(panel, itemId)
    await readBack(panel, itemId)
    const later = { ...x1, inForceFrom: '2030-01-01' }
    await panel.call('rules.saveLocal', { version: 1, rules: [later], overrides: [] })
    expect((await panel.call('room.item', { itemId })).item.state).toBe('heard')
    await readBack(panel, itemId)
    await close(panel, meetingId)
    const row = await panel.store.desk().store.db.selectFrom('record').selectAll().executeTakeFirstOrThrow()
    expect(row.decisionJson).toContain('"ruleBook":"council@1 health@1 joint@1 panel@2"')
  })

  test('make guidance stricter or switch it off, and never weaken a statute', async () => {
    const store = await openTestStore()
    const backwards = { rule: 'L11', because: 'x', inForceFrom: '2026-12-02', inForceTo: '2026-12-01' }
    expect(
      await refusal(store.replyTo('rules.saveLocal', { version: 1, rules: [], overrides: [backwards] })),
    ).toMatchObject({ fields: { L11: 'the change ends before it starts' } })
    const save = (overrides: readonly object[]) =>
      store.replyTo('rules.saveLocal', { version: 1, rules: [], overrides })
    const off = { rule: 'N3', effect: 'off', because: 'We think so' }
    expect(await refusal(save([off]))).toEqual({
      kind: 'invalid',
      fields: { N3: 'a statutory effect cannot be weakened' },
    })
    expect(await save([{ ...off, rule: 'L11' }])).toMatchObject({ ok: true })
  })

  test('are never taken out, never end before they start, and are not twice there', async () => {
    const store = await openTestStore()
    await store.call('rules.saveLocal', { version: 1, rules: [x1], overrides: [] })
    const save = (rules: readonly object[]) =>
      refusal(store.replyTo('rules.saveLocal', { version: 2, rules, overrides: [] }))
    expect(await save([])).toMatchObject({ fields: { X1: 'is ended by its last day, not taken out' } })
    expect(await save([{ ...x1, inForceTo: '2026-03-31' }])).toMatchObject({
      fields: { X1: 'ends before it starts' },
    })
    expect(await save([x1, x1])).toMatchObject({ fields: { X1: 'is there twice' } })
  })

  test('keep every version, and refuse a change made against an older one', async () => {
    const store = await openTestStore()
    const overrides = [{ rule: 'L10', effect: 'off' as const, because: 'Ours is closed' }]
    await store.call('rules.saveLocal', { version: 1, rules: [], overrides })
    const late = store.replyTo('rules.saveLocal', { version: 1, rules: [x1], overrides: [] })
    expect(await refusal(late)).toMatchObject({ kind: 'conflict' })
    const row = await store.store
      .desk()
      .store.db.selectFrom('localPack')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect((await historyOf(store, row.id)).map(({ version }) => version)).toEqual([1])
    expect((await store.call('rules.local', {})).pack).toMatchObject({ version: 2, overrides, rules: [] })
  })
})
