import { dateOf, longDate } from '../../../shared/kernel/dates.ts'
import type { RecordFinding } from '../../../shared/record-findings.ts'
import type { AgencyRecord, CommonRecord } from '../../../shared/records.ts'
import { text } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'

/** What the rules had to say, each with the reason that answers it, and which version of them was asked. */
export function findingsSection({ findings, plan }: Pick<CommonRecord, 'findings' | 'plan'>): Section {
  const blocks: Block[] = [
    ...findings.found.flatMap((finding): Block[] => [
      { kind: 'heading', text: headingOf(finding, plan.lines) },
      ...text(finding.message),
      ...text(finding.reason === '' ? '' : `${answeredBy(finding)}: ${finding.reason}`),
      ...text(`${finding.source}.`, 'note'),
    ]),
    ...(findings.found.length === 0
      ? text('Nothing stands against the plan, and nothing is to be checked.')
      : []),
    ...text(`Checked under ${findings.ruleBook}.`, 'note'),
  ]
  return { slug: 'rules', heading: 'What the rules say', blocks }
}

function headingOf({ line, title, effect }: RecordFinding, lines: AgencyRecord['plan']['lines']): string {
  const about = lines.find(({ lineNo }) => lineNo === line)?.description
  const said = effect === 'block' ? title : `To check: ${title}`
  return about === undefined ? said : `${said} (${about})`
}

function answeredBy({ reasonBy, reasonAt }: RecordFinding): string {
  if (reasonBy === '') return 'Answered'
  return `Answered by ${reasonBy}${reasonAt === null ? '' : ` on ${longDate(dateOf(reasonAt))}`}`
}
