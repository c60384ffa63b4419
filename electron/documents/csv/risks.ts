import type { AgencyRecord } from '../../../shared/records.ts'
import { gradedPitfall } from '../content/pitfall.ts'
import { isWhole } from '../../../shared/record-support.ts'
import { csvText, yesNo } from './csv-text.ts'

const columns = [
  'record_id',
  'record_version',
  'risk_no',
  'category',
  'description',
  'to_whom',
  'likelihood',
  'severity',
  'mitigation',
  'review_due',
  'dissent',
]
/** Of a record of the second version. */
const wholeColumns = ['risks_explained', 'procedure_agreed', 'origin']

/**
 * One row a pitfall. likelihood and severity are one to five, empty where nobody graded it and always for suicide or
 * self-harm. Mitigation and dissent are the whole decision's, the same on every row: Accord does not divide them.
 */
export function risksCsv(record: AgencyRecord): string {
  const { risk, decision, agreements } = record
  const mitigation = risk.safetyNets.map((net) => net.text).join('; ')
  const dissent = agreements
    .filter(({ position }) => position === 'disagree')
    .map(({ member, words }) => `${member.name}: ${words}`)
    .join('; ')
  const rows = risk.pitfalls.map(gradedPitfall).map((pitfall, index) => ({
    record_id: record.recordId,
    record_version: record.recordVersion,
    risk_no: index + 1,
    category: pitfall.category,
    description: pitfall.text,
    to_whom: pitfall.toWhom,
    likelihood: pitfall.likelihood ?? '',
    severity: pitfall.consequence ?? '',
    mitigation,
    review_due: decision.reviewOn ?? '',
    dissent,
    risks_explained: yesNo(risk.risksExplained),
    procedure_agreed: yesNo(risk.procedureAgreed),
    origin: risk.origin,
  }))
  return csvText(isWhole(record) ? [...columns, ...wholeColumns] : columns, rows)
}
