import type { AmendedAnswer } from '../../../shared/amended-fields.ts'
import type { AmendmentCode } from '../../../shared/amendments.ts'
import type { AgencyRecord, DecisionRecord } from '../../../shared/records.ts'
import { conflict, invalid } from '../../../shared/kernel/reply.ts'
import { meetingQuorum, selectAttendance } from '../facts/attendance.ts'
import { selectAcronyms } from '../facts/select-acronyms.ts'
import { withAgencies } from '../facts/agency-terms.ts'
import { selectAgencies } from '../facts/select-agencies.ts'
import { selectRuleBook } from '../facts/local-pack.ts'
import { selectItem, selectMeeting } from '../facts/select-meeting.ts'
import { selectMember, selectPanel } from '../facts/select-panel.ts'
import { selectPlan } from '../facts/select-plan.ts'
import { selectRisks } from '../facts/select-risk.ts'
import type { TakenBackVersion } from '../facts/taken-back.ts'
import { keepVersions } from '../records/keep-versions.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { correctedActions } from './correct-actions.ts'
import { correctedRecord } from './corrected-record.ts'
import { nextVersion } from './next-version.ts'
import type { Why } from './next-version.ts'
import { checkedAgain } from './plan-check.ts'
import { keptFrom, refuseKept, refuseUnsound } from './refuse-unsound.ts'
import {
  backSince,
  nextNumber,
  selectAmendable,
  selectLatest,
  selectPersonNow,
  selectStanding,
} from './select-amendable.ts'
import { takeEffect } from './take-effect.ts'
import { actionsOf } from './words-of.ts'

/**
 * The record's next version, from the frozen one: what the case has become since is not what was decided. Where both
 * agencies have signed a version that one stands, with all that is said of it, until both have signed this one.
 */
export const makeAmendment: CommandHandler<'amendments.make'> = async (
  tx,
  { recordId, recordVersion, code, reason, words, actions: asked, rest, answers, asKnownNow },
  context,
) => {
  const row = await selectLatest(tx, recordId)
  if (row.recordVersion !== recordVersion) throw conflict({ recordVersion: row.recordVersion })
  const before = JSON.parse(row.decisionJson) as DecisionRecord
  const person = asKnownNow ? await selectPersonNow(tx, row, before.person) : null
  const actions = correctedActions(actionsOf(before), asked)
  const corrected = correctedRecord(before, { words, person, actions, rest, answers })
  refuseUnsound(before, corrected)
  refuseKept(before, corrected, keptIn(row))
  const after = await followed(tx, row, { before, corrected }, context)
  const stands = await selectStanding(tx, row)
  const takenBack = await backSince(tx, stands ?? row)
  const why = await whyOf(tx, { code, reason, answers, stands, takenBack }, before, context)
  const agencies = await selectAgencies(tx, before.meeting.heldOn)
  const terms = withAgencies(await selectAcronyms(tx), agencies)
  const number = await nextNumber(tx, recordId)
  const next = nextVersion({ latest: row, replaced: stands ?? row, number }, after, why, terms)
  await keepVersions(tx, [next], context)
  // Where nothing was agreed there is nothing that stands meanwhile.
  if (stands === null) await takeEffect(tx, { before, after, itemId: row.itemId }, context)
  return selectAmendable(tx, recordId)
}

export const keptIn = ({ healthJson, socialCareJson }: Row<'record'>): string[] =>
  keptFrom([healthJson, socialCareJson].map((json) => JSON.parse(json) as AgencyRecord))

interface Texts {
  readonly before: DecisionRecord
  readonly corrected: DecisionRecord
}

/** What follows from what was corrected: what the rules find in the plan, and whether enough of each agency were there. */
async function followed(
  db: ReadDb,
  row: Row<'record'>,
  { before, corrected }: Texts,
  { today }: Context,
): Promise<DecisionRecord> {
  const counted = await countedAgain(db, row, { before, corrected })
  if (counted.plan === before.plan) return counted
  const risk = (await selectRisks(db, [row.caseId])).get(row.caseId)?.body
  return checkedAgain(before, counted, {
    plan: await selectPlan(db, row.caseId, today),
    risk: {
      risksExplained: risk?.risksExplained ?? false,
      procedureAgreed: risk?.procedureAgreed ?? false,
    },
    book: await selectRuleBook(db),
  })
}

async function countedAgain(
  db: ReadDb,
  row: Row<'record'>,
  { before, corrected }: Texts,
): Promise<DecisionRecord> {
  const states = new Map(corrected.attendance.map(({ memberId, state }) => [memberId, state]))
  if (before.attendance.every(({ memberId, state }) => states.get(memberId) === state)) return corrected
  const meeting = await selectMeeting(db, row.meetingId)
  const sheet = await selectAttendance(db, row.meetingId)
  const { item } = await selectItem(db, row.itemId)
  const attendees = sheet
    .forItem(item)
    .map((one) => ({ ...one, item: states.get(one.member.id) ?? one.item }))
  const { terms } = await selectPanel(db)
  const { health, socialCare, quorate } = meetingQuorum(meeting, terms, attendees)
  if (before.quorum.quorate && !quorate) throw invalid({ attendance: 'too few were there' })
  return { ...corrected, quorum: { health, socialCare, quorate } }
}

interface Reason {
  readonly code: AmendmentCode
  readonly reason: string
  readonly answers: readonly AmendedAnswer[]
  readonly stands: Pick<Row<'record'>, 'recordVersion'> | null
  readonly takenBack: readonly TakenBackVersion[]
}

async function whyOf(
  db: ReadDb,
  { code, reason, answers, stands, takenBack }: Reason,
  { agreements }: DecisionRecord,
  { who, at, today }: Context,
): Promise<Why> {
  const { name, title } = await selectMember(db, who.memberId, today)
  const by = { madeBy: name, madeByTitle: title, madeAt: at }
  const confirmed = answers.map(({ memberId, confirmed: how }) => ({
    memberId,
    name: agreements.find(({ member }) => member.memberId === memberId)?.member.name ?? '',
    how,
  }))
  return {
    audience: 'both',
    code,
    reason,
    ...by,
    ...(confirmed.length > 0 && { confirmed }),
    stands: stands?.recordVersion ?? null,
    ...(takenBack.length > 0 && {
      takenBack: takenBack.map(({ recordId: _record, ...version }) => version),
    }),
  }
}
