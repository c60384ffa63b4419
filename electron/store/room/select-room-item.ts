import type { AgendaItem } from '../../../shared/meetings.ts'
import type { RoomItem } from '../../../shared/room.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { asTheyStand, selectAgendaItems } from '../agenda/select-agenda.ts'
import { selectItem } from '../facts/select-meeting.ts'
import type { ItemOnAgenda } from '../facts/select-meeting.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { itemQuorum, selectAttendance } from '../facts/attendance.ts'
import { readBackMissing } from '../facts/missing.ts'
import { reviewInRoom } from './review-in-room.ts'
import { openVerdicts, standingIn } from '../facts/verdict-scope.ts'

/** All that the console needs for one item. */
export async function selectRoomItem(db: ReadDb, itemId: string, today: string): Promise<RoomItem> {
  const place = await selectItem(db, itemId)
  const [listed] = (await selectAgendaItems(db, place.meeting)).filter((item) => item.id === itemId)
  if (!listed) throw notFound()
  const [item = listed] = await asTheyStand(db, place.meeting, [listed], today)
  const [facts] = await selectCaseFacts(db, place.meeting, [place.item], today)
  return facts ? caseItem(item, facts) : businessItem(db, item, place)
}

function caseItem(item: AgendaItem, facts: CaseFacts): RoomItem {
  const { decision } = facts
  return {
    item,
    case: facts.case,
    person: facts.person,
    review: reviewInRoom(facts),
    sharing: facts.sharing,
    risk: facts.risk,
    plan: facts.plan,
    attendance: facts.attendees,
    quorum: facts.quorum,
    declarations: facts.declarations,
    ...openVerdicts(facts.panel, facts.plan.totals, facts.attendees),
    standing: standingIn(facts.panel, facts.meeting, facts.agreements, facts.attendees),
    // Something of the record changed elsewhere since it was read aloud: it is not the text that was confirmed.
    decision:
      item.state === 'decided'
        ? decision
        : { ...decision, readBackAt: null, readBackBy: null, confirmedBy: null },
    asksSignatures: facts.asksSignatures,
    agreements: facts.agreements,
    actions: facts.actions,
    missing: readBackMissing(facts).map((one) => one.text),
  }
}

async function businessItem(
  db: ReadDb,
  item: AgendaItem,
  { item: row, meeting }: ItemOnAgenda,
): Promise<RoomItem> {
  const { terms } = await selectPanelOf(db, meeting)
  const attendance = (await selectAttendance(db, meeting.id)).forItem(row)
  return {
    item,
    case: null,
    person: null,
    review: null,
    sharing: [],
    risk: null,
    plan: null,
    attendance,
    quorum: itemQuorum(terms, attendance),
    declarations: [],
    verdicts: [],
    verdictsWhy: '',
    standing: null,
    decision: null,
    asksSignatures: false,
    agreements: [],
    actions: [],
    missing: [],
  }
}
