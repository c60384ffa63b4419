import { findOp } from '../../../../shared/contract.ts'
import { measureIds } from '../../../../shared/measure-ids.ts'
import { pagesAt } from '../../../support/what-is-there.ts'
import type { draftWith } from '../meetings/meeting-steps.ts'
import type { PanelAtWork } from '../meetings/panel-at-work.ts'

/** In every text about somebody whom one agency does not know of. */
export const canary = 'Quillcanary'

interface Planted {
  readonly panel: PanelAtWork
  readonly hidden: { readonly id: string }
  readonly joint: { readonly id: string }
  readonly personId: string
  readonly agenda: Awaited<ReturnType<typeof draftWith>> | null
}

/** Every way that a query could be asked about what was planted. */
export async function inputsFor(name: string, { panel, hidden, joint, personId, agenda }: Planted) {
  const meetingId = agenda?.meeting.id ?? ''
  const items = agenda?.items ?? []
  const record = await panel.store.desk().store.db.selectFrom('record').select(['id']).executeTakeFirst()
  const review = await panel.store.desk().store.db.selectFrom('review').select(['id']).executeTakeFirst()
  const reviewId = review?.id ?? hidden.id
  const people = Object.values(panel.ids)
  const candidates: unknown[] = [
    {},
    { text: canary },
    { text: 'Ruth' },
    { personId },
    ...pagesAt([personId, hidden.id, joint.id, meetingId]).flatMap((page) => [
      page,
      { text: '', ...page },
      { kind: 'panel', ...page },
    ]),
    { meetingId },
    { meetingId, copy: 'health' },
    { meetingId, copy: 'socialCare' },
    { meetingId, copy: null },
    { meetingId, readers: ['health', 'socialCare', 'gp'] },
    { memberId: people[0] },
    { meetingId, memberId: people[0] },
    { joinId: personId },
    { matchId: personId },
    { id: personId },
    { aboutIds: [hidden.id] },
    { recordId: record?.id ?? hidden.id },
    { reviewId },
    { reviewId, side: 'health', text: 'Personal assistant, 12.50' },
    { actionId: hidden.id },
    { measureId: hidden.id },
    { measureId: hidden.id, text: 'Date,Score' },
    { measureId: personId },
    { from: '2026-01-01', to: '2027-12-31' },
    { from: '2026-01', to: '2027-12' },
    ...measureIds.map((measure) => ({ from: '2026-01', to: '2027-12', measure, set: 'all' })),
    { for: 'health' },
    { for: 'socialCare' },
    { personId, for: 'health' },
    { recordId: record?.id ?? hidden.id, recordVersion: 1, memberId: panel.ids.manager },
    ...[hidden.id, joint.id].flatMap((caseId) => [
      { caseId },
      { caseIds: [caseId] },
      { caseId, as: 'health' },
      { caseId, reasons: ['name', 'nhs_number', 'somebody_else'] },
      { recallId: caseId },
      { of: 'case', id: caseId, field: 'ask' },
      { of: 'risk', id: caseId, field: 'why' },
      { of: 'plan', id: caseId, field: 'meansTestNote' },
    ]),
    ...items.map(({ id: itemId }) => ({ itemId })),
  ]
  const op = findOp(name)
  return candidates.filter((input) => op?.input.safeParse(input).success)
}
