import { frontLineVerdicts } from '../../../shared/front-line.ts'
import { invalid, notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { itemOfAction } from '../actions/save-action.ts'
import type { CommandHandler, PreparedHandler } from '../kernel/handler.ts'
import { selectRoute } from '../cases/route.ts'
import { setFlags } from '../cases/set-flags.ts'
import { giveWhyPanel, moveCases } from '../cases/move-cases.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { endItem } from '../meetings/rows/items.ts'
import { closeMeeting } from '../meetings/close-meeting.ts'
import { selectMeeting } from '../facts/select-meeting.ts'
import type { Verdict } from '../../../shared/room.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { agreeAll } from '../room/agree.ts'
import { decide as decideInRoom } from '../room/decide.ts'
import { isApproval } from '../facts/missing.ts'
import { openCaseItem } from '../room/open-item.ts'
import type { CaseItem } from '../room/open-item.ts'
import { confirmReadBack } from '../room/read-back.ts'
import { removeAction as removeInRoom, saveAction as saveInRoom } from '../room/save-action.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { settleSharing as settleInRoom, unsettleSharing as unsettleInRoom } from '../room/settle-sharing.ts'
import { openMembersKey } from '../sign-off/sign.ts'
import { requireFrontLine } from './begin.ts'
import { selectFrontLine, selectPeople } from './select-front-line.ts'

/** The one case of two people at the front line. A panel's item is not theirs, whatever their role: it is not found. */
async function openSitting(db: ReadDb, itemId: string): Promise<CaseItem> {
  const place = await openCaseItem(db, itemId)
  if (place.meeting.kind !== 'front_line') throw notFound()
  return place
}

export const decide: CommandHandler<'frontLine.decide'> = async (tx, input, context) => {
  await openSitting(tx, input.itemId)
  return decideInRoom(tx, input, context)
}

export const saveAction: CommandHandler<'frontLine.saveAction'> = async (tx, input, context) => {
  await openSitting(tx, input.itemId)
  return saveInRoom(tx, input, context)
}

export const removeAction: CommandHandler<'frontLine.removeAction'> = async (tx, input, context) => {
  await openSitting(tx, await itemOfAction(tx, input.actionId))
  return removeInRoom(tx, input, context)
}

/** What each agency is told, by the one of the two who is in; the other reads it with the rest before they agree. */
export const settleSharing: CommandHandler<'frontLine.settleSharing'> = async (tx, input, context) => {
  const { memberId } = context.who
  await openSitting(tx, input.itemId)
  await theOther(tx, input.itemId, memberId)
  return settleInRoom(tx, { ...input, decidedBy: memberId }, context)
}

export const unsettleSharing: CommandHandler<'frontLine.unsettleSharing'> = async (tx, input, context) => {
  await openSitting(tx, input.itemId)
  await theOther(tx, input.itemId, context.who.memberId)
  return unsettleInRoom(tx, input, context)
}

/** Read by both, who agree: a disagreement, or a case that has come to need the panel, goes there instead. */
export const confirm: PreparedHandler<'frontLine.confirm'> = {
  prepare: async (db, { itemId, passphrase }, { who }, vault) => {
    await openSitting(db, itemId)
    const other = await theOther(db, itemId, who.memberId)
    const signer = await openMembersKey(db, other, passphrase, vault)
    signer.forget()
    return confirmed
  },
}

/** Nobody agrees for another: one of the two is in, and the other proves to be there. */
async function theOther(db: ReadDb, itemId: string, memberId: string): Promise<string> {
  const rows = await db
    .selectFrom('attendance')
    .select('memberId')
    .where('itemId', '=', itemId)
    .where('state', '=', 'present')
    .execute()
  const [other, more] = rows.filter((row) => row.memberId !== memberId)
  if (rows.length !== 2 || !other || more) throw notAllowed('notOfTheTwo')
  return other.memberId
}

const confirmed: CommandHandler<'frontLine.confirm'> = async (tx, { itemId, version }, context) => {
  const { meeting, caseId, item } = await openSitting(tx, itemId)
  await requireFrontLine(tx, caseId, context.today)
  const [facts] = await selectCaseFacts(tx, meeting, [item], context.today)
  if (!facts) throw notFound()
  if (facts.agreements.some(({ position }) => position === 'disagree')) throw notAllowed('needsPanel')
  requireVerdict(facts.decision.verdict)
  if (isApproval(facts.decision.verdict)) await requireLimits(tx, facts, context.today)
  await agreeAll(tx, itemId, context)
  await confirmReadBack(tx, { itemId, version }, context)
  const now = await selectMeeting(tx, meeting.id)
  return closeMeeting(tx, { meetingId: now.id, version: now.version }, context)
}

/** Both of them, as the plan stands now: a refusal commits nothing and needs no limit. */
async function requireLimits(db: ReadDb, { plan, attendees }: CaseFacts, today: string): Promise<void> {
  const able = (await selectPeople(db, plan.totals, today)).filter((one) => one.withinLimit)
  const there = attendees.filter(({ item }) => item === 'present')
  if (!there.every(({ member }) => able.some(({ memberId }) => memberId === member.id)))
    throw invalid({ signatories: 'over the limit of one of the two' })
}

/** A member of the panel's staff may have written another in the meeting beneath it. */
function requireVerdict(verdict: Verdict | null): void {
  if (!frontLineVerdicts.some((one) => one === verdict))
    throw invalid({ verdict: verdict === null ? 'missing' : 'only the panel may decide this' })
}

/** The case can be listed again; why it goes to the panel is what they said. */
export const leave: CommandHandler<'frontLine.leave'> = async (
  tx,
  { itemId, reason, disagreement },
  context,
) => {
  const { meeting, item, caseId } = await openSitting(tx, itemId)
  await endItem(tx, item, { state: 'carried', carriedReason: reason }, context)
  await closeMeeting(tx, { meetingId: meeting.id, version: meeting.version }, context)
  await moveCases(tx, [caseId], 'triaged', context)
  const rows = await selectCaseRows(tx, [caseId])
  const said = rows.map((old) => ({ old, changes: { whyPanel: reason } }))
  await giveWhyPanel(tx, said, context)
  if (disagreement) {
    const { version } = await selectRoute(tx, caseId, context.today)
    await setFlags(tx, { caseId, version, changes: { disagreement: true } }, context)
  }
  return selectFrontLine(tx, caseId, context.today)
}
