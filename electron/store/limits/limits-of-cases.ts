import type { CaseState } from '../../../shared/cases.ts'
import type { CaseLimits } from '../../../shared/limits.ts'
import { nextLimit, timeLimits } from '../../../shared/rules/time-limits.ts'
import { inRuns } from '../kernel/lists.ts'
import { arrivedOfCases } from '../releases/arrived.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import { panelsBook } from '../facts/select-panel.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { limitsDone } from './done.ts'
import { selectSent } from './sent.ts'

/** From the day it is listed until both agencies have it. */
const underLimits: readonly CaseState[] = ['listed', 'heard', 'decided', 'signed', 'released']

/** Each case against the time limits of the latest panel meeting it is or was on. */
export async function limitsOfCases(
  db: ReadDb,
  caseIds: readonly string[],
  today: string,
): Promise<CaseLimits[]> {
  const panelOf = await panelsBook(db)
  const found = new Map<string, CaseLimits>()
  for (const run of inRuns([...new Set(caseIds)])) {
    const [places, signed, released] = [
      await placesOf(db, run),
      await signedAt(db, run),
      await arrivedOfCases(db, run),
    ]
    const sent = await selectSent(
      db,
      places.map(({ meetingId }) => meetingId),
    )
    for (const { caseId, caseState, itemId, meetingId, heldOn, panelId, ...meeting } of places) {
      const isReleased = caseState === 'released'
      const isSigned = isReleased || caseState === 'signed'
      const done = limitsDone(meeting, sent(meetingId), {
        signedAt: isSigned ? (signed.get(itemId) ?? true) : null,
        releasedAt: isReleased ? (released.get(itemId) ?? true) : null,
      })
      const limits = timeLimits(panelOf({ panelId }).terms, { heldOn, done }, today)
      // In the order of the days: the last of each case stays.
      found.set(caseId, { caseId, meetingId, heldOn, limits, next: nextLimit(limits) })
    }
  }
  return [...found.values()]
}

async function placesOf(db: ReadDb, caseIds: string[]) {
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .innerJoin('case', 'case.id', 'agendaItem.caseId')
    .select(['case.id as caseId', 'case.state as caseState', 'agendaItem.id as itemId'])
    .select(['meeting.id as meetingId', 'meeting.heldOn', 'meeting.state', 'meeting.publishedAt'])
    .select(['meeting.closedAt', 'meeting.panelId'])
    .where('agendaItem.caseId', 'in', caseIds)
    .where('agendaItem.state', '<>', 'carried')
    .where('meeting.kind', '=', 'panel')
    .where('meeting.state', '<>', 'cancelled')
    .where('case.state', 'in', underLimits)
    .orderBy('meeting.heldOn')
    .orderBy('agendaItem.id')
    .execute()
  return rows
}

/** When the last signature under what stands was given, by item: a correction that waits makes nothing late. */
async function signedAt(db: ReadDb, caseIds: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('signOffItem')
    .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'signOffItem.recordId')
        .onRef('record.recordVersion', '=', 'signOffItem.recordVersion'),
    )
    .select(['record.itemId', 'record.id', 'record.recordVersion'])
    .select((eb) => eb.fn.max<string>('signOff.at').as('at'))
    .where('record.caseId', 'in', caseIds)
    .where('signOff.kind', '=', 'agree')
    .groupBy(['record.itemId', 'record.id', 'record.recordVersion'])
    .execute()
  const standing = await selectWhichStands(db, 'caseId', caseIds)
  return new Map(
    rows
      .filter(({ id, recordVersion }) => standing.get(id)?.stands.recordVersion === recordVersion)
      .map(({ itemId, at }) => [itemId, at]),
  )
}
