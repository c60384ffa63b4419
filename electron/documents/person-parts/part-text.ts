import { facts, list, text, under } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { MinutesText } from '../../../shared/minutes.ts'
import { moneyWords } from '../../../shared/money-words.ts'
import { sideOfReader } from '../../../shared/person-parts.ts'
import type { PartReader } from '../../../shared/person-parts.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { moneyOf } from '../../../shared/record-plan.ts'
import { audienceWords, sideWords, verdictWord } from '../../../shared/words.ts'
import { wordsSection } from '../content/case.ts'
import { confirmedWords } from '../content/decision.ts'
import { memberLine, nhsNumberText } from '../content/people.ts'
import { inPlaceSection } from '../content/risk.ts'

/** What the panel's letters say of where it is, and whom to ask. */
export interface LetterHead {
  readonly address: string
  readonly contact: string
}

/** One person's part of a meeting, from their record as its reader has it: nothing of anybody else is in it. */
export function partText(record: AgencyRecord, reader: PartReader, head: LetterHead): MinutesText {
  const isLetter = reader === 'gp'
  return {
    title: titleOf(record, reader),
    heading: isLetter ? 'To their GP' : record.meeting.panelName,
    head: isLetter ? letterHead(record, head) : summaryHead(record, reader),
    sections: [
      outcomeSection(record),
      wordsSection(record),
      { slug: 'asked', heading: 'Why they were discussed', blocks: text(record.ask.text) },
      saidSection(record),
      inPlaceSection(record),
      ownSection(record, isLetter),
      actionsSection(record),
      thereSection(record),
      ...(isLetter ? [closingSection(record, head)] : []),
    ].filter(({ blocks }) => blocks.length > 0),
    terms: record.glossary?.terms ?? [],
  }
}

export const readerWords: Readonly<Record<PartReader, string>> = {
  health: 'health',
  socialCare: 'council',
  gp: 'gp',
}

/** Stands in a window's and a file's properties: no name. */
const titleOf = ({ caseReference, meeting }: AgencyRecord, reader: PartReader): string =>
  reader === 'gp'
    ? `Letter to the GP, ${caseReference}, ${meeting.heldOn}`
    : `Summary for ${sideWords[sideOfReader[reader]].toLowerCase()}, ${caseReference}, ${meeting.heldOn}`

const whoFacts = ({ person, caseReference }: AgencyRecord) => [
  { label: 'About', text: fullName(person) },
  { label: 'Born', text: longDate(person.dateOfBirth).replace(/^\w+ /u, '') },
  { label: 'NHS number', text: person.nhsNumber === null ? '' : nhsNumberText(person.nhsNumber) },
  { label: 'Case', text: caseReference },
]

function summaryHead(record: AgencyRecord, reader: PartReader): Block[] {
  const side = sideOfReader[reader]
  return [
    ...facts([
      ...whoFacts(record),
      { label: 'Discussed on', text: longDate(record.meeting.heldOn) },
      { label: 'This copy', text: `For the record that ${record.agencies[side].name} keeps` },
      { label: 'Record version', text: String(record.recordVersion) },
    ]),
    ...text(
      'A summary of what was recorded, not verbatim. Where it differs from the record, the record counts.',
      'note',
    ),
  ]
}

/** Nobody's name and address is known here: whoever sends it writes them on. */
function letterHead(record: AgencyRecord, { address }: LetterHead): Block[] {
  const { meeting } = record
  return [
    ...text(meeting.panelName, 'strong'),
    ...text(address),
    ...text('Dear Doctor'),
    ...facts(whoFacts(record)),
    ...text(
      `We discussed your patient at our meeting of ${longDate(meeting.heldOn)}. This is what came of it.`,
    ),
  ]
}

function outcomeSection({ decision, meeting, plan }: AgencyRecord): Section {
  const money = moneyOf(plan)
  const pays =
    plan.annualPence === 0
      ? ''
      : `${moneyWords(money, 'cost')}: health ${moneyWords(money, 'health')}; council ${moneyWords(money, 'socialCare')}`
  return {
    slug: 'outcome',
    heading: 'Outcome',
    blocks: [
      ...text(verdictWord(decision.verdict, meeting.authority), 'strong'),
      ...text(decision.reasons),
      ...under('Conditions', list(decision.conditions)),
      ...facts([
        { label: 'Who pays', text: pays },
        { label: 'Discussed again', text: decision.reviewOn === null ? '' : longDate(decision.reviewOn) },
        { label: 'Signed', text: confirmedWords(decision) },
      ]),
    ],
  }
}

const saidSection = ({ contributions = [] }: AgencyRecord): Section => ({
  slug: 'said',
  heading: 'What each discipline said',
  blocks: facts(
    contributions.map(({ discipline, name, words }) => ({
      label: name === discipline ? discipline : `${discipline}: ${name}`,
      text: words,
    })),
  ),
})

/** What this reader alone has, and a marker where something is kept from them; what has a place stands there already. */
const ownSection = ({ ownBlocks }: AgencyRecord, isLetter: boolean): Section => ({
  slug: 'own',
  heading: isLetter ? 'From the clinical record' : 'In this copy only',
  blocks: ownBlocks.flatMap((block) => {
    if ('withheld' in block)
      return under(
        block.heading,
        text(
          `Withheld from this copy. ${audienceWords[block.audience]}. The reason: ${block.withheld}`,
          'note',
        ),
      )
    return block.at === undefined ? under(block.heading, text(block.text)) : []
  }),
})

const actionsSection = ({ actions }: AgencyRecord): Section => ({
  slug: 'actions',
  heading: 'Who does what',
  blocks: list(
    actions.map(({ text: what, ownerName, dueOn }) => {
      const who = ownerName === '' ? '' : ` (${ownerName})`
      return `${what.replace(/\.$/, '')}${who}${dueOn === null ? '' : `, by ${longDate(dueOn)}`}`
    }),
  ),
})

const thereSection = ({ attendance, othersPresent = [] }: AgencyRecord): Section => ({
  slug: 'there',
  heading: 'Who was there',
  blocks: list([
    ...attendance.filter(({ state }) => state === 'present').map(memberLine),
    ...othersPresent.map(({ name, title }) => [name, title].filter(Boolean).join(', ')),
  ]),
})

function closingSection({ decision, meeting }: AgencyRecord, { contact }: LetterHead): Section {
  const { confirmed } = decision
  return {
    slug: 'closing',
    heading: 'Yours sincerely',
    blocks: [
      ...text(confirmed === undefined ? '' : `${confirmed.name}, ${confirmed.title}`, 'strong'),
      ...text(meeting.panelName),
      ...text(contact),
    ],
  }
}
