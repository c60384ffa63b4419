import { freedText } from '../../../shared/freed-words.ts'
import { costedLine } from '../../../shared/record-plan.ts'
import { elsewhere, leftOut } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { RecordLine } from '../../../shared/record-plan.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import { payeeWords } from '../../../shared/plan-words.ts'
import { spanOf } from '../../../shared/money-words.ts'
import {
  accountWords,
  evidenceWords,
  frequencyWords,
  lineCategoryWords,
  managementWords,
  manyOf,
  vatLeadWords,
  wordFor,
} from '../../../shared/words.ts'

/** Under what the line is, in this order. */
export const lineNotes: Told<RecordLine, (line: RecordLine) => string | readonly string[]> = {
  description: elsewhere('over these'),
  outcome: ({ outcome }) => outcome,
  need: (line) => (isWholeLine(line) && line.need !== '' ? `Need: ${line.need}` : ''),
  category: (line) => (isWholeLine(line) ? `Kind: ${wordFor(lineCategoryWords, line.category)}` : ''),
  provider: ({ provider }) => provider,
  payee: paidTo,
  payeeJustification: elsewhere('with who is paid'),
  inCarePlan: (line) => inOneLine(askedOf(line)),
  coversFullCost: elsewhere('with what else the rules ask'),
  outsideSection117: elsewhere('with what else the rules ask'),
  nhsMustProvide: elsewhere('with what else the rules ask'),
  careHomeWeeks: elsewhere('with what else the rules ask'),
  managementType: (line) => paidHow(line).join('; '),
  netOrGross: elsewhere('with how it is managed'),
  account: elsewhere('with how it is managed'),
  vatLead: elsewhere('with how it is managed'),
  evidence: arguedFor,
  evidenceNote: elsewhere('with what speaks for it'),
  replaces: elsewhere('with what speaks for it'),
  replacesPence: elsewhere('with what speaks for it'),
  freedFrom: elsewhere('with what speaks for it'),
  freedHow: elsewhere('with what speaks for it'),
  bothUntil: elsewhere('with what speaks for it'),
  bothPence: elsewhere('with what speaks for it'),
  contributionSide: (line) => (line.contributionSide === 'health' ? chargedText(line) : ''),
  contributionPence: elsewhere('a column of its own'),
  unitPence: elsewhere('how much'),
  unitsHundredths: elsewhere('how much'),
  unitName: elsewhere('how much'),
  frequency: elsewhere('how much'),
  weeksAYear: elsewhere('how much'),
  startsOn: elsewhere('under how much'),
  endsOn: elsewhere('under how much'),
  annualPence: elsewhere('a column of its own'),
  healthPence: elsewhere('a column of its own'),
  socialCarePence: elsewhere('a column of its own'),
  lineNo: leftOut('their order says it'),
}

/** Of a record of the second version: only there is more known of a line than what it costs. */
export const isWholeLine = ({ inCarePlan }: RecordLine): boolean => inCarePlan !== undefined

/** Who gets the money, and why they may. */
export function paidTo({ payee = 'none', payeeJustification = '' }: RecordLine): string[] {
  return [
    payee === 'none' ? '' : `Paid to: ${lower(wordFor(payeeWords, payee))}`,
    payeeJustification === '' ? '' : `Why they may be paid: ${payeeJustification}`,
  ]
}

function lower(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

/** Under each line of a table, what is said of most of them takes one line. */
function inOneLine(said: readonly string[]): string {
  const [first = '', ...more] = said.filter((part) => part !== '')
  return [first, ...more.map(lower)].join('; ')
}

/** What the rules ask of a line, in words. */
export function askedOf(line: RecordLine): string[] {
  if (!isWholeLine(line)) return []
  const { inCarePlan, coversFullCost, outsideSection117, nhsMustProvide, careHomeWeeks = 0 } = line
  return [
    inCarePlan ? 'In the agreed care plan' : 'Not in the agreed care plan',
    coversFullCost ? 'The amount covers its full cost' : 'The amount does not cover its full cost',
    outsideSection117 ? 'Meets a need outside section 117' : '',
    nhsMustProvide ? 'The NHS must provide it anyway' : '',
    careHomeWeeks === 0 ? '' : `${careHomeWeeks} weeks in a care home, in a row`,
  ]
}

/** How it is managed, from what account, and who answers for VAT; what is not known is left out. */
export function paidHow({
  managementType,
  netOrGross,
  account = 'none',
  vatLead = 'unknown',
}: RecordLine): string[] {
  return [
    [wordFor(managementWords, managementType), netOrGross ?? ''].filter((part) => part !== '').join(', '),
    account === 'none' ? '' : wordFor(accountWords, account).toLowerCase(),
    vatLead === 'unknown' ? '' : `VAT: ${wordFor(vatLeadWords, vatLead).replace('The ', 'the ')}`,
  ].filter((part) => part !== '')
}

/** "£10 of it is charged to the person, towards the council’s part"; empty where nothing is. */
export function chargedText(line: RecordLine): string {
  const { contributionPence, contributionSide } = line
  if (contributionPence === 0) return ''
  const part = contributionSide === 'health' ? 'the health part' : 'the council’s part'
  return `${formatPence(contributionPence)} ${spanOf(costedLine(line))} charged to the person, towards ${part}`
}

/** What speaks for a line that no list names, and what it is instead of. */
export function arguedFor(line: RecordLine): string[] {
  const { evidence, evidenceNote, replaces, replacesPence } = line
  const cost = replacesPence === null ? '' : `, which cost ${formatPence(replacesPence)} a year`
  const why = evidence === 'not_stated' ? '' : wordFor(evidenceWords, evidence)
  return [
    [why, evidenceNote].filter((part) => part !== '').join(': '),
    replaces === '' ? '' : `Instead of: ${replaces}${cost}`,
    ...[freedText(line)].filter((part) => part !== ''),
  ]
}

/** "£17 × 14 hours, every week". */
export function costText(line: RecordLine): string {
  const often = wordFor(frequencyWords, line.frequency).toLowerCase()
  const units = unitsText(line.unitsHundredths)
  const isOne = units === '1' && line.unitName === ''
  const unitName = manyOf(line.unitName, line.unitsHundredths / 100)
  const many = isOne ? '' : ` × ${[units, unitName].filter((part) => part !== '').join(' ')}`
  const weeks = line.weeksAYear === undefined ? '' : ` in ${line.weeksAYear} weeks of the year`
  return `${formatPence(line.unitPence)}${many}, ${often}${weeks}`
}

/** Hundredths as people write them: 250 is 2.5, 1400 is 14. */
export function unitsText(hundredths: number): string {
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(hundredths / 100)}${rest === '' ? '' : `.${rest}`}`
}
