import { isHowOpen } from '../../../shared/words-given.ts'
import { amendedWords } from '../../../shared/amendment-words.ts'
import type { AgencyRecord, CommonRecord, PackInput, RecordPerson } from '../../../shared/records.ts'
import { isWhole } from '../../../shared/record-support.ts'
import { flagWords } from '../../../shared/flag-words.ts'
import type { PersonTold } from '../../../shared/record-person.ts'
import { elsewhere, tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import { dateAndTime, longDate } from '../../../shared/kernel/dates.ts'
import { guardrails } from '../../../shared/guardrails.ts'
import { moneyWords } from '../../../shared/money-words.ts'
import { moneyOf } from '../../../shared/record-plan.ts'
import { nhsNumberStatuses } from '../../../shared/kernel/nhs-number.ts'
import {
  authorityWords,
  ownWordsHeading,
  sideWords,
  verdictWord,
  wordFor,
  wordsSourceWords,
} from '../../../shared/words.ts'
import { facts, text } from '../../../shared/blocks.ts'
import type { Block, Fact, Section } from '../../../shared/blocks.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { nhsNumberText } from './people.ts'
import { isProposal, isStructured } from '../../../shared/proposal.ts'
import { notComplete, onlyDissent, proposed } from './stamp.ts'

export const personName = (record: AgencyRecord): string => fullName(record.person)

/** Under the person's name: enough to know that it is the right person, before their own words. */
export function headBlocks(input: PackInput): Block[] {
  const { record, supersedes } = input
  const { person, words, risk } = record
  const warnings = guardrails({ ...risk, words: words.text })
  const number = person.nhsNumber === null ? '' : `NHS number ${nhsNumberText(person.nhsNumber)}`
  const known = [`Born ${longDate(person.dateOfBirth)}`, number].filter((part) => part !== '')
  const replaces =
    supersedes === null || isProposal(input)
      ? ''
      : `Replaces version ${supersedes.recordVersion} of this record.`
  return [
    ...text(known.join('. '), 'note'),
    ...text(replaces, 'note'),
    ...text(correctedWords(record), 'note'),
    ...warnings.flatMap((warning) => text(warning, 'stamp')),
    ...[...proposed(input), ...notComplete(input), ...onlyDissent(input)].flatMap((words) =>
      text(words, 'stamp'),
    ),
  ]
}

/** What was corrected, by whom and why; empty in a first version. */
function correctedWords(record: AgencyRecord): string {
  const { amendment } = record
  // One that says of each value what it was has a section of its own (corrected.ts).
  if (amendment === undefined || isStructured(record)) return ''
  const { changed, madeBy, madeByTitle, madeAt, reason } = amendment
  const what = changed.map((field) => amendedWords[field]).join(', ')
  const by = [madeBy, madeByTitle].filter((part) => part !== '').join(', ')
  return `Corrected ${dateAndTime(madeAt)} by ${by}. What is different: ${what}. Why: ${reason}`
}

/** The same in the papers and in the record. */
export const needsFact = ({ communicationNeeds }: RecordPerson): Fact => ({
  label: 'What helps with communication',
  text: communicationNeeds,
})

export function aboutSection(record: AgencyRecord): Section {
  const blocks = facts([...tell(personFacts, record), ...meetingFacts(record)])
  return { slug: 'about', heading: 'The person and the meeting', blocks }
}

/** What only the second version of the schema has is printed of no earlier one: copies are made again byte for byte. */
const personFacts: Told<PersonTold, (record: AgencyRecord) => Fact> = {
  familyName: elsewhere('the title'),
  givenName: elsewhere('the title'),
  dateOfBirth: elsewhere('under the title'),
  nhsNumber: elsewhere('under the title'),
  nhsNumberStatus: ({ person: { nhsNumberStatus } }) => ({
    label: 'NHS number',
    text: nhsNumberStatus === null ? '' : wordFor(nhsNumberStatuses, nhsNumberStatus),
  }),
  councilId: ({ person: { councilId } }) => ({ label: 'Council number', text: councilId ?? '' }),
  healthId: ({ person: { healthId } }) => ({ label: 'Health record number', text: healthId ?? '' }),
  postcode: ({ person: { postcode } }) => ({ label: 'Postcode', text: postcode }),
  communicationNeeds: ({ person }) => needsFact(person),
  gender: (record) => ({ label: 'Gender', text: isWhole(record) ? record.person.gender : '' }),
}

function meetingFacts(record: AgencyRecord): Fact[] {
  const { meeting } = record
  const how = meeting.kind === 'panel' ? meeting.panelName : 'Front-line joint sign-off'
  const authority = wordFor(authorityWords, meeting.authority).toLowerCase()
  return [
    { label: 'Case', text: record.caseReference },
    { label: 'Decided at', text: `${how}, ${longDate(meeting.heldOn)}, item ${meeting.item}` },
    ...hearingFacts(record),
    { label: 'The panel', text: meeting.kind === 'panel' ? `A panel that ${authority}.` : '' },
    { label: 'This copy', text: `${sideWords[record.side]}: ${record.agencies[record.side].name}` },
    { label: 'Record', text: `${record.recordId}, version ${record.recordVersion}` },
  ]
}

/** How it came before the panel; of earlier records nothing was kept of it. */
function hearingFacts(record: AgencyRecord): Fact[] {
  const { startsAt, presentedBy = '', late } = record.meeting
  if (!isWhole(record)) return []
  const taken =
    late === undefined ? '' : [late.reason, late.by].filter((part) => part !== '').join(' Taken by ')
  return [
    { label: 'From', text: startsAt },
    { label: 'Presented by', text: presentedBy },
    { label: 'Taken after the time limit', text: late === undefined ? '' : taken || 'Nobody said why' },
  ]
}

export function wordsSection({ words }: Pick<CommonRecord, 'words'>): Section {
  const said = words.saidOn === null ? '' : longDate(words.saidOn)
  const how = isHowOpen(words.text, words.source) ? '' : wordFor(wordsSourceWords, words.source)
  const by = [how, said, words.note].filter((part) => part !== '')
  const blocks: Block[] =
    words.text.trim() === ''
      ? text(`No words are recorded. ${by.join('. ')}.`, 'note')
      : [{ kind: 'quote', text: words.text, by: by.join(', '), voice: 'person' }]
  return { slug: 'words', heading: ownWordsHeading[words.pronoun], blocks }
}

const becauseWords = ({ panelBecause = [] }: CommonRecord['ask']): string =>
  panelBecause.map((flag) => flagWords[flag]).join('\n')

export function askedSection({
  ask,
  support,
  senders = [],
}: Pick<CommonRecord, 'ask' | 'support' | 'senders'>): Section {
  const rows = [
    { label: 'Why at panel', text: ask.whyPanel },
    { label: 'What brought it there', text: becauseWords(ask) },
    { label: 'Key worker', text: support?.keyWorker ?? '' },
    { label: 'Advocate', text: support?.advocate ?? '' },
    { label: 'Broker', text: support?.broker ?? '' },
    ...senders.flatMap(({ side, team, legalStatus }) => [
      { label: `Team, ${sideWords[side].toLowerCase()}`, text: team },
      { label: `Legal status, as ${sideWords[side].toLowerCase()} has it`, text: legalStatus },
    ]),
  ]
  const blocks = [...text(ask.text), ...facts(rows)]
  return { slug: 'asked', heading: 'What was asked', blocks }
}

/** A correction is not read aloud again: everybody who signs it reads it. */
export function readBackWords({ decision, amendment }: AgencyRecord): string {
  if (decision.readBackAt === '') return ''
  const at = dateAndTime(decision.readBackAt)
  return amendment === undefined ? at : `${at}, as it was before it was corrected`
}

/** What it costs and who pays: what comes back and what is paid once are told apart. */
export function moneyFacts(plan: Pick<CommonRecord['plan'], 'lines' | 'money'>): Fact[] {
  const money = moneyOf(plan)
  return [
    { label: 'Cost', text: moneyWords(money, 'cost') },
    { label: 'Health pays', text: moneyWords(money, 'health'), side: 'health' },
    { label: 'Social care pays', text: moneyWords(money, 'socialCare'), side: 'socialCare' },
  ]
}

/** What a reader with one minute needs; everything in it is told in full further down. */
export function shortSection(record: AgencyRecord): Section {
  const { decision, plan } = record
  const against = record.agreements.filter((agreement) => agreement.position === 'disagree').length
  const rows: Fact[] = [
    { label: 'Decision', text: verdictWord(decision.verdict, record.meeting.authority) },
    ...moneyFacts(plan),
    { label: 'Review by', text: decision.reviewOn === null ? 'No date set' : longDate(decision.reviewOn) },
    { label: 'Disagreement', text: against === 0 ? 'None' : `${against}, in full below` },
    { label: 'Read back', text: readBackWords(record) },
  ]
  return { slug: 'short', heading: 'In short', blocks: facts(rows) }
}
