import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openReferrals } from '../../../../electron/store/imports/open.ts'
import type { KnownFile } from '../../../../electron/store/imports/open.ts'
import { settle } from '../../../../electron/store/imports/questions.ts'
import { readAllReferrals, readReferrals } from '../../../../electron/store/imports/read.ts'
import type { ReadOptions, ReferralBatch } from '../../../../electron/store/imports/read.ts'
import { survey } from '../../../../electron/store/imports/survey.ts'
import { noAnswers } from '../../../../shared/imports/answers.ts'
import type { ImportAnswers } from '../../../../shared/imports/answers.ts'
import { builtInMaps } from '../../../../shared/imports/built-in-maps.ts'
import { matchReferrals } from '../../../../shared/imports/matching.ts'
import type { IncomingPerson } from '../../../../shared/imports/matching.ts'
import { Failure, invalid } from '../../../../shared/kernel/reply.ts'

const today = '2026-11-21'
const folder = join(import.meta.dirname, '../../../fixtures/referrals')
const fixture = (name: string): Uint8Array => readFileSync(join(folder, name))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Columns that a person is asked to name. */
class UnknownColumns extends Error {}

function open(file: Uint8Array): KnownFile {
  const opened = openReferrals(file, builtInMaps)
  if (opened.kind === 'unknown') throw new UnknownColumns(opened.fault)
  return opened
}
async function optionsFor(file: KnownFile, answers: ImportAnswers = noAnswers): Promise<ReadOptions> {
  const found = await survey(file)
  const settled = settle(file, found, answers, today)
  if (settled.kind === 'asked') throw invalid({ file: `columns: ${JSON.stringify(settled.questions)}` })
  return { style: settled.style, survey: found, twice: answers.twice }
}
async function readAll(file: Uint8Array, answers: ImportAnswers = noAnswers): Promise<ReferralBatch> {
  const opened = open(file)
  return readAllReferrals(opened, await optionsFor(opened, answers))
}
const refusals = ({ refused }: ReferralBatch) =>
  refused.map(({ row, column, reason }) => ({ row, column, reason }))
const incoming = ({ accepted }: ReferralBatch): IncomingPerson[] =>
  accepted.map(({ row, referral }) => ({ ...referral, row }))

const header =
  'LA_Person_Unique_Identifier,NHS_Number,Family_Name,Given_Name,Date_of_Birth,Event_Start_Date,Request_Summary'
const row = (id: string, summary = 'Own tenancy'): string =>
  `${id},,Kaur,Amina,1967-12-05,2026-10-09,${summary}`
const file = (...lines: readonly string[]): string => [header, ...lines, ''].join('\r\n')

describe('the two fixture files', () => {
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    readonly health: { readonly accepted: number; readonly refused: readonly unknown[] }
    readonly socialCare: { readonly accepted: number; readonly refused: readonly unknown[] }
    readonly matched: readonly string[]
    readonly needsReview: readonly unknown[]
  }

  it('give exactly the expected counts, refusals and matches', async () => {
    const health = await readAll(fixture('health-referrals.csv'))
    const socialCare = await readAll(fixture('social-care-referrals.csv'))
    const { matched, needsReview } = matchReferrals(incoming(health), incoming(socialCare))
    expect({ accepted: health.accepted.length, refused: refusals(health) }).toEqual(expected.health)
    expect({ accepted: socialCare.accepted.length, refused: refusals(socialCare) }).toEqual(
      expected.socialCare,
    )
    expect({ matched, needsReview }).toEqual({ matched: expected.matched, needsReview: expected.needsReview })
  })

  it('keep accents, line breaks and a formula as text', async () => {
    const { accepted } = await readAll(fixture('health-referrals.csv'))
    const of = (wanted: number) => accepted.find((one) => one.row === wanted)?.referral
    expect(of(9)?.familyName).toBe('O’Rourke')
    expect(of(14)?.givenName).toBe('Dáithí')
    expect(of(13)?.reason).toContain('day service.\nSister')
    expect(of(32)?.reason).toBe('=HYPERLINK("http://example.invalid","open") please discuss')
    expect(of(2)).toMatchObject({ section117: true, indicativePence: 930_000, nhsNumberStatus: '01' })
  })

  it('keep an objection and a contribution of the council’s file', async () => {
    const { accepted } = await readAll(fixture('social-care-referrals.csv'))
    const last = accepted.at(-1)?.referral
    expect(last).toMatchObject({
      sharingObjection: true,
      weeklyContributionPence: 1_825,
      postcode: 'NG1 2ZZ',
    })
  })
})

describe('reading', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['pipes', '|'],
  ])('takes %s between columns', async (_what, delimiter) => {
    const text = file(row('P1'), row('P2')).replaceAll(',', delimiter)
    expect((await readAll(bytes(text))).accepted).toHaveLength(2)
  })

  it('takes mixed line endings, empty lines and a spreadsheet’s own first line', async () => {
    const text = `sep=,\r\n${header}\n${row('P1')}\r\n\r\n${row('P2')}\r   \n${row('P3')}`
    const { accepted, refused } = await readAll(bytes(text))
    expect(accepted.map((one) => [one.row, one.referral.sourceId])).toEqual([
      [1, 'P1'],
      [2, 'P2'],
      [3, 'P3'],
    ])
    expect(refused).toEqual([])
  })

  it('counts a row of several lines once, and a row of empty cells without reporting it', async () => {
    const text = file(row('P1', '"one\r\ntwo\r\n\r\nthree"'), ',,,,,,', row('P2'), 'P3,,,')
    const batch = await readAll(bytes(text))
    const { accepted } = batch
    expect(accepted.map((one) => one.row)).toEqual([1, 3])
    expect(accepted[0]?.referral.reason).toBe('one\ntwo\n\nthree')
    expect(refusals(batch)).toEqual([{ row: 4, column: 'Date_of_Birth', reason: 'ragged row' }])
  })

  it('reads windows-1252 and UTF-8 to the same text', async () => {
    const utf8 = bytes(file(row('P1', 'Café, £5').replace('Café, £5', '"Café, £5"')))
    const windows = Buffer.from(file(row('P1', '"Café, £5"')), 'latin1')
    expect((await readAll(windows)).accepted).toEqual((await readAll(utf8)).accepted)
  })

  it('asks for the columns of an unknown file, with a sample and a guess', async () => {
    const opened = openReferrals(bytes('RiO Number,Last Name,Shoe size\n1,Kaur,5\n'), builtInMaps)
    expect(opened).toMatchObject({
      kind: 'unknown',
      header: ['RiO Number', 'Last Name', 'Shoe size'],
      sample: [['1', 'Kaur', '5']],
      suggestion: { sourceId: 'RiO Number', familyName: 'Last Name' },
    })
    expect('fault' in opened && opened.fault).toContain('the file has no column')
  })

  it('reads a header longer than the first piece of the file', async () => {
    const wide = `${header},${Array.from({ length: 9_000 }, (_, index) => `Column${index}`).join(',')}`
    const text = `${wide}\n${row('P1')}${','.repeat(9_000)}\n`
    expect((await readAll(bytes(text))).accepted).toHaveLength(1)
  })
})

describe('damaged bytes', () => {
  const damage = fc.array(fc.record({ at: fc.nat(10_000), byte: fc.nat(255) }), {
    minLength: 1,
    maxLength: 4,
  })
  // The headings break off, and are looked for in the second line.
  const headingsInTwoLines = [
    { at: 3, byte: 0x0a },
    { at: 0, byte: 0x00 },
  ]

  it.each(['health-referrals.csv', 'social-care-referrals.csv'])(
    'in %s are refused in words or read, and never anything else',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(damage, async (changes) => {
          const content = Uint8Array.from(fixture(name))
          for (const { at, byte } of changes) content[at % content.length] = byte
          const outcome = await readAll(content).catch((error: unknown) => error)
          const isRead = outcome !== null && typeof outcome === 'object' && 'accepted' in outcome
          const isRefused = outcome instanceof Failure && outcome.error.kind === 'invalid'
          const isUnknown =
            outcome instanceof UnknownColumns &&
            /^(the headings seem to be in line \d+; )?(the file has no column|the column)/.test(
              outcome.message,
            )
          expect(isRead || isRefused || isUnknown).toBe(true)
        }),
        { numRuns: 150, examples: [[headingsInTwoLines]] },
      )
    },
  )

  it.each([0, 1, 2])('of a line end that two pieces of a file share do not arise (%d)', async (shift) => {
    const start = `${header}\r\n${row('P1', '')}`
    const text = `${start}${'x'.repeat(65_536 - shift - start.length)}\r\n${row('P2')}\r\n`
    const { accepted } = await readAll(bytes(text))
    expect(accepted.map((one) => [one.row, one.unread.map(({ reason }) => reason)])).toEqual([
      [1, ['too long']],
      [2, []],
    ])
  })
})

describe('what is not a CSV file', () => {
  it.each([
    ['nothing', new Uint8Array(), 'the file is empty'],
    ['the head of a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]), 'a workbook or an archive'],
    ['empty lines', bytes('\r\n\r\n'), 'the file is empty'],
    ['one column', bytes('Name\nKaur\n'), 'one column only'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0]), 'not a CSV file'],
  ])('is refused: %s', async (_what, content, why) => {
    await expect(readAll(content)).rejects.toMatchObject({
      error: { kind: 'invalid', fields: { file: why } },
    })
  })
})

describe('a large file', () => {
  const large = bytes(file(...Array.from({ length: 12_345 }, (_, index) => row(`P${index}`))))

  it('comes in batches, with its progress, and all of it', async () => {
    const seen: number[] = []
    const fractions: number[] = []
    let largest = 0
    const opened = open(large)
    const onProgress = ({ rows, fraction }: { rows: number; fraction: number }): void => {
      seen.push(rows)
      fractions.push(fraction)
    }
    for await (const batch of readReferrals(opened, { ...(await optionsFor(opened)), onProgress })) {
      largest = Math.max(largest, batch.accepted.length)
    }
    expect(largest).toBe(500)
    expect(seen).toHaveLength(25)
    expect(seen.at(-1)).toBe(12_345)
    expect(fractions.at(-1)).toBe(1)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  })

  it('lets other work in between, and stops when cancelled', async () => {
    const controller = new AbortController()
    const opened = open(large)
    const options = await optionsFor(opened)
    setImmediate(() => controller.abort())
    let rows = 0
    const reading = async (): Promise<void> => {
      for await (const batch of readReferrals(opened, { ...options, signal: controller.signal })) {
        rows += batch.accepted.length
      }
    }
    await expect(reading()).rejects.toMatchObject({ error: { kind: 'cancelled' } })
    expect(rows).toBeLessThan(12_345)
  })
})
