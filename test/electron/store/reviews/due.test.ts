import { describe, expect, test } from 'vitest'
import type { ReviewsToCome } from '../../../../shared/reviews.ts'
import { storeAt } from '../../../support/store-at.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel } from '../meetings/panel-at-work.ts'
import { addCase } from '../meetings/ready-case.ts'
import { doctorOf } from '../front-line/at-the-front-line.ts'
import { signedCase } from './at-a-review.ts'
import { signAs } from '../sign-off/sign-as.ts'

const said = ({ rows }: ReviewsToCome): string[] =>
  rows.map(({ dueOn, due }) => `${dueOn}: ${due.map(({ basis, lastOn }) => `${basis} ${lastOn}`).join(', ')}`)

describe('what is to be reviewed', () => {
  test('comes by itself once something is approved: the plan starts on 1 February 2027', async () => {
    const panel = await openPanel()
    const one = await addCase(panel)
    expect((await panel.call('reviews.list', {})).rows).toEqual([])
    await closedMeeting(panel, [one])
    const { due } = await panel.call('reviews.ofCase', { caseId: one.id })
    expect(due.map(({ basis, lastOn, dueOn }) => [basis, lastOn, dueOn])).toEqual([
      ['decided', '2027-04-15', '2027-04-15'],
      // The plan promises both agencies’ first for 20 April, before the law’s last days.
      ['health', '2027-04-20', '2027-04-20'],
      ['council', '2027-04-20', '2027-04-20'],
      ['section_117', '2028-02-01', '2028-02-01'],
    ])
  })

  test('is listed by agency, the earliest first, a page at a time, and no more once the case is closed', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const cases = [await addCase(panel), await addCase(panel, { familyName: 'Moor' })]
    const { meetingId } = await closedMeeting(panel, cases)
    const all = await panel.call('reviews.list', {})
    expect(all.rows).toHaveLength(2)
    expect(all.isLast).toBe(true)
    const first = await panel.call('reviews.list', { limit: 1 })
    const second = await panel.call('reviews.list', {
      limit: 1,
      page: { after: first.rows[0]?.caseId ?? '' },
    })
    expect([...said(first), ...said(second)]).toEqual(said(all))
    expect([first.isLast, second.isLast]).toEqual([false, true])
    const council = await panel.call('reviews.list', { side: 'socialCare' })
    expect(council.rows.every(({ dueOn }) => dueOn >= '2027-04-14')).toBe(true)
    await signAs(panel, meetingId, 'doctor')
    await signAs(panel, meetingId, 'manager')
    const [one] = cases
    const { db } = panel.store.desk().store
    await db
      .updateTable('case')
      .set({ state: 'closed' })
      .where('id', '=', one?.id ?? '')
      .execute()
    expect((await panel.call('reviews.list', {})).rows).toHaveLength(1)
  })

  test('of the other agency is told only where this one may know that it pays', async () => {
    const panel = await openPanel(['doctor', 'manager'])
    const councilOnly = { healthPence: 0, socialCarePence: 780_000 }
    const one = await addCase(panel, { line: councilOnly })
    const { version } = await panel.call('cases.get', { caseId: one.id }).then((page) => page.case)
    await panel.call('cases.update', { caseId: one.id, version, changes: { section117: false } })
    const { lines } = await panel.call('plans.get', { caseId: one.id })
    const manager = { memberId: panel.ids.manager, role: 'signatory', side: 'socialCare' } as const
    const mark = {
      caseId: one.id,
      block: `line.${lines[0]?.id}`,
      audience: 'social_care',
      reason: 'Paid in private',
    }
    expect(await panel.replyTo('audiences.mark', mark, manager)).toMatchObject({ ok: true })
    await closedMeeting(panel, [one])
    const list = async (as: object, side: 'health' | 'socialCare' | null = null) => {
      const reply = await panel.replyTo('reviews.list', { side }, as)
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      return reply.value as ReviewsToCome
    }
    expect(said(await list(manager)).join()).toContain('council')
    expect(said(await list(doctorOf(panel))).join()).not.toContain('council')
    expect((await list(doctorOf(panel), 'socialCare')).rows).toEqual([])
  })

  test('is on another day once both have signed a correction of it', async () => {
    const { panel, one, meetingId } = await signedCase()
    const { records } = await panel.call('releases.status', { meetingId })
    const recordId = records[0]?.recordId ?? ''
    const { recordVersion, words } = await panel.call('amendments.open', { recordId })
    const corrected = { ...words, reviewOn: '2027-03-19' }
    const reason = 'The review was agreed for March.'
    await panel.call('amendments.make', { recordId, recordVersion, reason, words: corrected })
    const decided = async () =>
      (await panel.call('reviews.ofCase', { caseId: one.id })).due.find(({ basis }) => basis === 'decided')
        ?.lastOn
    expect(await decided()).toBe('2027-04-15')
    await signAs(panel, meetingId, 'doctor')
    await signAs(panel, meetingId, 'manager')
    expect(await decided()).toBe('2027-03-19')
  })

  test('what was decided before there were reviews is due as well', async () => {
    const store = await storeAt(710)
    const body = JSON.stringify({ startsOn: '2026-12-01', healthReviewOn: null, councilReviewOn: null })
    await store.fill('case', { id: 'c1', reference: 'AC-1', section117: 0 })
    await store.fill('plan', { id: 'p1', caseId: 'c1', body })
    await store.fill('budgetLine', { id: 'l1', caseId: 'c1', healthPence: 100, socialCarePence: 0 })
    await store.fill('meeting', { id: 'm1', heldOn: '2026-11-20', state: 'signed' })
    await store.fill('agendaItem', { id: 'i1', meetingId: 'm1', caseId: 'c1' })
    await store.fill('decision', {
      id: 'd1',
      itemId: 'i1',
      caseId: 'c1',
      verdict: 'approved',
      reviewOn: '2027-02-28',
    })
    await store.fill('case', { id: 'c2', reference: 'AC-2', section117: 1 })
    await store.fill('agendaItem', { id: 'i2', meetingId: 'm1', caseId: 'c2' })
    await store.fill('decision', {
      id: 'd2',
      itemId: 'i2',
      caseId: 'c2',
      verdict: 'not_approved',
      reviewOn: null,
    })
    await store.bringTo(Infinity)
    const rows = await store.db.selectFrom('reviewDue').selectAll().execute()
    expect(
      rows.map(({ caseId, dueOn, healthOn, councilOn }) => [caseId, dueOn, healthOn, councilOn]),
    ).toEqual([['c1', '2027-02-26', '2027-02-26', '2027-02-26']])
  })
})
