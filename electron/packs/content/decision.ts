import type { AgencyRecord, RecordAgreement } from '../../../shared/records.ts'
import { dateAndTime, longDate } from '../../../shared/dates.ts'
import { attendanceWords, positionWords, verdictWords, wordFor } from '../../../shared/words.ts'
import { cell, facts, list, text, under } from './blocks.ts'
import type { Block, Section } from './blocks.ts'
import { agencyOf, memberLine, sideName } from './people.ts'

export function decisionSection({ decision }: AgencyRecord): Section {
  const changes = decision.changesReason.trim() === '' ? 'Yes' : decision.changesReason
  const blocks = [
    ...text(verdictWords[decision.verdict], 'strong'),
    ...under('Reasons', text(decision.reasons)),
    ...under('Conditions', list(decision.conditions)),
    ...facts([
      { label: 'Legal basis', text: decision.legalBasis },
      { label: 'Review by', text: decision.reviewOn === null ? 'No date set' : longDate(decision.reviewOn) },
      { label: 'Changes what was recommended', text: decision.changesRecommendation ? changes : '' },
      { label: 'Read aloud and confirmed', text: dateAndTime(decision.readBackAt) },
    ]),
  ]
  return { slug: 'decision', heading: 'The decision', blocks }
}

/** Dissent stands first and verbatim, with name, title and agency, in both packs. */
export function agreementSection(record: AgencyRecord): Section {
  const said = record.agreements.filter((agreement) => agreement.words.trim() !== '')
  const blocks: Block[] = said.toSorted(dissentFirst).map((agreement) => ({
    kind: 'quote',
    text: agreement.words,
    by: `${memberLine(agreement.member)}. ${agencyOf(record, agreement.member.side)}. ${positionWords[agreement.position]}.`,
    voice: 'member',
  }))
  if (record.agreements.length > 0) {
    blocks.push({
      kind: 'table',
      caption: 'Asked of each member: does anyone disagree?',
      columns: [{ label: 'Who' }, { label: 'Agency' }, { label: 'Position' }],
      rows: record.agreements.map(({ member, position }) => [
        cell(member.name, [member.title]),
        cell(sideName(member.side)),
        cell(positionWords[position]),
      ]),
    })
  }
  return { slug: 'agreement', heading: 'Who agreed, who did not', blocks }
}

const dissentFirst = (a: RecordAgreement, b: RecordAgreement): number =>
  Number(b.position === 'disagree') - Number(a.position === 'disagree')

export function attendanceSection(record: AgencyRecord): Section {
  const { quorum, attendance } = record
  const counted = `${quorum.health} from health and ${quorum.socialCare} from social care counted.`
  const blocks: Block[] = text(`${quorum.quorate ? 'Quorate' : 'Not quorate'}: ${counted}`)
  if (attendance.length > 0) {
    blocks.push({
      kind: 'table',
      caption: 'Who was there for this item',
      columns: [{ label: 'Who' }, { label: 'Agency' }, { label: 'There' }],
      rows: attendance.map((member) => [
        cell(member.name, [member.title, member.registration]),
        cell(sideName(member.side)),
        cell(wordFor(attendanceWords, member.state)),
      ]),
    })
  }
  return { slug: 'attendance', heading: 'Who was there', blocks }
}

export function actionsSection({ actions }: AgencyRecord): Section {
  const table: Block = {
    kind: 'table',
    caption: 'Each action, who does it and by when',
    columns: [{ label: 'Action' }, { label: 'Who' }, { label: 'Agency' }, { label: 'By' }],
    rows: actions.map((action) => [
      cell(`${action.actionNo}. ${action.text}`),
      cell(action.ownerName),
      cell(sideName(action.side)),
      cell(action.dueOn === null ? 'No date set' : longDate(action.dueOn)),
    ]),
  }
  return { slug: 'actions', heading: 'What happens next', blocks: actions.length === 0 ? [] : [table] }
}
