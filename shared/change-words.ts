import { entryChanges, isOfList } from './change-lists.ts'
import { fieldWords } from './change-fields.ts'
import type { Telling } from './change-fields.ts'
import { flagWords } from './flag-words.ts'
import { longDate } from './kernel/dates.ts'
import { formatPence } from './kernel/money.ts'
import { formatNhsNumber, nhsNumberStatuses } from './kernel/nhs-number.ts'
import { financialAssessmentWords, payeeWords } from './plan-words.ts'
import { saidAt } from './record-changes.ts'
import type { RecordChange, Said } from './record-changes.ts'
import type { CommonRecord } from './records.ts'
import { advocacyWords, answerWords, declineWords, supportWords, yesNoWords } from './support-words.ts'
import {
  accountWords,
  attendanceWords,
  capacityWords,
  evidenceWords,
  frequencyWords,
  frameworkWords,
  guestPartWords,
  interestKindWords,
  interestOutcomeWords,
  consequenceWords,
  likelihoodWords,
  lineCategoryWords,
  managementWords,
  pitfallCategoryWords,
  positionWords,
  pronounWords,
  safetyNetWords,
  sideWords,
  vatLeadWords,
  verdictWord,
  wordFor,
  wordsSourceWords,
} from './words.ts'

/** One corrected value as people read it. */
export interface ToldChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

type About = Pick<CommonRecord, 'meeting' | 'agreements' | 'attendance' | 'person'>

/** What follows from corrected values by itself: it stands in the record, and in its changes, and is not read out twice. */
const followed = [/^\/plan\/money/, /^\/findings/, /^\/quorum/]
const follows = [
  /^\/plan\/money/,
  /^\/findings(?!\/found\/\d+\/reason$)/,
  /^\/quorum/,
  /^\/decision\/deciding/,
  /\/lineNo$/,
  /^\/notForThePerson/,
  /^\/offers\/\d+\/present$/,
  /^\/together\/duties/,
]

export const toldChanges = (
  changes: readonly RecordChange[],
  record: About,
  telling: Telling = 2,
): ToldChange[] =>
  inTurn(changes, telling)
    .filter(({ at }) => !(telling === 1 ? followed : follows).some((one) => one.test(at)))
    .flatMap((change) =>
      telling === 2 && isOfList(change) ? toldList(change, record) : told(change, record, telling),
    )

const isSum = /^\/plan\/(annual|health|socialCare|contribution)Pence$/

/** What follows from lines after them. */
const inTurn = (changes: readonly RecordChange[], telling: Telling): readonly RecordChange[] =>
  telling === 1 ? changes : changes.toSorted((a, b) => Number(isSum.test(a.at)) - Number(isSum.test(b.at)))

const told = ({ at, before, after }: RecordChange, record: About, telling: Telling = 2): ToldChange => ({
  label: labelOf(at, record, telling),
  before: saidText(at, before, record),
  after: saidText(at, after, record),
})

/** Entry by entry: what is another in one, which came, and which went. */
const toldList = (change: RecordChange, record: About): ToldChange[] =>
  entryChanges(change).flatMap((one) => {
    if (one.what === 'another')
      return one.changes
        .filter(({ at }) => !follows.some((skip) => skip.test(at)))
        .map((each) => told(each, record))
    const text = saidText(one.at, one.entry, record)
    const label = `${entryLabel(one.at)}, ${one.what}`
    return one.what === 'added'
      ? { label, before: 'Nothing', after: text }
      : { label, before: text, after: 'Nothing' }
  })

/** "Line 2" */
function entryLabel(at: string): string {
  const [, list = '', index = ''] = /^(.*)\/(\d+)$/.exec(at) ?? []
  const name = entryNames[list] ?? fieldWords(list.slice(1).replaceAll('/', '.'))
  return `${name} ${Number(index) + 1}`
}

const entryNames: Readonly<Record<string, string>> = {
  '/plan/lines': 'Line',
  '/risk/options': 'Option',
  '/risk/pitfalls': 'What could go wrong,',
  '/risk/safetyNets': 'What will be in place,',
  '/actions': 'Action',
  '/declarations': 'Declaration',
  '/othersPresent': 'Guest',
  '/offers': 'Offer',
  '/decision/conditions': 'Condition',
}

/** "Line 2, cost of one" */
function labelOf(at: string, record: About, telling: Telling): string {
  const [top = '', ...rest] = at.split('/').slice(1)
  const [list = '', index = '', field = ''] = top === 'plan' || top === 'risk' ? rest : ['', ...rest]
  const isOfLine = list === 'lines' && index !== ''
  if (isOfLine) return `Line ${Number(index) + 1}, ${lower(fieldWords(`line.${field}`, telling))}`
  const of = entryFields[top]
  if (of !== undefined && index !== '')
    return `${of.name} ${Number(index) + 1}, ${lower(fieldWords(`${of.fields}.${field}`, telling))}`
  if (top === 'attendance') return `Whether ${nameAt(record, `/attendance/${index}/name`)} was there`
  if (top === 'agreements') {
    const name = nameAt(record, `/agreements/${index}/member/name`)
    return field === 'position' && telling === 2 ? `Where ${name} stands` : `What ${name} said`
  }
  if (top === 'findings') return fieldWords('finding.reason', telling)
  if (top === 'senders')
    return `${senderName(record, index)}: ${lower(fieldWords(`senders.${field}`, telling))}`
  const path = [top, ...rest].filter((part) => !/^\d+$/.test(part)).join('.')
  const place = rest.find((part) => /^\d+$/.test(part))
  return place === undefined
    ? fieldWords(path, telling)
    : `${fieldWords(path, telling)}, ${Number(place) + 1}`
}

const entryFields: Readonly<Record<string, { readonly name: string; readonly fields: string }>> = {
  actions: { name: 'Action', fields: 'action' },
  declarations: { name: 'Declaration', fields: 'declaration' },
  othersPresent: { name: 'Guest', fields: 'other' },
  offers: { name: 'Offer', fields: 'offer' },
}

const senderName = (record: About, index: string): string =>
  saidAt(record, `/senders/${index}/side`) === 'socialCare' ? 'The council’s referrals' : 'Health’s referrals'

const nameAt = (record: About, at: string): string => nameText(saidAt(record, at))

const nameText = (name: Said): string => (typeof name === 'string' ? name : 'somebody')

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** A value in words; "Nothing" where there is none. */
function saidText(at: string, value: Said, record: About): string {
  if (value === null || value === '') return 'Nothing'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return at.endsWith('Pence') ? formatPence(value) : numberText(at, value)
  if (typeof value === 'string') return textOf(at, value, record)
  if (Array.isArray(value))
    return value.length === 0
      ? 'Nothing'
      : value.map((one: Said, index) => saidText(`${at}/${index}`, one, record)).join('; ')
  const keys = brief.find(([place]) => place.test(at))?.[1]
  const parts = value as { readonly [key: string]: Said }
  return (keys ?? Object.keys(parts))
    .map((key) => [key, parts[key] ?? null] as const)
    .filter(([key, part]) => !unsaid.has(key) && part !== null && part !== '' && part !== false)
    .map(([key, part]) => saidText(`${at}/${key}`, part, record))
    .join(', ')
}

/** Of a whole object, such as an option that was left out, these are not worth reading. */
const unsaid: ReadonlySet<string> = new Set([
  'audience',
  'lineNo',
  'actionNo',
  'id',
  'memberId',
  'registration',
])

/** Of an entry that came or went: what tells it from the others. */
const brief: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/plan\/lines\/\d+$/, ['description', 'provider', 'annualPence']],
  [/^\/actions\/\d+$/, ['text', 'ownerName', 'dueOn']],
  [/^\/declarations\/\d+$/, ['name', 'text']],
  [/^\/othersPresent\/\d+$/, ['name', 'title', 'part']],
  [/^\/offers\/\d+$/, ['kind', 'answer', 'name', 'words']],
  [/^\/risk\/options\/\d+$/, ['title', 'person', 'health', 'socialCare']],
]

/** Units are kept in hundredths; grades have words. */
function numberText(at: string, value: number): string {
  if (at.endsWith('/unitsHundredths')) return String(value / 100)
  if (at.endsWith('/likelihood')) return likelihoodWords[value - 1] ?? String(value)
  if (at.endsWith('/consequence')) return consequenceWords[value - 1] ?? String(value)
  return String(value)
}

const coded: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^\/attendance\/\d+\/state$/, attendanceWords],
  [/^\/words\/source$/, wordsSourceWords],
  [/^\/risk\/carerViewSource$/, wordsSourceWords],
  [/^\/words\/pronoun$/, pronounWords],
  [/^\/agreements\/\d+\/position$/, positionWords],
  [/^\/declarations\/\d+\/kind$/, interestKindWords],
  [/^\/declarations\/\d+\/outcome$/, interestOutcomeWords],
  [/^\/othersPresent\/\d+\/part$/, guestPartWords],
  [/^\/offers\/\d+\/kind$/, supportWords],
  [/^\/offers\/\d+\/answer$/, answerWords],
  [/^\/offers\/\d+\/under$/, advocacyWords],
  [/^\/offers\/\d+\/because(?:\/\d+)?$/, declineWords],
  [
    /^\/together\/(jointAssessment|singlePlan|bothPurses|oneAccount|difficulty|appropriatePerson|longStay)$/,
    yesNoWords,
  ],
  [/^\/risk\/pitfalls\/\d+\/category$/, pitfallCategoryWords],
  [/^\/risk\/safetyNets\/\d+\/kind$/, safetyNetWords],
  [/^\/risk\/origin$/, { proactive: 'Planned ahead', reactive: 'After something happened' }],
  [/^\/ask\/panelBecause/, flagWords],
  [/^\/person\/nhsNumberStatus$/, nhsNumberStatuses],
  [/^\/plan\/financialAssessment$/, financialAssessmentWords],
  [/^\/plan\/request\/right$/, { section117: 'Section 117 after-care', chc: 'NHS continuing healthcare' }],
  [/\/category$/, lineCategoryWords],
  [/\/frequency$/, frequencyWords],
  [/\/managementType$/, managementWords],
  [/\/evidence$/, evidenceWords],
  [/\/payee$/, payeeWords],
  [/\/account$/, accountWords],
  [/\/vatLead$/, vatLeadWords],
  [/\/netOrGross$/, { net: 'Net of their contribution', gross: 'Gross' }],
  [/\/(side|contributionSide|interimPayer)$/, sideWords],
  [/^\/risk\/capacity\/basis$/, capacityWords],
  [/^\/risk\/frameworks/, frameworkWords],
]

function textOf(at: string, value: string, { meeting }: About): string {
  if (at === '/decision/verdict') return verdictWord(value as never, meeting.authority)
  if (at === '/person/nhsNumber') return formatNhsNumber(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return longDate(value)
  const words = coded.find(([place]) => place.test(at))?.[1]
  return words === undefined ? value : wordFor(words, value)
}
