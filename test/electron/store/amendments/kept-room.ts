import type { Amendable } from '../../../../shared/amendments.ts'
import type { Call } from '../../../../shared/contract.ts'
import type { BudgetLineFields } from '../../../../shared/plans.ts'
import { closedMeeting } from '../meetings/meeting-steps.ts'
import { openPanel, seats } from '../meetings/panel-at-work.ts'
import type { PanelAtWork, SeatName } from '../meetings/panel-at-work.ts'
import { addCase, line } from '../meetings/ready-case.ts'

export type Mark = Omit<Call<'audiences.mark'>, 'caseId' | 'block'> & {
  readonly by: SeatName
  readonly block: (lineId: string) => string
}

/** A closed record of a case with a contribution of £1,170.13, marked as told. */
export async function room(marks: readonly Mark[] = [], own: Partial<BudgetLineFields> = {}) {
  const panel = await openPanel()
  const told = await addCase(panel, {
    line: { contributionPence: 117_013, outsideSection117: true, ...own },
  })
  const { lines } = await panel.call('plans.addLine', {
    caseId: told.id,
    line: { ...line, description: 'A coach', unitPence: 20_000, socialCarePence: 520_000 },
  })
  for (const { by, block, ...mark } of marks) {
    const who = { ...seats[by], memberId: panel.ids[by] }
    const input = { caseId: told.id, block: block(lines[0]?.id ?? ''), ...mark }
    const reply = await panel.replyTo('audiences.mark', input, who)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  }
  await closedMeeting(panel, [told])
  await panel.store
    .desk()
    .store.db.updateTable('member')
    .set({ role: 'coordinator' })
    .where('id', '=', panel.ids.worker)
    .execute()
  const { db } = panel.store.desk().store
  const { id: recordId } = await db.selectFrom('record').select('id').executeTakeFirstOrThrow()
  return { panel, recordId }
}

/** Whoever coordinates for one of the agencies. */
export const council = (panel: PanelAtWork) =>
  ({ role: 'coordinator', side: 'socialCare', memberId: panel.ids.worker }) as const
export const health = (panel: PanelAtWork) =>
  ({ role: 'chair', side: 'health', memberId: panel.ids.chair }) as const

export async function open(panel: PanelAtWork, recordId: string, who: object): Promise<Amendable> {
  const reply = await panel.replyTo('amendments.open', { recordId }, who)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as Amendable
}
