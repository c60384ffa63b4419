import { initialsOf } from '../../../shared/kernel/person-name.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import type { NewRow, WriteDb } from '../kernel/schema.ts'
import { updateRows } from '../kernel/rows.ts'
import { selectAsked } from './asked-for.ts'
import { selectWrong } from './left-copies.ts'
import { holderKey } from './left-copy.ts'
import type { HolderOf, LeftCopy } from './left-copy.ts'
import { moreCopies, recallRow, selectRecall } from './select-recall.ts'
import { settleRecall } from './settle-recall.ts'

/** From log and receipts: who has what is wrong, in one step. */
export const openRecall: CommandHandler<'recalls.open'> = async (
  tx,
  { caseId, reasons: chosen, answerTo, answerBy },
  { who, at, today },
) => {
  if (answerBy < today) throw invalid({ answerBy: 'is in the past' })
  const reasons = [...new Set(chosen)]
  const { copies, versions, named } = await selectWrong(tx, caseId, reasons)
  if (copies.length === 0) throw invalid({ reasons: 'no copy of this has left' })
  const isAsked = await selectAsked(tx, [caseId])
  if (copies.every((copy) => isAsked(copy, reasons)))
    throw invalid({ reasons: 'a recall asks for all of them' })
  const id = newId()
  await tx
    .insertInto('recall')
    .values({
      id,
      version: 1,
      caseId,
      reasons: reasons.join(','),
      initials: initialsOf(named),
      answerTo,
      answerBy,
      state: 'open',
      memberId: who.memberId,
      at,
    })
    .execute()
  const wrong = versions.map(({ row }) => ({
    recallId: id,
    recordId: row.id,
    recordVersion: row.recordVersion,
  }))
  for (const run of inRuns(wrong)) await tx.insertInto('recallVersion').values(run).execute()
  await insertCopies(tx, id, copies, [])
  return selectRecall(tx, id, today)
}

/** One holder for each that has any, and one row a copy. */
async function insertCopies(
  tx: WriteDb,
  recallId: string,
  copies: readonly LeftCopy[],
  known: readonly (HolderOf & { readonly id: string })[],
): Promise<ReadonlySet<string>> {
  const ids = new Map(known.map((one) => [holderKey(one), one.id]))
  const made: NewRow<'recallHolder'>[] = []
  for (const { holder } of copies) {
    const key = holderKey(holder)
    if (ids.has(key)) continue
    const id = newId()
    ids.set(key, id)
    made.push({ id, version: 1, recallId, ...holder, note: '', state: 'waiting' })
  }
  for (const run of inRuns(made)) await tx.insertInto('recallHolder').values(run).execute()
  const rows = copies.map(({ kind, logId, holder }) => ({
    recallId,
    holderId: ids.get(holderKey(holder)) ?? '',
    kind,
    logId,
  }))
  for (const run of inRuns(rows)) await tx.insertInto('recallCopy').values(run).execute()
  return new Set(rows.map(({ holderId }) => holderId))
}

/** Whoever has one of them answers again. */
export const addCopies: CommandHandler<'recalls.addCopies'> = async (tx, { recallId }, context) => {
  const row = await recallRow(tx, recallId)
  if (row.state === 'called_off') throw notAllowed('calledOff')
  const copies = await moreCopies(tx, row)
  if (copies.length === 0) throw invalid({ recallId: 'nothing would change' })
  const known = await tx.selectFrom('recallHolder').selectAll().where('recallId', '=', recallId).execute()
  const have = await insertCopies(tx, recallId, copies, known)
  const again = known.filter(({ id, state }) => have.has(id) && state !== 'waiting')
  await updateRows(
    tx,
    'recallHolder',
    again.map((old) => ({ old, changes: { state: 'waiting' as const } })),
    context,
  )
  await settleRecall(tx, recallId, context)
  return selectRecall(tx, recallId, context.today)
}

export const addHolder: CommandHandler<'recalls.addHolder'> = async (
  tx,
  { recallId, name, note },
  context,
) => {
  const { state } = await recallRow(tx, recallId)
  if (state === 'called_off') throw notAllowed('calledOff')
  const byHand = { kind: 'other', side: null, memberId: null, name, note, state: 'waiting' } as const
  await tx
    .insertInto('recallHolder')
    .values({ id: newId(), version: 1, recallId, ...byHand })
    .execute()
  await settleRecall(tx, recallId, context)
  return selectRecall(tx, recallId, context.today)
}
