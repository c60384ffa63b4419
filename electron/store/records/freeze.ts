import { newId } from '../../../shared/kernel/ids.ts'
import type { AgencyRecord, DecisionRecord } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { canonicalJson, sha256Hex } from '../../proof/jcs.ts'
import type { Context } from '../kernel/handler.ts'
import type { NewRow, WriteDb } from '../kernel/schema.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import { keepSharingOfRecords } from '../sharing/keep-decided.ts'
import { committedPence } from './committed-pence.ts'
import { decisionRecord } from './decision-record.ts'
import { keepVersions } from './keep-versions.ts'
import { ownBlocks } from './own-blocks.ts'

/** Writes the record of every decided case, once and for all: what is signed and released is these bytes. */
export async function freezeRecords(
  tx: WriteDb,
  decided: readonly CaseFacts[],
  context: Context,
): Promise<void> {
  const rows = decided.map((facts) => recordRow(facts, context.at))
  await keepVersions(tx, rows, context)
  const settled = decided.flatMap((facts, index) => sharingRows(facts, rows[index]?.id ?? ''))
  await keepSharingOfRecords(tx, settled)
}

/** What was settled when it was read back, as it was decided then: an objection that came later asks again. */
const sharingRows = ({ sharing }: CaseFacts, recordId: string): Omit<NewRow<'sharingDecision'>, 'id'>[] =>
  sharing.flatMap(({ side, why, decision }) => {
    if (decision === null) return []
    const { share, reason, memberId, at } = decision
    return { recordId, side, share: share ? 1 : 0, why, reason, memberId, at }
  })

function recordRow(facts: CaseFacts, frozenAt: string): NewRow<'record'> {
  const record = firstRecord(facts)
  const decisionJson = canonicalJson(record)
  const [healthJson, socialCareJson] = [
    canonicalJson(agencyRecord(record, facts, 'health')),
    canonicalJson(agencyRecord(record, facts, 'socialCare')),
  ]
  const { healthPence, socialCarePence } = committedPence(record, facts.plan.totals)
  return {
    id: record.recordId,
    recordVersion: record.recordVersion,
    caseId: facts.case.id,
    meetingId: facts.meeting.id,
    itemId: facts.item.id,
    decisionJson,
    healthJson,
    socialCareJson,
    decisionSha256: sha256Hex(decisionJson),
    healthSha256: sha256Hex(healthJson),
    socialCareSha256: sha256Hex(socialCareJson),
    healthPence,
    socialCarePence,
    frozenAt,
    confirmed: record.decision.confirmed === undefined ? 0 : 1,
  }
}

function firstRecord(facts: CaseFacts): DecisionRecord {
  const { verdict, readBackAt } = facts.decision
  // The close refuses a case that was not read back, and a read-back one without a verdict.
  if (verdict === null || readBackAt === null) throw new RangeError('not decided')
  const frame = { recordId: newId(), recordVersion: 1, supersedes: null }
  return decisionRecord(facts, frame, { verdict, readBackAt, ...confirmed(facts) })
}

/** Two sign, or the chair has confirmed it: what neither holds of is not frozen. */
function confirmed({
  decision,
  asksSignatures,
  attendees,
}: CaseFacts): Pick<DecisionRecord['decision'], 'confirmed'> {
  if (asksSignatures) return {}
  const chair = attendees.find(({ member }) => member.id === decision.confirmedBy)?.member
  if (!chair) throw new RangeError('not confirmed')
  return { confirmed: { memberId: chair.id, name: chair.name, title: chair.title } }
}

/** The decision's content as it is, and this agency's own blocks beside it. */
export const agencyRecord = (record: DecisionRecord, facts: CaseFacts, side: Side): AgencyRecord => ({
  ...record,
  schema: 'accord/record@2',
  side,
  ownBlocks: ownBlocks(facts, side),
})
