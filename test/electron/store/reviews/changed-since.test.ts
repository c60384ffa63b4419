import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../shared/cases.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'
import { beginWith, confirm, doctorOf } from '../front-line/at-the-front-line.ts'
import { line } from '../meetings/ready-case.ts'
import { refusal } from '../test-store.ts'
import { answersTo, opened, save } from './at-a-review.ts'
import { decidedAtPanel } from './at-the-panel.ts'

async function changeLine(panel: PanelAtWork, { id: caseId }: Case, changes: object): Promise<void> {
  const { lines } = await panel.call('plans.get', { caseId })
  const [line] = lines
  await panel.call('plans.updateLine', { lineId: line?.id ?? '', version: line?.version ?? 0, changes })
}

const gaps = async (panel: PanelAtWork, reviewId: string) =>
  (await panel.call('reviews.get', { reviewId })).missing.map(({ what }) => what)

describe('a plan that was changed since it was signed', () => {
  test.each(['continue', 'change', 'end'] as const)(
    'is no plan to %s: what differs is said',
    async (result) => {
      const { panel, one, review } = await opened()
      await save(panel, review, answersTo(review, result))
      expect(await gaps(panel, review.id)).toEqual([])
      await changeLine(panel, one, { unitPence: 30_000, healthPence: 1_040_000, socialCarePence: 520_000 })
      expect(await gaps(panel, review.id)).toEqual([
        'The plan was changed since it was signed (line 1 costs something else): put it back. What is to be different goes into a case of its own',
      ])
      await changeLine(panel, one, { unitPence: 15_000, healthPence: 520_000, socialCarePence: 260_000 })
      expect(await gaps(panel, review.id)).toEqual([])
    },
  )

  test('is not signed by two who read it', async () => {
    const { panel, one, review } = await opened()
    await save(panel, review, answersTo(review))
    const begun = await panel.replyTo('frontLine.begin', beginWith(panel, one), doctorOf(panel))
    expect(begun).toMatchObject({ ok: true })
    const { sitting } = await panel.call('frontLine.get', { caseId: one.id })
    const itemId = sitting?.itemId ?? ''
    const changes = { verdict: 'approved', reasons: 'It works.', reviewOn: '2027-11-15' }
    await panel.replyTo('frontLine.decide', { itemId, version: 1, changes }, doctorOf(panel))
    await changeLine(panel, one, { description: 'Two personal assistants' })
    const reply = confirm({ panel, one, itemId, meetingId: '' })
    expect(await refusal(reply)).toMatchObject({
      kind: 'invalid',
      fields: { review: 'the review is not complete' },
    })
  })

  test('is said of safety nets, reasons to stop and outcomes too', async () => {
    const { panel, one, review } = await opened()
    await save(panel, review, answersTo(review))
    const risk = await panel.call('risks.get', { caseId: one.id })
    await panel.call('risks.save', {
      caseId: one.id,
      version: risk.version,
      changes: { safetyNets: [], stopTriggers: ['She is followed'], outcomesShort: 'Sings at home' },
    })
    expect(await gaps(panel, review.id)).toEqual([
      expect.stringContaining(
        '(other outcomes are hoped for, other safety nets are to be in place, there are other reasons to stop or look again)',
      ),
    ])
  })

  test('is copied as it was signed into the case for what changes', async () => {
    const { panel, one, review } = await opened()
    await save(panel, review, answersTo(review, 'change'))
    await decidedAtPanel({ panel, one }, 'approved')
    await changeLine(panel, one, {
      description: 'Two personal assistants',
      unitPence: 30_000,
      healthPence: 1_040_000,
      socialCarePence: 520_000,
    })
    await panel.call('plans.addLine', {
      caseId: one.id,
      line: { ...line, description: 'A car' },
    })
    const { version } = await panel.call('reviews.get', { reviewId: review.id })
    const changed = await panel.call('reviews.openCase', { reviewId: review.id, version })
    const { lines } = await panel.call('plans.get', { caseId: changed.id })
    expect(
      lines.map(({ description, unitPence, healthPence, socialCarePence, vatLead }) => [
        description,
        unitPence,
        healthPence,
        socialCarePence,
        vatLead,
      ]),
    ).toEqual([['Personal assistant', 15_000, 520_000, 260_000, 'provider']])
  })
})
