import { notAllowed } from '../../../shared/kernel/reply.ts'
import { guestsHear } from '../guests/follow-items.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectItem } from '../facts/select-meeting.ts'
import type { ItemOnAgenda } from '../facts/select-meeting.ts'
import { requireInProgress } from '../facts/states.ts'
import type { Context } from '../kernel/handler.ts'
import { moveItem } from '../meetings/rows/items.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { selectAttendance } from '../facts/attendance.ts'
import { startClock } from './item-clock.ts'
import { insertMarks } from './rows/marks.ts'

export interface CaseItem extends ItemOnAgenda {
  readonly caseId: string
}

/** A case's item of the meeting in progress, still to be decided here. */
export async function openCaseItem(db: ReadDb, itemId: string): Promise<CaseItem> {
  const place = await selectItem(db, itemId)
  requireInProgress(place.meeting)
  if (place.item.state === 'carried') throw notAllowed('carried')
  if (place.item.caseId === null) throw notAllowed('business')
  return { ...place, caseId: place.item.caseId }
}

/**
 * The first time an item comes up: who is there now is who is there for it, and its case is heard. From here on the
 * item has a mark of its own for everybody.
 */
export async function hearItem(tx: WriteDb, item: Row<'agendaItem'>, context: Context): Promise<void> {
  if (item.state !== 'waiting') return
  await startClock(tx, item, context.at)
  const sheet = await selectAttendance(tx, item.meetingId)
  const marked = await tx.selectFrom('attendance').select('memberId').where('itemId', '=', item.id).execute()
  const known = new Set(marked.map((mark) => mark.memberId))
  const marks = sheet
    .forItem(item)
    .filter(({ member }) => !known.has(member.id))
    .map(({ member, item: state }) => ({
      meetingId: item.meetingId,
      itemId: item.id,
      memberId: member.id,
      state,
    }))
  await insertMarks(tx, marks)
  await guestsHear(tx, item, context)
  await moveItem(tx, item, { state: 'heard', withoutQuorum: null }, context)
  if (item.caseId !== null) await moveCases(tx, [item.caseId], 'heard', context)
}
