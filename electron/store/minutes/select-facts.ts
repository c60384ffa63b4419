import type { CommonRecord } from '../../../shared/records.ts'
import type { AttendanceState } from '../../../shared/room.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { agencyNames, selectAgencies } from '../facts/select-agencies.ts'
import { selectPanelOf } from '../facts/select-panel.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { selectGuests } from '../facts/select-guests.ts'
import { othersAt } from './others-at.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { decisionRecord } from '../records/decision-record.ts'
import { mayLeave, packsOf, selectReleaseFacts } from '../releases/select-facts.ts'
import type { PackFacts } from '../releases/select-facts.ts'
import { selectAttendance } from '../facts/attendance.ts'
import type { AttendanceSheet } from '../facts/attendance.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { HeldBack, ItemFacts, MinutesFacts, Told } from '../../documents/minutes/item-facts.ts'
import { selectBefore, selectHeldOn } from './select-before.ts'
import { selectNotes, selectTimes } from './select-notes.ts'
import { minutesVersion } from './select-version.ts'

/** All that minutes are built from; in a fixed number of queries. After the close a case is as its record has it. */
export async function selectMinutesFacts(
  db: ReadDb,
  meetingId: string,
  today: string,
): Promise<MinutesFacts> {
  const meeting = await selectMeeting(db, meetingId)
  const panel = await selectPanelOf(db, meeting)
  const agencies = agencyNames(await selectAgencies(db, meeting.heldOn))
  const items = await selectItems(db, meetingId)
  const sheet = await selectAttendance(db, meetingId)
  const live = new Map(
    (await selectCaseFacts(db, meeting, items, today)).map((facts) => [facts.item.id, facts]),
  )
  const frozen = meeting.closedAt === null ? new Map<string, Frozen>() : await selectFrozen(db, meetingId)
  const heldOn = await selectHeldOn(db, items)
  const notes = await selectNotes(db, meetingId)
  const about = (item: Row<'agendaItem'>): ItemFacts => {
    const known = { live: live.get(item.id), frozen: frozen.get(item.id), note: noteOf(item, notes) }
    const others = known.frozen?.record.othersPresent ?? othersAt(item, guests, known.frozen !== undefined)
    return { ...itemFacts(asHeard(item, known.note), meeting, sheet, known, heldOn, clocks), others }
  }
  const [clocks, guests] = [await selectHeardItems(db, meetingId), await selectGuests(db, meetingId)]
  const versions = [...frozen.values()].map(({ record }) => record.recordVersion)
  return {
    meetingId,
    panelName: panel.name,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    place: meeting.place,
    startedAt: meeting.startedAt,
    closedAt: meeting.closedAt,
    times: await selectTimes(db, meetingId),
    confidentiality: panel.terms.confidentiality,
    agencies,
    version: await minutesVersion(db, meeting, versions),
    attendees: sheet.forMeeting,
    items: items.map(about),
    before: await selectBefore(db, meeting),
  }
}

interface Frozen {
  readonly record: CommonRecord
  readonly heldBack: ItemFacts['heldBack']
}

/** The latest version of each record of the meeting, and the agencies that may not have it. */
async function selectFrozen(db: ReadDb, meetingId: string): Promise<Map<string, Frozen>> {
  const { records } = await selectReleaseFacts(db, meetingId)
  return new Map(
    records.map((facts) => [
      facts.record.row.itemId,
      {
        record: JSON.parse(facts.record.row.decisionJson) as CommonRecord,
        heldBack: new Map(
          packsOf(facts).flatMap((pack) => (mayLeave(pack) ? [] : [[pack.side, decisionOf(pack)] as const])),
        ),
      },
    ]),
  )
}

interface Known {
  readonly live: CaseFacts | undefined
  readonly frozen: Frozen | undefined
  readonly note: ItemFacts['note']
}

const noteOf = ({ id }: Row<'agendaItem'>, notes: ReadonlyMap<string, Row<'businessNote'>>) => {
  const { said = '', outcome = '' } = notes.get(id) ?? {}
  return { said, outcome }
}

/** Business about which somebody wrote something came up, whether it was marked so or not. */
const asHeard = (item: Row<'agendaItem'>, { said, outcome }: ItemFacts['note']): Row<'agendaItem'> =>
  item.state === 'waiting' && `${said}${outcome}`.trim() !== '' ? { ...item, state: 'done' } : item

function itemFacts(
  item: Row<'agendaItem'>,
  { closedAt }: Pick<Row<'meeting'>, 'closedAt'>,
  sheet: AttendanceSheet,
  { live, frozen, note }: Known,
  heldOn: ReadonlyMap<string, string>,
  clocks: ReadonlySet<string>,
): Omit<ItemFacts, 'others'> {
  const person = frozen?.record.person ?? live?.person
  const soFar = live && closedAt === null ? toldSoFar(live) : null
  const told = frozen?.record ?? soFar
  return {
    position: item.position,
    title: person ? fullName(person) : item.title,
    kind: item.kind,
    state: stateOf(item),
    carriedReason: item.carriedReason,
    carriedToHeldOn: heldOn.get(item.carriedToMeetingId ?? '') ?? null,
    late: item.late === 1,
    reference: frozen?.record.caseReference ?? live?.case.reference ?? null,
    told,
    note,
    states: statesOf(item, sheet, frozen, cameUp(item, clocks)),
    heldBack: frozen?.heldBack ?? (live ? objected(live) : new Map()),
  }
}

function stateOf({ state, kind }: Row<'agendaItem'>): ItemFacts['state'] {
  if (state === 'decided' || state === 'carried' || state === 'done') return state
  return state === 'heard' && kind === 'case' ? 'discussed' : 'not_reached'
}

/** Empty where the item was not heard. */
function statesOf(
  item: Row<'agendaItem'>,
  sheet: AttendanceSheet,
  frozen: Frozen | undefined,
  cameUp: boolean,
): ReadonlyMap<string, AttendanceState> {
  if (frozen) return new Map(frozen.record.attendance.map((one) => [one.memberId, one.state]))
  const own = sheet.forItem(item)
  const sitting = own.filter(({ item: state }) => state === 'sits_out')
  if (item.state === 'waiting' || !cameUp)
    return new Map(sitting.map(({ member }) => [member.id, 'sits_out']))
  // Business has no marks of its own: who was at the meeting was there for it.
  if (own.length === 0) return new Map(sheet.forMeeting.map(({ member, meeting }) => [member.id, meeting]))
  return new Map(own.map(({ member, item: state }) => [member.id, state]))
}

/** Items that stood before the panel, for however long. */
async function selectHeardItems(db: ReadDb, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('itemClock').select('itemId').where('meetingId', '=', meetingId).execute()
  return new Set(rows.map(({ itemId }) => itemId))
}

/** A case that was carried before anybody came to it: nobody can have been absent from it. */
const cameUp = ({ id, kind, state }: Row<'agendaItem'>, clocks: ReadonlySet<string>): boolean =>
  kind !== 'case' || state !== 'carried' || clocks.has(id)

function toldSoFar(facts: CaseFacts): Told {
  const frame = { recordId: '', recordVersion: 1, supersedes: null }
  const record = decisionRecord(facts, frame, { verdict: 'withdrawn', readBackAt: '' })
  return { ...record, decision: { ...record.decision, verdict: facts.decision.verdict }, recordVersion: null }
}

/** Before there is a record an objection stands, unless a named person decided in the room to share all the same. */
const objected = ({ sharing }: CaseFacts): ItemFacts['heldBack'] =>
  new Map(
    sharing.flatMap(({ side, decision }) => {
      if (decision?.share) return []
      return [[side, decision && { by: decision.by, at: decision.at }] as const]
    }),
  )

const decisionOf = ({ block }: PackFacts): HeldBack | null =>
  block?.decision ? { by: block.decision.by, at: block.decision.at } : null
