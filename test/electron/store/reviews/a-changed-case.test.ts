import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../shared/cases.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { passphraseOf } from '../meetings/panel-at-work.ts'
import { beginWith, confirm, doctorOf } from '../front-line/at-the-front-line.ts'
import { signAs } from '../sign-off/sign-as.ts'
import { refusal } from '../test-store.ts'
import { reviewDecided } from './at-the-panel.ts'

const openCase = async (panel: PanelAtWork, reviewId: string): Promise<Case> => {
  const { version } = await panel.call('reviews.get', { reviewId })
  return panel.call('reviews.openCase', { reviewId, version })
}

test('a change that was refused opens no case, and the review says that it was', async () => {
  const { panel, review } = await reviewDecided('not_approved', 'change')
  expect([review.state, review.result, review.verdict]).toEqual(['concluded', 'change', 'not_approved'])
  const { id: reviewId, version } = review
  const reply = panel.replyTo('reviews.openCase', { reviewId, version })
  expect(await refusal(reply)).toEqual({ kind: 'notAllowed', why: 'changeRefused' })
  expect((await panel.call('reviews.get', { reviewId })).newCaseId).toBeNull()
})

describe('the case for what changes', () => {
  const why = `Two evenings instead of one. ${'Because it works. '.repeat(150)}`.trim()

  test('asks for it in all the words that the review gives', async () => {
    const { panel, review } = await reviewDecided('approved', 'change', { why })
    expect(why.length).toBeGreaterThan(2000)
    expect((await openCase(panel, review.id)).ask).toBe(why)
  })

  test('needs the panel for what the first did, says whose hand each view is in, and why a rule is in order', async () => {
    const { panel, one, review } = await reviewDecided('approved', 'change')
    const caseId = one.id
    const { version } = await panel.call('cases.route', { caseId })
    const flags = { novelSpend: true, legalDoubt: true, disagreement: true }
    await panel.call('cases.setFlags', { caseId, version, changes: flags })
    const risk = await panel.call('risks.get', { caseId })
    const viewed = { caseId, version: risk.version, changes: { healthView: 'She sleeps again.' } }
    expect(await panel.replyTo('risks.save', viewed, doctorOf(panel))).toMatchObject({ ok: true })
    await panel.call('contributions.write', {
      caseId,
      discipline: 'Nursing',
      name: 'Ada Quist',
      words: 'She has put on weight.',
    })
    const { db } = panel.store.desk().store
    const { lines } = await panel.call('plans.get', { caseId })
    const answer = {
      rule: 'L9',
      message: 'Found',
      reason: 'Agreed with the council',
      at: '2027-01-02T10:00:00Z',
    }
    const by = { memberId: panel.ids.doctor, version: 1 }
    await db
      .insertInto('ruleAnswer')
      .values([
        { ...answer, ...by, id: 'a'.repeat(26), caseId, lineId: '' },
        { ...answer, ...by, id: 'b'.repeat(26), caseId, lineId: lines[0]?.id ?? '' },
      ])
      .execute()
    const changed = await openCase(panel, review.id)
    const route = await panel.call('cases.route', { caseId: changed.id })
    expect(route.flags).toMatchObject({ novelSpend: true, legalDoubt: true, disagreement: false })
    expect(route.route).toBe('panel')
    expect((await panel.call('risks.get', { caseId: changed.id })).writers).toEqual(
      (await panel.call('risks.get', { caseId })).writers,
    )
    expect((await panel.call('risks.get', { caseId: changed.id })).writers).toHaveProperty('healthView')
    expect(
      (await panel.call('contributions.list', { caseId: changed.id })).map(({ name, words }) => [
        name,
        words,
      ]),
    ).toEqual([['Ada Quist', 'She has put on weight.']])
    const { lines: copied } = await panel.call('plans.get', { caseId: changed.id })
    const answers = await db.selectFrom('ruleAnswer').selectAll().where('caseId', '=', changed.id).execute()
    expect(answers.map(({ lineId, reason, memberId }) => [lineId, reason, memberId])).toEqual([
      ['', 'Agreed with the council', panel.ids.doctor],
      [copied[0]?.id, 'Agreed with the council', panel.ids.doctor],
    ])
  })

  test('is first reviewed after its own decision, and the plan that it replaces owes nothing once both have signed', async () => {
    const { panel, one, review } = await reviewDecided('approved', 'change')
    const changed = await openCase(panel, review.id)
    const { version, startsOn } = await panel.call('plans.get', { caseId: changed.id })
    expect(startsOn).toBeNull()
    // Somebody types when it all began.
    await panel.call('plans.save', { caseId: changed.id, version, changes: { startsOn: '2024-02-01' } })
    const begun = await panel.replyTo('frontLine.begin', beginWith(panel, changed), doctorOf(panel))
    if (!begun.ok) throw new Error(JSON.stringify(begun.error))
    const { sitting } = await panel.call('frontLine.get', { caseId: changed.id })
    const itemId = sitting?.itemId ?? ''
    const changes = { verdict: 'approved', reasons: 'It works.', reviewOn: '2027-11-15' }
    await panel.replyTo('frontLine.decide', { itemId, version: 1, changes }, doctorOf(panel))
    const at = { panel, one: changed, itemId, meetingId: '' }
    expect(await confirm(at, { passphrase: passphraseOf('manager') })).toMatchObject({ ok: true })
    const dueOf = async (caseId: string) => (await panel.call('reviews.ofCase', { caseId })).due
    const { heldOn } = (await panel.call('cases.get', { caseId: changed.id })).decisions[0] ?? { heldOn: '' }
    for (const { lastOn } of await dueOf(changed.id)) expect(lastOn > heldOn).toBe(true)
    expect((await dueOf(one.id)).length).toBeGreaterThan(0)
    await signAs(panel, sitting?.meetingId ?? '', 'doctor')
    expect((await dueOf(one.id)).length).toBeGreaterThan(0)
    await signAs(panel, sitting?.meetingId ?? '', 'manager')
    expect(await dueOf(one.id)).toEqual([])
    expect((await panel.call('reviews.ofCase', { caseId: one.id })).canOpen).toBe(false)
    expect((await dueOf(changed.id)).length).toBeGreaterThan(0)
  })
})
