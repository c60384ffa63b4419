import { invalid } from '../../../shared/kernel/reply.ts'
import { standingOf } from '../../../shared/rules/deciding.ts'
import type { DecidingRule } from '../../../shared/deciding-rules.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { meetingQuorum, selectAttendance } from '../facts/attendance.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { isSame } from '../../../shared/corrections/moved.ts'

interface Texts {
  readonly before: DecisionRecord
  readonly whole: DecisionRecord
}

/** Whether enough of each agency were there, and whether the decision stands, as members were there and stood. */
export async function countedAgain(
  db: ReadDb,
  row: Row<'record'>,
  { before, whole }: Texts,
): Promise<DecisionRecord> {
  const isCounted = isSame(before.attendance, whole.attendance)
  const isAsked = isSame(positionsOf(before), positionsOf(whole))
  if (isCounted && isAsked) return whole
  const states = new Map(whole.attendance.map(({ memberId, state }) => [memberId, state]))
  const meeting = await selectMeeting(db, row.meetingId)
  const sheet = await selectAttendance(db, row.meetingId)
  const { item } = await selectItem(db, row.itemId)
  const attendees = sheet
    .forItem(item)
    .map((one) => ({ ...one, item: states.get(one.member.id) ?? one.item }))
  const { terms } = await selectPanelOf(db, meeting)
  const { health, socialCare, quorate } = meetingQuorum(meeting, terms, attendees)
  if (before.quorum.quorate && !quorate) throw invalid({ 'rest.attendance': 'too few were there' })
  const roles = new Map(attendees.map(({ member }) => [member.id, member.role]))
  return {
    ...whole,
    ...(!isCounted && { quorum: { health, socialCare, quorate } }),
    decision: { ...whole.decision, ...(!isAsked && decided(before, whole, roles)) },
  }
}

const positionsOf = ({ agreements }: DecisionRecord): readonly string[] =>
  agreements.map(({ position }) => position)

type Roles = ReadonlyMap<string, Parameters<typeof standingOf>[1][number]['role']>

/** Where members stand decides it, under the rule of the day: a decision that would not have stood is none. */
function decided(
  before: DecisionRecord,
  { agreements, meeting }: DecisionRecord,
  roles: Roles,
): Pick<DecisionRecord['decision'], 'deciding'> {
  const { deciding } = before.decision
  const isAgainst = agreements.some(({ position }) => position === 'disagree' || position === 'abstain')
  if (meeting.kind === 'front_line' && isAgainst)
    throw invalid({ answers: 'it does not stand under the rule' })
  if (deciding === undefined) return {}
  const { rule, state, words } = standingOf(
    deciding.rule as DecidingRule,
    agreements.map(({ member, position }) => ({
      side: member.side,
      role: roles.get(member.memberId) ?? 'member',
      position,
    })),
  )
  if (deciding.state === 'stands' && state !== 'stands')
    throw invalid({ answers: 'it does not stand under the rule' })
  return { deciding: { rule, state, words } }
}
