import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgetCsv } from '../../../electron/documents/csv/budget.ts'
import { recordDocx } from '../../../electron/documents/docx/record-docx.ts'
import { recordDocument } from '../../../electron/documents/fhir/document.ts'
import { recordPage } from '../../../electron/documents/page/record-page.ts'
import { buildLetter } from '../../../shared/letters/build.ts'
import { usualLetterTerms } from '../../../shared/letters/terms.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import type { RecordLine } from '../../../shared/record-plan.ts'
import type { DecisionRecord, PackInput } from '../../../shared/records.ts'
import { makeIt, packsOf, patience } from './make-it.ts'
import type { Made } from './make-it.ts'

/** Every amount of which something says that it is a year's. */
const aYear = (text: string): string[] =>
  [...text.matchAll(/£[\d,]+(?:\.\d\d)? a year/g)].map(([said]) => said)

const amounts = ['annualPence', 'healthPence', 'socialCarePence', 'contributionPence'] as const

/** What may be said to be a year's: what lines that come back cost and are paid, what each replaces, and a cluster's sum. */
function mayBeSaid({ plan, together }: Pick<DecisionRecord, 'plan' | 'together'>): ReadonlySet<string> {
  const back = plan.lines.filter(({ frequency, endsOn }) => frequency !== 'one_off' && endsOn === null)
  const sums = amounts.map((key) => back.reduce((sum, line) => sum + (line[key] ?? 0), 0))
  const each = back.flatMap((line) => amounts.map((key) => line[key] ?? 0))
  const replaced = plan.lines.flatMap(({ replacesPence }) => replacesPence ?? [])
  const cluster = together?.clusterPence ?? 0
  return new Set([...sums, ...each, ...replaced, cluster].map((pence) => `${formatPence(pence)} a year`))
}

async function textsOf(input: PackInput): Promise<Readonly<Record<string, string>>> {
  const record = JSON.parse(input.decisionJson) as DecisionRecord
  const letter = buildLetter({ record, terms: usualLetterTerms, keyWorker: '', advocate: '' })
  const docx = await mammoth.extractRawText({ buffer: Buffer.from(await recordDocx(input)) })
  return {
    page: recordPage(input)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
    word: docx.value,
    fhir: JSON.stringify(recordDocument(input)),
    csv: budgetCsv(input.record),
    plain: Object.values(letter.plain).join('\n'),
    easy: Object.values(letter.easy).join('\n'),
  }
}

describe('what leaves of every record of the demonstration', () => {
  let made: Made
  let inputs: readonly PackInput[] = []
  beforeAll(async () => {
    made = await makeIt('released')
    inputs = await packsOf(made)
  }, patience)
  afterAll(() => made.end())

  const isOnce = ({ frequency }: RecordLine): boolean => frequency === 'one_off'

  it('is of many records, most of which have something that is paid once', () => {
    const records = inputs.map(({ record }) => record)
    expect(new Set(records.map(({ recordId }) => recordId)).size).toBeGreaterThan(20)
    expect(records.filter(({ plan }) => plan.lines.some(isOnce)).length).toBeGreaterThan(30)
    expect(records.some(({ plan }) => plan.lines.length > 0 && plan.lines.every(isOnce))).toBe(true)
    expect(records.some(({ plan }) => plan.lines.some(({ endsOn }) => endsOn !== null))).toBe(true)
    expect(records.some(({ plan }) => plan.lines.some(({ weeksAYear }) => weeksAYear !== undefined))).toBe(
      true,
    )
  })

  it(
    'says “a year” of recurring money only: page, Word, FHIR, CSV, both letters',
    async () => {
      for (const input of inputs) {
        const record = JSON.parse(input.decisionJson) as DecisionRecord
        // As this agency reads it: what the person pays stands in the council’s copy alone.
        const allowed = mayBeSaid(input.record)
        for (const [where, text] of Object.entries(await textsOf(input))) {
          const wrong = aYear(text).filter((said) => !allowed.has(said) && !input.recordJson.includes(said))
          expect({ reference: record.caseReference, where, wrong }).toEqual({
            reference: record.caseReference,
            where,
            wrong: [],
          })
        }
      }
    },
    patience,
  )

  it('has no column of the plan that calls everything a year’s, and sums it year by year and once', async () => {
    for (const input of inputs.filter(({ record }) => record.plan.lines.length > 0)) {
      const page = recordPage(input)
      expect(page).not.toMatch(/>A year</)
      const hasOnce = input.record.plan.lines.some(isOnce)
      const comesBack = input.record.plan.lines.some((line) => !isOnce(line))
      expect(page.includes('>Once</th>')).toBe(hasOnce)
      expect(page.includes('Each later year</th>')).toBe(comesBack)
    }
  })

  it('costs a line for part of a year its part, and term-time its weeks', () => {
    const lines = inputs.flatMap(({ record }) => record.plan.lines)
    const nurse = lines.find(({ description }) => description.startsWith('Nurse’s visit on Fridays'))
    // £52 a week from 11 December to 31 March: 111 of 365 days.
    expect(nurse?.annualPence).toBe(Math.round((5200 * 52 * 111) / 365))
    const mentor = lines.find(({ description }) => description.startsWith('Mentor'))
    expect(mentor?.annualPence).toBe(2460 * 3 * 36)
  })
})
