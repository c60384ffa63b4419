import type { ClosingCheck, OpenItem } from '../../../shared/closing.ts'
import type { AgendaItem } from '../../../shared/meetings.ts'
import { asTheyStand, selectAgendaItems } from '../agenda/select-agenda.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { readBackMissing } from '../facts/missing.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { unassignedIn } from '../actions/unassigned.ts'

/** All that has to be mended or carried before the meeting closes; reads only, and decides nothing. */
export async function selectClosing(db: ReadDb, meetingId: string, today: string): Promise<ClosingCheck> {
  const meeting = await selectMeeting(db, meetingId)
  const items = await asTheyStand(db, meeting, await selectAgendaItems(db, meeting), today)
  const rows = await selectItems(db, meetingId)
  const facts = await selectCaseFacts(db, meeting, rows, today)
  const byItem = new Map(facts.map((one) => [one.item.id, one]))
  const later = await selectLater(db, meeting)
  return {
    items: items.flatMap((item) => openItem(item, byItem.get(item.id)) ?? []),
    unassigned: facts.flatMap(unassignedIn),
    later: later.map(({ id, heldOn, startsAt }) => ({ id, heldOn, startsAt })),
  }
}

function openItem(item: AgendaItem, facts: CaseFacts | undefined): OpenItem | null {
  if (!facts || item.state === 'decided' || item.state === 'carried') return null
  if (item.state === 'waiting') return { item, end: 'not_reached', missing: [] }
  const missing = readBackMissing(facts).map(({ text }) => text)
  if (!facts.quorum.quorate) return { item, end: 'inquorate', missing: facts.quorum.missing }
  return { item, end: facts.decision.verdict === null ? 'undecided' : 'unread', missing }
}

const selectLater = (db: ReadDb, { heldOn, id, panelId }: Row<'meeting'>) =>
  db
    .selectFrom('meeting')
    .select(['id', 'heldOn', 'startsAt'])
    .where('panelId', '=', panelId)
    .where('state', 'in', ['draft', 'open'])
    .where('heldOn', '>=', heldOn)
    .where('id', '!=', id)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('id')
    .limit(20)
    .execute()
