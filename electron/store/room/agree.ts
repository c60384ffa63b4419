import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { Attendee, Position } from '../../../shared/room.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { askedAbout, isAsked } from '../facts/agreements.ts'
import { selectAttendance } from '../facts/attendance.ts'
import { hearItem, openCaseItem } from './open-item.ts'
import { undoReadBack } from './rows/undo-read-back.ts'
import { selectRoomItem } from './select-room-item.ts'

/** Where one member stands, with their words as they said them. */
export const setAgreement: CommandHandler<'room.setAgreement'> = async (
  tx,
  { itemId, memberId, position, words },
  context,
) => {
  const { item, meeting } = await openCaseItem(tx, itemId)
  // In a panel it is said aloud and written down by whoever records; two people alone each say it themselves.
  if (meeting.kind === 'front_line' && memberId !== context.who.memberId) throw notAllowed('forThemself')
  await hearItem(tx, item, context)
  const attendee = (await attendeesOf(tx, item)).find(({ member }) => member.id === memberId)
  if (!attendee) throw notFound()
  checkPosition(attendee, position)
  if (position === 'not_present') await dropAgreement(tx, itemId, memberId, context)
  else await putAgreement(tx, { itemId, memberId, position, words }, context)
  await undoReadBack(tx, itemId, context)
  return selectRoomItem(tx, itemId, context.today)
}

/** Everyone present who has not said otherwise. */
export const everyoneAgrees: CommandHandler<'room.everyoneAgrees'> = async (tx, { itemId }, context) => {
  const { meeting } = await openCaseItem(tx, itemId)
  if (meeting.kind === 'front_line') throw notAllowed('forThemself')
  await agreeAll(tx, itemId, context)
  return selectRoomItem(tx, itemId, context.today)
}

/** The same, where it was made sure of that all of them said so. */
export async function agreeAll(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const { item } = await openCaseItem(tx, itemId)
  await hearItem(tx, item, context)
  const rows = await tx.selectFrom('agreement').select('memberId').where('itemId', '=', itemId).execute()
  const said = new Set(rows.map((row) => row.memberId))
  const silent = askedAbout(await attendeesOf(tx, item)).filter(
    ({ member, item: state }) => state === 'present' && !said.has(member.id),
  )
  if (silent.length > 0) {
    const added = silent.map(({ member }) => newAgreement(itemId, member.id, 'agree', ''))
    await tx.insertInto('agreement').values(added).execute()
    await undoReadBack(tx, itemId, context)
  }
}

/** As if they had not been asked yet. */
export const unsay: CommandHandler<'room.unsay'> = async (tx, { itemId, memberIds }, context) => {
  await openCaseItem(tx, itemId)
  for (const memberId of memberIds) await dropAgreement(tx, itemId, memberId, context)
  await undoReadBack(tx, itemId, context)
  return selectRoomItem(tx, itemId, context.today)
}

async function attendeesOf(db: ReadDb, item: Row<'agendaItem'>): Promise<readonly Attendee[]> {
  return (await selectAttendance(db, item.meetingId)).forItem({ ...item, state: 'heard' })
}

/** Only who is there and is asked can stand somewhere. */
function checkPosition({ member, item: state }: Attendee, position: Position): void {
  if (!isAsked(member)) throw notAllowed('notAsked')
  if (state === 'sits_out') throw notAllowed('sitsOut')
  if (state === 'present' && position === 'not_present') throw invalid({ position: 'marked as present' })
  if (state !== 'present' && position !== 'not_present') throw notAllowed('notPresent')
}

type Said = Pick<Row<'agreement'>, 'itemId' | 'memberId' | 'position' | 'words'>

async function putAgreement(tx: WriteDb, said: Said, context: Context): Promise<void> {
  const { itemId, memberId, position, words } = said
  const row = await selectAgreement(tx, itemId, memberId)
  if (row) await updateRow(tx, 'agreement', row.id, row.version, { position, words }, context)
  else
    await tx
      .insertInto('agreement')
      .values(newAgreement(itemId, memberId, position, words))
      .execute()
}

/** What they said stays in history. */
export async function dropAgreement(
  tx: WriteDb,
  itemId: string,
  memberId: string,
  context: Context,
): Promise<void> {
  const row = await selectAgreement(tx, itemId, memberId)
  if (row) await removeRow(tx, 'agreement', row.id, row.version, context)
}

const selectAgreement = (db: ReadDb, itemId: string, memberId: string) =>
  db
    .selectFrom('agreement')
    .select(['id', 'version'])
    .where('itemId', '=', itemId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()

const newAgreement = (itemId: string, memberId: string, position: string, words: string) => ({
  id: newId(),
  version: 1,
  itemId,
  memberId,
  position,
  words,
})
