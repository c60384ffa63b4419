import { parse } from 'csv-parse/sync'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packFiles } from '../../../electron/documents/pack/pack.ts'
import { recordFingerprint } from '../../../electron/proof/fingerprint.ts'
import { canonicalJson, sha256Hex } from '../../../electron/proof/jcs.ts'
import type { AgencyRecord, DecisionRecord, PackInput } from '../../../shared/records.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { buildLetter } from '../../../shared/letters/build.ts'
import { usualLetterTerms } from '../../../shared/letters/terms.ts'
import { makeIt, packsOf, patience } from './make-it.ts'
import type { Made } from './make-it.ts'

// What three people must be able to answer from their own copy alone. The answers are those of the story, by hand:
// Jodie Blaylock, 6 November 2026, and for what is kept from whom Kenneth Ruddock, 20 November 2026.

const jodie = 'AC-2026-0012'
const kenneth = 'AC-2026-0016'

interface Copy {
  /** record.docx, paragraph after paragraph. */
  readonly word: string
  readonly row: (file: string, at?: number) => Readonly<Record<string, string>>
}

async function copyOf(input: PackInput): Promise<Copy> {
  const files = await packFiles(input, { pdf: null })
  const bytes = (path: string): Buffer => Buffer.from(files.find((one) => one.path === path)?.bytes ?? [])
  const { value } = await mammoth.extractRawText({ buffer: bytes('record.docx') })
  return {
    word: value.replace(/\s+/g, ' '),
    row: (file, at = 0) =>
      parse<Record<string, string>>(bytes(`csv/${file}.csv`), { columns: true })[at] ?? {},
  }
}

/** The same record as its next version: the day of the review was put right. */
function corrected(input: PackInput): PackInput {
  const decision = JSON.parse(input.decisionJson) as DecisionRecord
  const record = JSON.parse(input.recordJson) as AgencyRecord
  const next = {
    recordVersion: 2,
    supersedes: { recordVersion: 1, decisionSha256: sha256Hex(input.decisionJson) },
    amendment: {
      audience: 'both' as const,
      reason: 'The review was agreed for a Friday.',
      changed: ['reviewOn' as const],
      madeBy: 'Amara Nwosu',
      madeByTitle: 'Panel coordinator',
      madeAt: '2026-11-12T09:00:00.000Z',
    },
    decision: { ...decision.decision, reviewOn: '2027-01-29' },
  }
  const decisionJson = canonicalJson({ ...decision, ...next })
  const recordJson = canonicalJson({ ...record, ...next })
  return {
    ...input,
    decisionJson,
    recordJson,
    record: { ...input.record, ...next },
    statements: [],
    bothSigned: false,
    fingerprint: recordFingerprint(sha256Hex(decisionJson)),
    supersedes: next.supersedes,
  }
}

let made: Made
let inputs: readonly PackInput[] = []
beforeAll(async () => {
  made = await makeIt('released', 0, 'panel')
  inputs = await packsOf(made)
}, patience)
afterAll(() => made.end())

function inputOf(reference: string, side: Side): PackInput {
  const found = inputs.find((input) => input.side === side && input.record.caseReference === reference)
  if (found === undefined) throw new Error(`no pack of ${reference}`)
  return found
}

/** Which of the answers cannot be found in it. */
const missing = (text: string, ...answers: readonly string[]): string[] =>
  answers.filter((answer) => !text.includes(answer))

const dissent =
  'She is ready. We are not: the sleep-in worker starts on the 14th and the change is on the 1st. Thirteen nights is a long time to be nearly ready. I would wait until the person is in post.'

describe('a health officer, from health’s copy', () => {
  it('can say what was decided, who pays what from when, and who disagreed', async () => {
    const { word } = await copyOf(inputOf(jodie, 'health'))
    expect(
      missing(
        word,
        'The decision Approved with conditions',
        'From 1 December to 14 December, only night staff who have read her safety plan with her',
        'She may ask for waking nights back at any time, without giving a reason',
        'Health pays: £20,036 a year',
        'Social care pays: £18,980 a year and £310 once',
        'The plan starts: Tuesday 1 December 2026',
        'Pooled or aligned: Pooled: paid from one fund',
        'Section 75 agreement: S75-NHV-2024-02',
        'First review by health: Friday 22 January 2027',
        dissent,
        'Priya Raman, Team manager, adult social care. Social care: Northgate Council. Disagrees.',
      ),
    ).toEqual([])
  })

  it('can say what was kept from them and that there is a reason, without reading it', async () => {
    const { word } = await copyOf(inputOf(kenneth, 'health'))
    expect(word).toMatch(/Means-test note Withheld from this copy\. .*?reason: \S/)
    expect(word).toContain('Financial assessment: Complete')
    expect(word).not.toContain('£22.50')
  })

  it('can say what changed since last time', async () => {
    const { word } = await copyOf(corrected(inputOf(jodie, 'health')))
    expect(
      missing(
        word,
        'Replaces version 1 of this record.',
        'by Amara Nwosu, Panel coordinator. What is different: the date of the review',
        'Why: The review was agreed for a Friday.',
        'Review by: Friday 29 January 2027',
      ),
    ).toEqual([])
  })
})

describe('a council’s finance officer, from the council’s copy', () => {
  it('can say from the files alone what was decided, who pays what from when, and who disagreed', async () => {
    const { row } = await copyOf(inputOf(jodie, 'socialCare'))
    expect(row('decision')).toMatchObject({
      decision: 'approved_with_conditions',
      pooled_or_aligned: 'pooled',
      section_75_ref: 'S75-NHV-2024-02',
      split_disputed: 'no',
      plan_start: '2026-12-01',
      la_review_due: '2027-01-22',
      first_year_total: '39016.00',
      first_year_health: '20036.00',
      first_year_social_care: '18980.00',
      first_year_contribution: '0.00',
      later_year_social_care: '18980.00',
      one_off_total: '310.00',
      one_off_social_care: '310.00',
      section_117: 'yes',
    })
    expect(row('budget')).toMatchObject({
      description: 'Supported living with a sleep-in worker',
      need: 'Someone there if she rings',
      payee: 'provider',
      social_care_amount: '18980.00',
      in_care_plan: 'yes',
    })
    expect(row('attendance', 8)).toMatchObject({ name: 'Priya Raman', dissent_reason: dissent })
  })

  it('can say whose the money is where the agencies dispute it', async () => {
    const { row, word } = await copyOf(inputOf(kenneth, 'socialCare'))
    expect(row('decision')).toMatchObject({ split_disputed: 'yes', interim_payer: 'health' })
    expect(missing(word, 'Who pays until it is settled: Health')).toEqual([])
  })

  it('can say what was kept from them and that there is a reason, without reading it', async () => {
    const { word } = await copyOf(inputOf(jodie, 'socialCare'))
    expect(word).toMatch(/Formulation Withheld from this copy\. .*?reason: \S/)
  })

  it('can say what changed since last time', async () => {
    const { row, word } = await copyOf(corrected(inputOf(jodie, 'socialCare')))
    expect(row('decision')).toMatchObject({ supersedes_version: '1', review_due: '2027-01-29' })
    expect(missing(word, 'What is different: the date of the review')).toEqual([])
  })
})

describe('the person’s advocate, from the letter', () => {
  it('can say what was decided, who pays what from when, that somebody disagreed, and what to do', async () => {
    const { recordId } = inputOf(jodie, 'health').record
    const { texts } = await made.call('letters.get', { recordId })
    expect(
      missing(
        Object.values(texts.plain).join(' '),
        'The answer is yes, with conditions.',
        'From 1 December to 14 December, only night staff who have read your safety plan with you.',
        'The NHS pays £20,036 a year.',
        'The council’s part is £18,980 a year and £310 once. You pay nothing',
        'It starts on Tuesday 1 December 2026.',
        'One of us would choose another date.',
        'We will look at this again with you by Friday 22 January 2027.',
        'Your advocate, Carys Bevan, can help you.',
        'You can ask us to look at this decision again.',
      ),
    ).toEqual([])
  })

  it('can say what was kept from her, and why, without reading it', async () => {
    const { record } = inputOf(jodie, 'health')
    const { texts } = await made.call('letters.get', { recordId: record.recordId })
    expect(
      missing(
        texts.plain.leftOut,
        'Some of what was written down about this is not in this letter.',
        'Clinical detail beyond the decision.',
        'for a copy of what they hold about you',
      ),
    ).toEqual([])
    const [formulation] = record.ownBlocks.filter(({ heading }) => heading === 'Formulation')
    expect(formulation).toHaveProperty('text')
    expect(JSON.stringify(texts)).not.toContain((formulation as { text: string }).text.slice(0, 40))
  })

  it('can say what changed since last time', () => {
    const { record } = corrected(inputOf(jodie, 'health'))
    const changes = [{ at: '/decision/reviewOn', before: '2027-01-22', after: '2027-01-29' }]
    const amendment = { ...record.amendment, changes } as NonNullable<AgencyRecord['amendment']>
    const terms = usualLetterTerms
    const source = { record: { ...record, schema: 'accord/decision@2' as const, amendment }, terms }
    const { plain } = buildLetter({ ...source, keyWorker: '', advocate: '' })
    expect(
      missing(
        plain.opening,
        'If you had an earlier letter about this, it was not right.',
        'It said: Friday 22 January 2027. It now says: Friday 29 January 2027.',
      ),
    ).toEqual([])
  })
})
