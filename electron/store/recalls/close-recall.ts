import { isAsking } from '../../../shared/recalls.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import { insertEnd } from '../departures/leave-behind.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectHolder } from './answer-recall.ts'
import { recallRow, selectRecall } from './select-recall.ts'

/** Accord does not decide whether it is a breach: it keeps what somebody decided, and why (UK GDPR, article 33(5)). */
export const assessRecall: CommandHandler<'recalls.assess'> = async (
  tx,
  { recallId, by: assessedBy, on: dayOn, ...said },
  { who, at, today },
) => {
  await recallRow(tx, recallId)
  if (dayOn > today) throw invalid({ on: 'has not come yet' })
  const row = { id: newId(), recallId, assessedBy, dayOn, ...said, memberId: who.memberId, at }
  await tx.insertInto('recallAssessment').values(row).execute()
  return selectRecall(tx, recallId, today)
}

export const callOffRecall: CommandHandler<'recalls.callOff'> = async (tx, { recallId, reason }, context) => {
  const { state, version } = await recallRow(tx, recallId)
  if (!isAsking(state)) throw notAllowed('calledOff')
  await updateRow(tx, 'recall', recallId, version, { state: 'called_off' }, context)
  const by = { memberId: context.who.memberId, at: context.at }
  await tx
    .insertInto('recallCalledOff')
    .values({ recallId, reason, ...by })
    .execute()
  return selectRecall(tx, recallId, context.today)
}

export const copiedNotice: CommandHandler<'recalls.copied'> = async (tx, { holderId }, { who, at }) => {
  await selectHolder(tx, holderId)
  const row = { id: newId(), holderId, how: 'copied', memberId: who.memberId, at } as const
  await tx.insertInto('recallNotice').values(row).execute()
  return null
}

/** The last step of writing or printing them. */
export const recordNotices: CommandHandler<'recalls.recordNotices'> = async (
  tx,
  { recallId, holderIds, how, departureId },
  context,
) => {
  const known = await tx.selectFrom('recallHolder').select('id').where('recallId', '=', recallId).execute()
  const ids = new Set(known.map(({ id }) => id))
  if (!holderIds.every((id) => ids.has(id))) throw invalid({ holderIds: 'not of this recall' })
  const by = { memberId: context.who.memberId, at: context.at }
  const rows = holderIds.map((holderId) => ({ id: newId(), holderId, how, ...by }))
  await tx.insertInto('recallNotice').values(rows).execute()
  await insertEnd(tx, departureId, 'left', context)
  return null
}
