import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import { selectItem } from '../facts/select-meeting.ts'
import { requireLive } from '../facts/states.ts'
import { selectMember } from '../facts/select-panel.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { undoReadBack } from './rows/undo-read-back.ts'
import { selectRoomItem } from './select-room-item.ts'
import { markItem } from './set-attendance.ts'

/** What is declared, by whom, and what comes of it; sitting out marks them so for this item. */
export const declareInterest: CommandHandler<'room.declareInterest'> = async (
  tx,
  { itemId, memberId, ...said },
  context,
) => {
  const item = await openItem(tx, itemId)
  await selectMember(tx, memberId, context.today)
  if (said.outcome === 'chair_ruled' && said.ruling === '')
    throw invalid({ ruling: 'say what the chair ruled' })
  const words = { ...said, ruling: said.outcome === 'chair_ruled' ? said.ruling : '' }
  const known = await tx
    .selectFrom('declaration')
    .selectAll()
    .where('itemId', '=', itemId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  if (known) await updateRow(tx, 'declaration', known.id, known.version, words, context)
  else
    await tx
      .insertInto('declaration')
      .values({ id: newId(), version: 1, meetingId: item.meetingId, itemId, memberId, ...words })
      .execute()
  await followOutcome(tx, item, memberId, words.outcome === 'sits_out', context)
  return selectRoomItem(tx, itemId, context.today)
}

/** What was declared stays in history. */
export const withdrawDeclaration: CommandHandler<'room.withdrawDeclaration'> = async (
  tx,
  { itemId, memberId, version },
  context,
) => {
  const item = await openItem(tx, itemId)
  const row = await tx
    .selectFrom('declaration')
    .select('id')
    .where('itemId', '=', itemId)
    .where('memberId', '=', memberId)
    .executeTakeFirst()
  if (!row) throw notFound()
  await removeRow(tx, 'declaration', row.id, version, context)
  await followOutcome(tx, item, memberId, false, context)
  return selectRoomItem(tx, itemId, context.today)
}

async function openItem(db: ReadDb, itemId: string): Promise<Row<'agendaItem'>> {
  const { item, meeting } = await selectItem(db, itemId)
  requireLive(meeting)
  if (item.state === 'carried') throw notAllowed('carried')
  if (item.caseId === null) throw notAllowed('business')
  return item
}

/** Who no longer sits out is back as they are for the meeting; whoever never did stays as marked. */
async function followOutcome(
  tx: WriteDb,
  { id: itemId, meetingId }: Row<'agendaItem'>,
  memberId: string,
  sitsOut: boolean,
  context: Context,
): Promise<void> {
  const marks = await tx
    .selectFrom('attendance')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .where('memberId', '=', memberId)
    .execute()
  const own = marks.find((mark) => mark.itemId === itemId)?.state
  const ofMeeting = marks.find((mark) => mark.itemId === null)?.state === 'present' ? 'present' : 'absent'
  const mark = { meetingId, memberId, itemId }
  if (sitsOut) await markItem(tx, { ...mark, state: 'sits_out' }, context)
  else if (own === 'sits_out') await markItem(tx, { ...mark, state: ofMeeting }, context)
  else await undoReadBack(tx, itemId, context)
}
