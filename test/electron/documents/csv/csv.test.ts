import { parse } from 'csv-parse/sync'
import { describe, expect, it, test } from 'vitest'
import { budgetCsv } from '../../../../electron/documents/csv/budget.ts'
import { csvText, pounds } from '../../../../electron/documents/csv/csv-text.ts'
import { actionsCsv, decisionCsv } from '../../../../electron/documents/csv/decision.ts'
import { attendanceCsv, personCsv } from '../../../../electron/documents/csv/people.ts'
import { risksCsv } from '../../../../electron/documents/csv/risks.ts'
import { health, packInput } from '../../../support/documents/sample-pack.ts'
import { decisionRecord } from '../../../support/documents/sample-record.ts'

const input = packInput('socialCare')
const rows = (text: string): Record<string, string>[] => parse(text, { columns: true })

const made = {
  actions: actionsCsv(input.record),
  attendance: attendanceCsv(input.record),
  budget: budgetCsv(input.record),
  decision: decisionCsv(input),
  person: personCsv(input.record),
  risks: risksCsv(input.record),
}

describe('the council’s CSV files', () => {
  it.each(Object.entries(made))('%s is the same as the one kept for comparison', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`../../../fixtures/packs/${name}.csv`)
  })

  it.each(Object.entries(made))('%s names its record in every row, under a header, with CRLF', (_, text) => {
    expect(text).toMatch(/^record_id,record_version,/)
    expect(text.endsWith('\r\n')).toBe(true)
    for (const row of rows(text)) expect(row['record_id']).toBe(decisionRecord.recordId)
  })

  it('add up line by line, as the plan does', () => {
    const pence = (amount: string | undefined): number => Math.round(Number(amount) * 100)
    for (const row of rows(made.budget))
      expect(pence(row['health_amount']) + pence(row['social_care_amount'])).toBe(
        pence(row['annual_total']) + pence(row['one_off_total']),
      )
  })

  it('call nothing a year’s that is paid once, and give each line in the years of its plan', () => {
    expect(rows(made.budget)).toMatchObject([
      {
        money_kind: 'yearly',
        annual_total: '12818.00',
        first_year_from: '2026-12-01',
        first_year_total: '12818.00',
        second_year_total: '12818.00',
        later_year_total: '12818.00',
        one_off_total: '',
      },
      {
        money_kind: 'one_off',
        annual_total: '',
        first_year_total: '',
        later_year_total: '',
        one_off_total: '640.05',
      },
    ])
  })

  it('say how each line is paid, what speaks for it and what it replaces', () => {
    expect(rows(made.budget)).toMatchObject([
      { one_off_or_recurring: 'recurring', units: '14.50', account: 'dedicated', vat_lead: 'council' },
      { one_off_or_recurring: 'one_off', contribution_side: 'socialCare', replaces_amount: '3120.00' },
    ])
  })

  it('defuse every field that a spreadsheet would run', () => {
    for (const text of Object.values(made))
      for (const row of rows(text))
        for (const field of Object.values(row)) expect(field).not.toMatch(/^[=+\-@\t\r]/)
    expect(rows(made.budget)[1]?.['description']).toMatch(/^'=HYPERLINK/)
    expect(rows(made.actions)[0]?.['action']).toBe("'-Phone Rhiannon, then write")
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\n=1+1', "'\n'=1+1"],
    ['\t=1+1', "'\t'=1+1"],
    ['\r+1', "'\r'+1"],
    ['  -1+1', "'  -1+1"],
    ['\u00A0=1+1', "'\u00A0=1+1"],
    ['x;=1+1', "x;'=1+1"],
    ['x; @A1', "x;' @A1"],
    ['x\t=1+1', "x\t'=1+1"],
    ['one\n=1+1', "one\n'=1+1"],
    ['x|=1+1', "x|'=1+1"],
    ['x;\uFF1D1+1', "x;'\uFF1D1+1"],
    ['a = b; c', 'a = b; c'],
    ['well-known; 2 - 1', 'well-known; 2 - 1'],
    ['-300.00', '-300.00'],
  ])('defuse %j wherever a spreadsheet begins a cell', (raw, written) => {
    expect(rows(csvText(['text'], [{ text: raw }]))[0]?.['text']).toBe(written)
  })

  it('leave the time of signing empty for an agency that has not signed', () => {
    const [row] = rows(decisionCsv(packInput('socialCare', { signers: [health] })))
    expect(row).toMatchObject({ health_signed_at: '2026-11-27T11:52:04.000Z', la_signed_at: '' })
  })

  it('name what the record replaces', () => {
    const supersedes = { recordVersion: 1, decisionSha256: 'b'.repeat(64) }
    const decision = { ...decisionRecord, recordVersion: 2, supersedes }
    const [row] = rows(decisionCsv(packInput('socialCare', { decision })))
    expect(row).toMatchObject({ supersedes_version: '1', supersedes_sha256: 'b'.repeat(64) })
  })

  it('never grade suicide or self-harm, even where a grade stands in the record', () => {
    const pitfalls = decisionRecord.risk.pitfalls.map((pitfall) => ({
      ...pitfall,
      likelihood: 4,
      consequence: 5,
    }))
    const decision = { ...decisionRecord, risk: { ...decisionRecord.risk, pitfalls } }
    const all = rows(risksCsv(packInput('socialCare', { decision }).record))
    expect(all.map(({ likelihood, severity }) => [likelihood, severity])).toEqual([
      ['4', '5'],
      ['', ''],
      ['4', '5'],
    ])
  })

  // Client Level Data: planned units a week, 0.00. A year of 52 weeks, as everywhere in Accord.
  it.each([
    ['weekly', 1450, '14.50'],
    ['fortnightly', 300, '1.50'],
    ['four_weekly', 100, '0.25'],
    ['monthly', 200, '0.46'],
    ['quarterly', 100, '0.08'],
    ['annual', 2600, '0.50'],
    ['one_off', 100, ''],
  ] as const)('count units a week: %s', (frequency, unitsHundredths, expected) => {
    const [line] = decisionRecord.plan.lines
    if (line === undefined) throw new Error('the sample has lines')
    const plan = { ...decisionRecord.plan, lines: [{ ...line, frequency, unitsHundredths }] }
    expect(rows(budgetCsv({ ...input.record, plan }))[0]?.['units_per_week']).toBe(expected)
  })
})

test('what becomes of money that was spent before stands in columns of its own, and of a line that says nothing in none', () => {
  const { plan } = decisionRecord
  const [first, ...others] = plan.lines
  if (!first) throw new Error('no line')
  const freed = {
    freedFrom: 'health',
    freedHow: 'block_tied',
    bothUntil: '2027-03-31',
    bothPence: 40_000,
  } as const
  const said = budgetCsv({ ...input.record, plan: { ...plan, lines: [{ ...first, ...freed }, ...others] } })
  expect(rows(said)[0]).toMatchObject({
    freed_from: 'health',
    freed_how: 'block_tied',
    both_run_until: '2027-03-31',
    both_run_amount: '400.00',
  })
  expect(budgetCsv(input.record)).not.toContain('freed_from')
})

describe('pounds', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [64_005, '640.05'],
    [1_281_800, '12818.00'],
    [10_000_000_000, '100000000.00'],
    [-305, '-3.05'],
  ])('writes %d pence as %s', (pence, expected) => {
    expect(pounds(pence)).toBe(expected)
  })

  it('refuses a fraction of a penny', () => {
    expect(() => pounds(0.5)).toThrow('not whole pence')
  })
})

describe('csvText', () => {
  it('quotes separators, quotes and line breaks', () => {
    expect(csvText(['a', 'b'], [{ a: 'one, "two"', b: 'three\nfour' }])).toBe(
      'a,b\r\n"one, ""two""","three\nfour"\r\n',
    )
  })
})
