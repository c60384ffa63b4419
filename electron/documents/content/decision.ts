import type { CommonRecord, RecordAgreement } from '../../../shared/records.ts'
import { dateAndTime, longDate } from '../../../shared/kernel/dates.ts'
import {
  attendanceWords,
  interestKindWords,
  interestOutcomeWords,
  positionWords,
  verdictWord,
  viewHeading,
  wordFor,
} from '../../../shared/words.ts'
import { cell, facts, list, text, under } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { agencyOf, memberLine, otherLine, sideName } from './people.ts'

export function decisionSection({ decision, meeting }: CommonRecord): Section {
  const { readBackAt } = decision
  const changes = decision.changesReason.trim() === '' ? 'Yes' : decision.changesReason
  const blocks = [
    ...text(verdictWord(decision.verdict, meeting.authority), 'strong'),
    ...under('Reasons', text(decision.reasons)),
    ...under('Conditions', list(decision.conditions)),
    ...escalated(decision),
    ...facts([
      { label: 'Legal basis', text: decision.legalBasis },
      { label: 'Review by', text: decision.reviewOn === null ? 'No date set' : longDate(decision.reviewOn) },
      { label: 'Changes what was recommended', text: decision.changesRecommendation ? changes : '' },
      { label: 'Read aloud and confirmed', text: readBackAt === '' ? '' : dateAndTime(readBackAt) },
      { label: 'Signed', text: confirmedWords(decision) },
    ]),
  ]
  return { slug: 'decision', heading: 'The decision', blocks }
}

/** What a record that nobody signs proves, and what it does not. */
export const confirmedWords = ({ confirmed }: Pick<CommonRecord['decision'], 'confirmed'>): string =>
  confirmed === undefined
    ? ''
    : `By nobody: it decides no money and no risk. ${confirmed.name}, ${confirmed.title}, confirmed it as chair.`

/** A deadlock goes on with both views as they were given. */
const escalated = ({ escalation }: CommonRecord['decision']): Block[] =>
  escalation === undefined
    ? []
    : [
        ...under(viewHeading('health', escalation.to), text(escalation.healthView)),
        ...under(viewHeading('socialCare', escalation.to), text(escalation.socialCareView)),
      ]

/** What was declared, by whom, and what came of it. */
const interests = ({ declarations = [] }: CommonRecord): Block[] =>
  under(
    'Interests declared',
    list(
      declarations.map(
        ({ name, title, kind, text: words, outcome, ruling }) =>
          `${name}, ${title}. ${wordFor(interestKindWords, kind)}: ${words} ${wordFor(interestOutcomeWords, outcome)}${ruling === '' ? '' : `: ${ruling}`}.`,
      ),
    ),
  )

/** They answered nothing and count for no quorum: they stand apart from the members. */
const others = ({ othersPresent = [] }: CommonRecord): Block[] =>
  under('Also there', list(othersPresent.map(otherLine)))

/** Dissent stands first and verbatim, with name, title and agency, in both packs. */
export function agreementSection(record: CommonRecord): Section {
  const said = record.agreements.filter((agreement) => agreement.words.trim() !== '')
  const blocks: Block[] = said.toSorted(dissentFirst).map((agreement) => ({
    kind: 'quote',
    text: agreement.words,
    by: `${memberLine(agreement.member)}. ${agencyOf(record, agreement.member.side)}. ${positionWords[agreement.position]}.`,
    voice: 'member',
  }))
  const { quorum } = record
  const counted = `${quorum.health} from health and ${quorum.socialCare} from social care counted.`
  return {
    slug: 'agreement',
    heading: 'Who agreed, who did not',
    blocks: [
      ...blocks,
      ...interests(record),
      memberTable(record),
      ...others(record),
      ...text(record.decision.deciding?.words ?? ''),
      ...text(`${quorum.quorate ? 'Quorate' : 'Not quorate'}: ${counted}`),
    ],
  }
}

const dissentFirst = (a: RecordAgreement, b: RecordAgreement): number =>
  Number(b.position === 'disagree') - Number(a.position === 'disagree')

/** Everyone who came or was expected, with what they answered. */
function memberTable({ agreements, attendance }: CommonRecord): Block {
  const answers = new Map(agreements.map(({ member, position }) => [member.memberId, position]))
  const listed = new Set(attendance.map((member) => member.memberId))
  const others = agreements.filter(({ member }) => !listed.has(member.memberId))
  const everyone = [...attendance, ...others.map(({ member }) => ({ ...member, state: '' }))]
  return {
    kind: 'table',
    caption: 'Asked of each member: does anyone disagree?',
    columns: [{ label: 'Who' }, { label: 'Agency' }, { label: 'There' }, { label: 'Position' }],
    rows: everyone.map((member) => {
      const position = answers.get(member.memberId)
      return [
        cell(member.name, [member.title, member.registration]),
        cell(sideName(member.side)),
        cell(wordFor(attendanceWords, member.state)),
        cell(position === undefined ? 'Not asked' : positionWords[position]),
      ]
    }),
  }
}

export function actionsSection({ actions }: CommonRecord): Section {
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
