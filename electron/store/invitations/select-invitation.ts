import { z } from 'zod'
import { londonInstant } from '../../../shared/kernel/dates.ts'
import type { Invitation, InvitationState } from '../../../shared/invitations.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

const Body = z.strictObject({
  isCancelled: z.boolean(),
  panelName: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  caseReferences: z.array(z.string()),
})
/** What an invitation says, apart from its number and when it changed. */
export type InvitationBody = Omit<Invitation, 'uid' | 'sequence' | 'changedAt'>

export interface KeptInvitation {
  readonly row: Row<'invitation'>
  readonly body: InvitationBody
}

export async function selectKept(db: ReadDb, meetingId: string): Promise<KeptInvitation | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return row ? { row, body: Body.parse(JSON.parse(row.body)) } : null
}

/** As the meeting stands now. */
export async function invitationBody(db: ReadDb, meeting: Row<'meeting'>): Promise<InvitationBody> {
  const items = await db
    .selectFrom('agendaItem')
    .leftJoin('case', 'case.id', 'agendaItem.caseId')
    .select(['agendaItem.minutes', 'case.reference'])
    .where('agendaItem.meetingId', '=', meeting.id)
    .where('agendaItem.state', '<>', 'carried')
    .orderBy('agendaItem.position')
    .orderBy('agendaItem.id')
    .execute()
  const startsAt = londonInstant(meeting.heldOn, meeting.startsAt)
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  const summed = new Date(Date.parse(startsAt) + minutes * 60_000).toISOString()
  // Sent before every case is listed, it still keeps people’s time as long as is planned.
  const planned = meeting.finishesAt === null ? summed : londonInstant(meeting.heldOn, meeting.finishesAt)
  return {
    isCancelled: meeting.state === 'cancelled',
    panelName: (await selectPanelOf(db, meeting)).name,
    heldOn: meeting.heldOn,
    startsAt,
    endsAt: planned > summed ? planned : summed,
    place: meeting.place,
    caseReferences: items.flatMap(({ reference }) => reference ?? []),
  }
}

export async function selectInvitationState(db: ReadDb, meetingId: string): Promise<InvitationState> {
  const meeting = await selectMeeting(db, meetingId)
  const [kept, now] = [await selectKept(db, meetingId), await invitationBody(db, meeting)]
  const cancelled = await db
    .selectFrom('meetingCancellation')
    .innerJoin('member', 'member.id', 'meetingCancellation.memberId')
    .select(['meetingCancellation.reason', 'meetingCancellation.at', 'member.name as by'])
    .where('meetingCancellation.meetingId', '=', meetingId)
    .executeTakeFirst()
  return {
    sequence: kept?.row.sequence ?? null,
    isOutdated: kept !== null && isAnother(kept.body, toLeave(kept, now)),
    cancelled: cancelled ?? null,
  }
}

/** One that is called off keeps the time it was called off from. */
export const toLeave = (kept: KeptInvitation | null, now: InvitationBody): InvitationBody =>
  now.isCancelled && kept ? { ...kept.body, isCancelled: true } : now

/** Whether anybody has to look at their calendar again. */
export const isAnother = (old: InvitationBody, now: InvitationBody): boolean =>
  whenAndWhere(old) !== whenAndWhere(now)

const whenAndWhere = ({ isCancelled, heldOn, startsAt, endsAt, place }: InvitationBody): string =>
  JSON.stringify([isCancelled, heldOn, startsAt, endsAt, place])
