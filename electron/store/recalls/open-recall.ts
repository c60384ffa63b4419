import { isAsking } from '../../../shared/recalls.ts'
import { initialsOf } from '../../../shared/kernel/person-name.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import { namesTaken } from '../facts/names-taken.ts'
import { selectPerson } from '../facts/select-people.ts'
import type { NewRow, ReadDb, WriteDb } from '../kernel/schema.ts'
import { updateRows } from '../kernel/rows.ts'
import { selectAsked } from './asked-for.ts'
import { selectWrong } from './left-copies.ts'
import type { WrongOfCase } from './left-copies.ts'
import { holderKey } from './left-copy.ts'
import type { HolderOf, LeftCopy } from './left-copy.ts'
import { moreCopies, recallRow, selectRecall } from './select-recall.ts'
import { settleRecall } from './settle-recall.ts'

/** From log and receipts: who has what is wrong, in one step. */
export const openRecall: CommandHandler<'recalls.open'> = async (
  tx,
  { caseId, reasons: chosen, answerTo, answerBy },
  context,
) => {
  if (answerBy < context.today) throw invalid({ answerBy: 'is in the past' })
  const reasons = [...new Set(chosen)]
  const wrong = await selectWrong(tx, caseId, reasons)
  if (wrong.copies.length === 0) throw invalid({ reasons: 'no copy of this has left' })
  const isAsked = await selectAsked(tx, [caseId])
  if (wrong.copies.every((copy) => isAsked(copy, reasons)))
    throw invalid({ reasons: 'a recall asks for all of them' })
  const asked = { caseId, reasons: reasons.join(','), answerTo, answerBy, state: 'open' } as const
  return selectRecall(tx, await insertRecall(tx, wrong, asked, context), context.today)
}

/** Kept as a recall that asks nobody, with the copies that were looked at: what leaves later is looked at anew. */
export const nameChanged: CommandHandler<'recalls.nameChanged'> = async (tx, { caseId, reason }, context) => {
  const wrong = await selectWrong(tx, caseId, ['name'])
  const isAsked = await selectAsked(tx, [caseId], { orLeft: true })
  const copies = wrong.copies.filter((copy) => !isAsked(copy, ['name']))
  if (copies.length === 0) throw invalid({ caseId: 'no copy of this has left' })
  const none = { answerTo: '', answerBy: context.today, state: 'not_needed' } as const
  const recallId = await insertRecall(tx, { ...wrong, copies }, { caseId, reasons: 'name', ...none }, context)
  const by = { memberId: context.who.memberId, at: context.at }
  await tx
    .insertInto('recallCalledOff')
    .values({ recallId, reason, ...by })
    .execute()
  return null
}

async function insertRecall(
  tx: WriteDb,
  { copies, versions, named }: WrongOfCase,
  asked: Pick<NewRow<'recall'>, 'caseId' | 'reasons' | 'answerTo' | 'answerBy' | 'state'>,
  { who, at }: Pick<Context, 'who' | 'at'>,
): Promise<string> {
  const id = newId()
  const row = { id, version: 1, ...asked, initials: initialsOf(named), memberId: who.memberId, at }
  await tx.insertInto('recall').values(row).execute()
  const wrong = versions.map(({ row: { id: recordId, recordVersion } }) => ({
    recallId: id,
    recordId,
    recordVersion,
  }))
  for (const run of inRuns(wrong)) await tx.insertInto('recallVersion').values(run).execute()
  await insertCopies(tx, id, copies, [])
  return id
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
  if (!isAsking(row.state)) throw notAllowed('calledOff')
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
  const { state, caseId } = await recallRow(tx, recallId)
  if (!isAsking(state)) throw notAllowed('calledOff')
  await refuseNames(tx, caseId, { name, note })
  const byHand = { kind: 'other', side: null, memberId: null, name, note, state: 'waiting' } as const
  await tx
    .insertInto('recallHolder')
    .values({ id: newId(), version: 1, recallId, ...byHand })
    .execute()
  await settleRecall(tx, recallId, context)
  return selectRecall(tx, recallId, context.today)
}

/** What is written by hand stands on a notice, and a notice has initials alone. */
async function refuseNames(
  db: ReadDb,
  caseId: string,
  said: Readonly<Record<string, string>>,
): Promise<void> {
  const { personId } = await db
    .selectFrom('case')
    .select('personId')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const taken = namesTaken(await selectPerson(db, personId))
  for (const [field, text] of Object.entries(said))
    if (taken(text) !== text) throw invalid({ [field]: 'names the person' })
}
