import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../../electron/proof/jcs.ts'
import { packFiles } from '../../../../electron/documents/pack/pack.ts'
import type { PackInput } from '../../../../shared/records.ts'
import { health, packInput, socialCare } from '../../../support/documents/sample-pack.ts'
import { members } from '../../../support/documents/sample-record.ts'

const without = { pdf: null }
const signOff = [members.chair, members.consultant].flatMap(({ memberId }) =>
  ['json', 'pub.pem', 'sig'].map((extension) => `sign-off/${memberId}.${extension}`),
)
const names = async (input: PackInput): Promise<string[]> =>
  (await packFiles(input, without)).map(({ path }) => path)

describe('a pack', () => {
  it('for health holds the files of DESIGN §7.1, sums last', async () => {
    expect(await names(packInput('health'))).toEqual([
      'VERIFY.txt',
      'audit/checkpoint.txt',
      'audit/proof.json',
      'decision.json',
      'fhir/document.json',
      'fhir/provenance.json',
      'record.docx',
      'record.json',
      ...signOff,
      'SHA256SUMS',
    ])
  })

  it('for social care holds the council’s files instead', async () => {
    const paths = await names(packInput('socialCare'))
    expect(paths.filter((path) => path.startsWith('csv/'))).toEqual([
      'csv/actions.csv',
      'csv/attendance.csv',
      'csv/budget.csv',
      'csv/decision.csv',
      'csv/person.csv',
      'csv/risks.csv',
    ])
    expect(paths).toContain('audit/proof.json')
    expect(paths.filter((path) => path.startsWith('fhir/'))).toEqual([])
  })

  it('holds the printed page where it was made', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const files = await packFiles(packInput('health'), { pdf: await pdf.save() })
    expect(files.map(({ path }) => path)).toContain('record.pdf')
  })

  it('carries the same decision, byte for byte, to both agencies', async () => {
    const bytes = async (input: PackInput): Promise<string> =>
      sha256Hex((await packFiles(input, without)).find(({ path }) => path === 'decision.json')?.bytes ?? '')
    expect(await bytes(packInput('health'))).toBe(await bytes(packInput('socialCare')))
  })

  it('sums every other file', async () => {
    const files = await packFiles(packInput('health'), without)
    const sums = Buffer.from(files.at(-1)?.bytes ?? []).toString('utf8')
    expect(sums).toBe(
      files
        .slice(0, -1)
        .map(({ path, bytes }) => `${sha256Hex(bytes)}  ${path}\n`)
        .join(''),
    )
  })

  it('keeps a withdrawal beside what it withdraws', async () => {
    const paths = await names(packInput('health', { voided: [socialCare] }))
    expect(paths).toContain(`sign-off/${members.chair.memberId}.json`)
    expect(paths).toContain(`sign-off/${members.chair.memberId}-void.json`)
  })

  it('is the same bytes each time', async () => {
    const sums = async (): Promise<string> =>
      sha256Hex((await packFiles(packInput('health'), without)).at(-1)?.bytes ?? '')
    expect(await sums()).toBe(await sums())
  })

  it('has no name and no NHS number in a path', async () => {
    const paths = [...(await names(packInput('health'))), ...(await names(packInput('socialCare')))].join(
      '\n',
    )
    expect(paths).not.toMatch(/soames|rhiannon|okafor|9990334013/i)
  })
})

describe('a pack that any checker would refuse', () => {
  const good = packInput('health')
  const other = packInput('socialCare')
  const [statement] = good.statements
  if (statement === undefined) throw new Error('the sample is signed')

  it.each<[string, PackInput]>([
    ['the record is the other agency’s', { ...good, record: other.record }],
    ['record.json is not the record given', { ...good, recordJson: `${good.recordJson} ` }],
    [
      'decision.json is not the record’s decision',
      { ...good, decisionJson: good.decisionJson.replace('She knows', 'He knows') },
    ],
    [
      'a statement is about other words',
      {
        ...good,
        statements: [
          { ...statement, json: statement.json.replaceAll(sha256Hex(good.recordJson), 'f'.repeat(64)) },
        ],
      },
    ],
    ['a statement is not canonical', { ...good, statements: [{ ...statement, json: ` ${statement.json}` }] }],
    [
      'a statement is not about this record',
      {
        ...good,
        statements: [
          { ...statement, json: statement.json.replaceAll(good.record.recordId, other.record.meeting.id) },
        ],
      },
    ],
    [
      'the four words are not those of decision.json',
      { ...good, fingerprint: good.fingerprint.toReversed() },
    ],
    ['two statements of one member', { ...good, statements: [statement, statement] }],
    ['a member id is not a UUID', { ...good, statements: [{ ...statement, memberId: '../../okafor' }] }],
  ])('is not made: %s', async (why, input) => {
    await expect(packFiles(input, without)).rejects.toThrow(why)
  })

  it('is not the one where a single agency has signed', async () => {
    await expect(packFiles(packInput('health', { signers: [health] }), without)).resolves.toBeDefined()
  })
})
