import { changedFields, sameKind } from '../../../shared/amendments.ts'
import type { AmendedField, AmendedWords } from '../../../shared/amendments.ts'
import { frontLineVerdicts } from '../../../shared/front-line.ts'
import type { DecisionRecord, RecordAmendment } from '../../../shared/records.ts'
import { conflict, invalid } from '../../../shared/kernel/reply.ts'
import { selectAcronyms } from '../facts/select-acronyms.ts'
import { withAgencies } from '../facts/agency-terms.ts'
import { selectAgencies } from '../facts/select-agencies.ts'
import { moveCases } from '../cases/move-cases.ts'
import { selectCaseRows } from '../facts/case-rows.ts'
import { moveMeeting } from '../meetings/rows/meetings.ts'
import { correctDecision } from '../room/rows/decisions.ts'
import { keepVersions } from '../records/keep-versions.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { selectMember } from '../facts/select-panel.ts'
import { isApproval } from '../facts/missing.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { correctedActions, keepActions } from './correct-actions.ts'
import { nextVersion } from './next-version.ts'
import { actionsOf, selectAmendable, selectLatest, selectPersonNow, wordsOf } from './select-amendable.ts'

/** The record's next version, from the frozen one: what the case has become since is not what was decided. */
export const makeAmendment: CommandHandler<'amendments.make'> = async (
  tx,
  { recordId, recordVersion, reason, words, actions: asked, asKnownNow },
  context,
) => {
  const row = await selectLatest(tx, recordId)
  if (row.recordVersion !== recordVersion) throw conflict({ recordVersion: row.recordVersion })
  const before = JSON.parse(row.decisionJson) as DecisionRecord
  const person = asKnownNow ? await selectPersonNow(tx, row, before.person) : null
  const actions = correctedActions(actionsOf(before), asked)
  const changed: AmendedField[] = [
    ...(person ? (['person'] as const) : []),
    ...changedFields(wordsOf(before), words),
    ...(actions.length > 0 ? (['actions'] as const) : []),
  ]
  refuseUnsound(before, words, changed)
  const amendment = await amendmentOf(tx, reason, changed, context)
  const agencies = await selectAgencies(tx, before.meeting.heldOn)
  const terms = withAgencies(await selectAcronyms(tx), agencies)
  const next = nextVersion(row, { words, person, actions }, amendment, terms)
  await keepVersions(tx, [next], context)
  await correctDecision(tx, row.itemId, words, context)
  await keepActions(tx, row, actions, context)
  await backToSigning(tx, row, context)
  return selectAmendable(tx, recordId)
}

function refuseUnsound(
  { decision, meeting }: DecisionRecord,
  words: AmendedWords,
  changed: readonly AmendedField[],
): void {
  if (changed.length === 0) throw invalid({ words: 'nothing would change' })
  if (!sameKind(decision.verdict, words.verdict)) throw invalid({ verdict: 'another decision' })
  if (meeting.kind === 'front_line' && !frontLineVerdicts.some((one) => one === words.verdict))
    throw invalid({ verdict: 'only the panel may decide this' })
  if (words.reasons.trim() === '') throw invalid({ reasons: 'say why it was decided so' })
  if (words.verdict === 'approved_with_conditions' && words.conditions.length === 0)
    throw invalid({ conditions: 'at least one condition' })
  if (isApproval(words.verdict) && words.reviewOn === null) throw invalid({ reviewOn: 'give the day' })
  if (words.reviewOn !== null && words.reviewOn < meeting.heldOn)
    throw invalid({ reviewOn: 'is before the meeting' })
}

async function amendmentOf(
  db: ReadDb,
  reason: string,
  changed: readonly AmendedField[],
  { who, at, today }: Context,
): Promise<RecordAmendment> {
  const { name, title } = await selectMember(db, who.memberId, today)
  return { audience: 'both', reason, changed, madeBy: name, madeByTitle: title, madeAt: at }
}

/** Signed and released were said of the earlier version. A case that has gone on to another decision stays there. */
async function backToSigning(tx: WriteDb, { id, caseId, meetingId }: Row<'record'>, context: Context) {
  const meeting = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow()
  if (meeting.state === 'signed' || meeting.state === 'released')
    await moveMeeting(tx, meeting, 'closed', context)
  const latest = await tx
    .selectFrom('record')
    .select('id')
    .where('caseId', '=', caseId)
    .where('recordVersion', '=', 1)
    .orderBy('frozenAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const [now] = await selectCaseRows(tx, [caseId])
  if (latest.id === id && (now?.state === 'signed' || now?.state === 'released'))
    await moveCases(tx, [caseId], 'decided', context)
}
