import type { Limits } from '../../../shared/limits.ts'
import { nextLimit, timeLimits } from '../../../shared/rules/time-limits.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { arrivedOfMeeting } from '../releases/arrived.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { limitsDone } from './done.ts'
import { selectSent } from './sent.ts'

/** Null for two people at the front line, who have no agenda, and for a meeting that was called off. */
export async function limitsOfMeeting(db: ReadDb, meetingId: string, today: string): Promise<Limits | null> {
  const meeting = await selectMeeting(db, meetingId)
  if (meeting.kind !== 'panel' || meeting.state === 'cancelled') return null
  const { terms } = await selectPanelOf(db, meeting)
  const isReleased = meeting.state === 'released'
  const done = limitsDone(meeting, (await selectSent(db, [meetingId]))(meetingId), {
    signedAt: isReleased || meeting.state === 'signed' ? ((await lastSigned(db, meetingId)) ?? true) : null,
    releasedAt: isReleased ? ((await arrivedOfMeeting(db, meetingId)) ?? true) : null,
  })
  const { heldOn } = meeting
  const limits = timeLimits(terms, { heldOn, done }, today)
  return { meetingId, heldOn, limits, next: nextLimit(limits) }
}

async function lastSigned(db: ReadDb, meetingId: string): Promise<string | null> {
  const row = await db
    .selectFrom('signOff')
    .select((eb) => eb.fn.max<string | null>('at').as('at'))
    .where('meetingId', '=', meetingId)
    .where('kind', '=', 'agree')
    .executeTakeFirst()
  return row?.at ?? null
}
