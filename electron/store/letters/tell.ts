import { newId } from '../../../shared/kernel/ids.ts'
import { conflict, invalid, notFound } from '../../../shared/kernel/reply.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectLetter } from './select-letters.ts'

/** What stood then is what they were told: of a version that has been corrected meanwhile whoever says so is shown that. */
export const tell: CommandHandler<'letters.tell'> = async (
  tx,
  { recordId, recordVersion, toldOn, how, toldBy },
  { at, today, who },
) => {
  const { stands, heldOn } = await versionThatStands(tx, recordId)
  if (stands !== recordVersion) throw conflict((await selectLetter(tx, recordId, today)).letter)
  if (toldOn > today) throw invalid({ toldOn: 'has not come yet' })
  if (toldOn < heldOn) throw invalid({ toldOn: 'before the decision' })
  const said = { id: newId(), recordId, recordVersion, toldOn, how, toldBy, memberId: who.memberId, at }
  await tx
    .insertInto('personTold')
    .values({ ...said, takenBackReason: null, takenBackBy: null, takenBackAt: null })
    .execute()
  return null
}

async function versionThatStands(
  db: ReadDb,
  recordId: string,
): Promise<{ readonly stands: number | undefined; readonly heldOn: string }> {
  const known = await db
    .selectFrom('record')
    .innerJoin('meeting', 'meeting.id', 'record.meetingId')
    .select(['record.meetingId', 'meeting.heldOn'])
    .where('record.id', '=', recordId)
    .executeTakeFirst()
  if (!known) throw notFound()
  const standing = await selectWhichStands(db, 'meetingId', [known.meetingId])
  return { stands: standing.get(recordId)?.stands.recordVersion, heldOn: known.heldOn }
}

/** The latest alone is taken back; what was said before it stands again. */
export const takeBackTold: CommandHandler<'letters.takeBackTold'> = async (
  tx,
  { recordId, toldId, reason },
  { at, today, who },
) => {
  const { letter } = await selectLetter(tx, recordId, today)
  if (letter.told?.id !== toldId) throw conflict(letter)
  await tx
    .updateTable('personTold')
    .set({ takenBackReason: reason, takenBackBy: who.memberId, takenBackAt: at })
    .where('id', '=', toldId)
    .execute()
  return null
}
