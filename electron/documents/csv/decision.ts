import type { AgencyRecord, PackInput } from '../../../shared/records.ts'
import { signaturesOf, signedAt } from '../../proof/signatures.ts'
import { isWhole } from '../../../shared/record-support.ts'
import { isProposal, isStructured } from '../../../shared/proposal.ts'
import { csvText } from './csv-text.ts'
import { aroundColumns, aroundOf, budgetColumns } from './around.ts'
import { termColumns, termsOf } from './terms.ts'

const decisionColumns = [
  'record_id',
  'record_version',
  'meeting_id',
  'meeting_date',
  'decision',
  'conditions',
  'rationale',
  'review_due',
  'supersedes_version',
  'supersedes_sha256',
  'health_signed_at',
  'la_signed_at',
]

/** One row: what was decided and when each agency signed. Several conditions are joined by a semicolon. */
export function decisionCsv(input: PackInput): string {
  const { record } = input
  const supersedes = isProposal(input) ? null : input.supersedes
  const signatures = signaturesOf(input)
  const row = {
    record_id: record.recordId,
    record_version: record.recordVersion,
    meeting_id: record.meeting.id,
    meeting_date: record.meeting.heldOn,
    decision: record.decision.verdict,
    conditions: record.decision.conditions.join('; '),
    rationale: record.decision.reasons,
    review_due: record.decision.reviewOn ?? '',
    review_triggers: (record.risk.reviewTriggers ?? []).join('; '),
    ...reviewed(record),
    supersedes_version: supersedes?.recordVersion ?? '',
    supersedes_sha256: supersedes?.decisionSha256 ?? '',
    health_signed_at: signedAt(signatures, 'health') ?? '',
    la_signed_at: signedAt(signatures, 'socialCare') ?? '',
    ...termsOf(record),
    ...aroundOf(record),
  }
  const columns = [
    ...decisionColumns,
    ...(isWhole(record) ? termColumns : []),
    ...(record.risk.reviewTriggers === undefined ? [] : ['review_triggers']),
    ...(record.review === undefined ? [] : reviewColumns),
    ...(record.offers === undefined ? [] : aroundColumns),
    ...budgetColumns(record),
    ...(isStructured(record) ? correctionColumns : []),
  ]
  return csvText(columns, [isStructured(record) ? { ...row, ...correction(record) } : row])
}

const reviewColumns = [
  'kind',
  'reviews_record_id',
  'reviews_record_version',
  'review_because',
  'review_result',
]

/** Of a review; codes are those of record.json. */
const reviewed = ({ kind, review }: AgencyRecord) =>
  review === undefined
    ? {}
    : {
        kind: kind ?? '',
        reviews_record_id: review.of.recordId,
        reviews_record_version: review.of.recordVersion,
        review_because: review.because,
        review_result: review.result ?? '',
      }

const correctionColumns = ['corrects_version', 'correction_code', 'correction_reason', 'correction_made_at']

/** Of a correction that says why in a word of its own; earlier ones have no such columns. */
const correction = ({ supersedes, amendment }: AgencyRecord) => ({
  corrects_version: supersedes?.recordVersion ?? '',
  correction_code: amendment?.code ?? '',
  correction_reason: amendment?.reason ?? '',
  correction_made_at: amendment?.madeAt ?? '',
})

const actionColumns = [
  'record_id',
  'record_version',
  'action_no',
  'action',
  'owner_name',
  'owner_ods',
  'due_date',
  'status',
]

/** Actions as they left the meeting: all of them open. */
export function actionsCsv({ recordId, recordVersion, agencies, actions }: AgencyRecord): string {
  const rows = actions.map((action) => ({
    record_id: recordId,
    record_version: recordVersion,
    action_no: action.actionNo,
    action: action.text,
    owner_name: action.ownerName,
    owner_ods: action.side === null ? '' : agencies[action.side].odsCode,
    due_date: action.dueOn ?? '',
    status: 'open',
  }))
  return csvText(actionColumns, rows)
}
