import { fieldWords } from './change-fields.ts'
import { longDate } from './kernel/dates.ts'
import { formatPence } from './kernel/money.ts'
import { formatNhsNumber } from './kernel/nhs-number.ts'
import { saidAt } from './record-changes.ts'
import type { RecordChange, Said } from './record-changes.ts'
import type { CommonRecord } from './records.ts'
import {
  attendanceWords,
  capacityWords,
  evidenceWords,
  frequencyWords,
  frameworkWords,
  lineCategoryWords,
  managementWords,
  sideWords,
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
const follows = [/^\/plan\/money/, /^\/findings/, /^\/quorum/]

export const toldChanges = (changes: readonly RecordChange[], record: About): ToldChange[] =>
  changes
    .filter(({ at }) => !follows.some((one) => one.test(at)))
    .map(({ at, before, after }) => ({
      label: labelOf(at, record),
      before: saidText(at, before, record),
      after: saidText(at, after, record),
    }))

/** "Line 2, cost of one" */
function labelOf(at: string, record: About): string {
  const [top = '', ...rest] = at.split('/').slice(1)
  const [list = '', index = '', field = ''] = top === 'plan' || top === 'risk' ? rest : ['', ...rest]
  const isOfLine = list === 'lines' && index !== ''
  if (isOfLine) return `Line ${Number(index) + 1}, ${lower(fieldWords(`line.${field}`))}`
  if (top === 'actions')
    return index === ''
      ? fieldWords('actions')
      : `Action ${Number(index) + 1}, ${lower(fieldWords(`action.${field}`))}`
  if (top === 'attendance') return `Whether ${nameAt(record, `/attendance/${index}/name`)} was there`
  if (top === 'agreements') return `What ${nameAt(record, `/agreements/${index}/member/name`)} said`
  const path = [top, ...rest].filter((part) => !/^\d+$/.test(part)).join('.')
  const place = rest.find((part) => /^\d+$/.test(part))
  return place === undefined ? fieldWords(path) : `${fieldWords(path)}, ${Number(place) + 1}`
}

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
  return Object.entries(value)
    .filter(([key, part]) => !unsaid.has(key) && part !== null && part !== '' && part !== false)
    .map(([key, part]) => saidText(`${at}/${key}`, part, record))
    .join(', ')
}

/** Of a whole object, such as an option that was left out, these are not worth reading. */
const unsaid: ReadonlySet<string> = new Set(['audience', 'lineNo', 'actionNo', 'id', 'memberId'])

/** Units are kept in hundredths. */
const numberText = (at: string, value: number): string =>
  at.endsWith('/unitsHundredths') ? String(value / 100) : String(value)

const coded: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^\/attendance\/\d+\/state$/, attendanceWords],
  [/^\/words\/source$/, wordsSourceWords],
  [/\/category$/, lineCategoryWords],
  [/\/frequency$/, frequencyWords],
  [/\/managementType$/, managementWords],
  [/\/evidence$/, evidenceWords],
  [/\/side$/, sideWords],
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
