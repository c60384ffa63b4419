import { invalid } from '../../../shared/kernel/reply.ts'
import { unassignedIn } from '../actions/unassigned.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { keepTimes } from '../minutes/keep-times.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { readBackStands } from '../records/content.ts'
import { freezeRecords } from '../records/freeze.ts'
import { concludeReviews } from '../reviews/rows/conclude.ts'
import { settleContributions } from '../contributions/rows/settle.ts'
import { followMeeting } from '../rolling-list/rows/follow-meeting.ts'
import type { Row } from '../kernel/schema.ts'
import { moveCases } from '../cases/move-cases.ts'
import { listTaken } from './rows/taken-items.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { requireInProgress, requirePanel } from '../facts/states.ts'
import { toMeeting } from '../facts/to-meeting.ts'

/** Two people at the front line end theirs by confirming it or by leaving it to the panel. */
export const closePanelMeeting: CommandHandler<'meetings.close'> = async (tx, input, context) => {
  requirePanel(await selectMeeting(tx, input.meetingId))
  const closed = await closeMeeting(tx, input, context)
  // Nobody can have mended them before: 1 is the version of what nobody has written.
  if (input.times) await keepTimes(tx, input.meetingId, 1, input.times, context)
  return closed
}

/** Decides nothing: every case is decided and read back, or carried, before a meeting can close. */
export const closeMeeting: CommandHandler<'meetings.close'> = async (tx, { meetingId, version }, context) => {
  const meeting = await selectMeeting(tx, meetingId)
  requireInProgress(meeting)
  const items = (await selectItems(tx, meetingId)).filter(isToDecide)
  const facts = await selectCaseFacts(tx, meeting, items, context.today)
  refuseUndecided(items, facts)
  // Two people at the front line see each other's actions on one page; they have no list of what is open.
  if (meeting.kind === 'panel') refuseUnassigned(facts)
  await updateRow(
    tx,
    'meeting',
    meetingId,
    version,
    { state: closedState(facts), closedAt: context.at, shownItemId: null, hidden: 0 },
    context,
  )
  await freezeRecords(tx, facts, context)
  await concludeReviews(tx, facts, context)
  await settleContributions(tx, facts, context)
  await followMeeting(tx, facts, context)
  const idsOf = (signs: boolean): string[] =>
    facts.filter((one) => one.asksSignatures === signs).map((one) => one.case.id)
  await moveCases(tx, idsOf(true), 'decided', context)
  await moveCases(tx, idsOf(false), 'confirmed', context)
  await listTaken(tx, facts, context)
  return toMeeting(await selectMeeting(tx, meetingId))
}

/** Where nobody has to sign anything of it, it waits for nothing. */
const closedState = (facts: readonly CaseFacts[]): 'closed' | 'confirmed' =>
  facts.length > 0 && facts.every((one) => !one.asksSignatures) ? 'confirmed' : 'closed'

const isToDecide = (item: Row<'agendaItem'>): boolean => item.caseId !== null && item.state !== 'carried'

/** By their place on the agenda, so that each can be found and mended. */
function refuseUndecided(items: readonly Row<'agendaItem'>[], facts: readonly CaseFacts[]): void {
  const byItem = new Map(facts.map((one) => [one.item.id, one]))
  const at = (which: (one: CaseFacts | undefined) => boolean): number[] =>
    items.filter((item) => which(byItem.get(item.id))).map((item) => item.position)
  const undecided = at((one) => !one || one.decision.readBackAt === null)
  const changed = at((one) => one !== undefined && one.decision.readBackAt !== null && !readBackStands(one))
  if (undecided.length + changed.length === 0) return
  throw invalid({
    ...(undecided.length > 0 && { items: `not decided and read back: ${named(undecided)}` as const }),
    ...(changed.length > 0 && { readBack: `changed since the read-back: ${named(changed)}` as const }),
  })
}

/** What the check before the close names, the close refuses. */
function refuseUnassigned(facts: readonly CaseFacts[]): void {
  const at = [...new Set(facts.flatMap(unassignedIn).map(({ position }) => position))]
  if (at.length > 0) throw invalid({ actions: `without owner, agency or day: ${named(at)}` })
}

const named = (positions: readonly number[]): string =>
  `${positions.length === 1 ? 'item' : 'items'} ${positions.join(', ')}`
