import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { moveItem } from '../meetings/rows/items.ts'
import { updateRow } from '../kernel/rows.ts'
import { selectItem } from '../facts/select-meeting.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { contentSha256 } from '../records/content.ts'
import { stopClock } from './item-clock.ts'
import { missingFields, readBackMissing } from '../facts/missing.ts'
import { decisionRow } from './decide.ts'
import { hearItem, openCaseItem } from './open-item.ts'
import { selectRoomItem } from './select-room-item.ts'

/** The record was read aloud from the screen and confirmed: from now on the item is decided. */
export const confirmReadBack: CommandHandler<'room.confirmReadBack'> = async (
  tx,
  { itemId, version, chairId },
  context,
) => {
  const place = await openCaseItem(tx, itemId)
  await hearItem(tx, place.item, context)
  const { item, meeting } = await selectItem(tx, itemId)
  const [facts] = await selectCaseFacts(tx, meeting, [item], context.today)
  if (!facts) throw notFound()
  const missing = readBackMissing(facts)
  if (missing.length > 0) throw invalid(missingFields(missing))
  const confirmedBy = facts.asksSignatures ? null : chairOf(facts, chairId, context.who)
  const row = await decisionRow(tx, place)
  const changes = {
    readBackAt: context.at,
    readBackBy: context.who.name,
    readBackSha256: contentSha256(facts),
    confirmedBy,
  }
  await updateRow(tx, 'decision', row.id, version, changes, context)
  await moveItem(tx, item, { state: 'decided' }, context)
  await stopClock(tx, itemId, context.at)
  return selectRoomItem(tx, itemId, context.today)
}

/** Where nobody signs, somebody who was there answers for it by name: the chair, or whoever took the chair. */
function chairOf({ attendees }: CaseFacts, chairId: string | undefined, who: Context['who']): string {
  const there = attendees.filter(({ member, item }) => item === 'present' && member.role !== 'observer')
  const chairs = there.filter(({ member }) => member.role === 'chair')
  const own = chairs.find(({ member }) => member.id === who.memberId)
  const named =
    chairId === undefined
      ? (own ?? (chairs.length === 1 ? chairs[0] : undefined))
      : there.find(({ member }) => member.id === chairId)
  if (!named) throw invalid({ chairId: 'name the chair who confirms it' })
  return named.member.id
}
