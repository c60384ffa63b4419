import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedPdf } from '../../../../electron/documents/pack/fixed-record.ts'
import { signedFiles } from '../../../../electron/documents/pack/signed-files.ts'
import { aloneSays, judgePdf } from '../../../../electron/documents/verify/judge-pdf.ts'
import type { PackVerdict } from '../../../../electron/documents/verify/judge-pack.ts'
import { verifyFolder } from '../../../../electron/documents/verify/verify.ts'
import type { PackFile, PackInput } from '../../../../shared/records.ts'
import { keyListOf } from '../../../support/documents/sample-keys.ts'
import {
  carryingInput,
  carryingPack,
  editedPdf,
  printedRecord,
} from '../../../support/documents/carrying-pack.ts'
import { health, nurse, socialCare } from '../../../support/documents/sample-pack.ts'
import { members } from '../../../support/documents/sample-record.ts'
import { inFolder } from '../../../support/documents/written-packs.ts'

const keys = [keyListOf('health', [health, nurse]), keyListOf('socialCare', [socialCare])]
const aPdf = async (): Promise<Buffer> => (await carryingPack()).get('record.pdf') ?? Buffer.alloc(0)
const judged = async (pdf: Buffer, judging = {}): Promise<PackVerdict> =>
  (await judgePdf('/filed/Anything.pdf', pdf, judging)).verdict

/** A PDF with other files in it. */
const carrying = async (
  change: (files: readonly PackFile[]) => readonly PackFile[],
  input: PackInput = carryingInput(),
): Promise<Buffer> => Buffer.from(await fixedPdf(printedRecord, input, change(signedFiles(input))))

const without =
  (part: string) =>
  (files: readonly PackFile[]): readonly PackFile[] =>
    files.filter(({ path }) => !path.includes(part))

describe('a record.pdf by itself', () => {
  it('shows who signed, and says what it leaves open', async () => {
    const { input, verdict } = { input: carryingInput(), verdict: await judged(await aPdf(), { keys }) }
    expect(verdict).toMatchObject({
      pack: `record-${input.record.recordId}-v${input.record.recordVersion}`,
      side: 'health',
      state: 'current',
      signedBy: ['health', 'socialCare'],
      dissents: 1,
      problems: [],
      pdf: 'same words',
    })
    expect(verdict.reasons).toContain(aloneSays)
    expect((await judged(await aPdf(), { keys: keys.slice(0, 1) })).state).toBe(
      'current, signed by keys you have not confirmed',
    )
  })

  it('is printed again and compared to the byte where that is asked for', async () => {
    const print = async (): Promise<Uint8Array> => printedRecord
    expect(await judged(await aPdf(), { print })).toMatchObject({ state: 'current', pdf: 'as signed' })
  })

  it('is judged from the command as a folder is', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'Letter of November.PDF')
      writeFileSync(path, await aPdf())
      expect((await verifyFolder(path, { keys })).map(({ state }) => state)).toEqual(['current'])
    })
  })

  it.each<[string, (files: readonly PackFile[]) => readonly PackFile[], string]>([
    ['no decision.json', without('decision.json'), 'decision.json'],
    ['a signature taken out', without(`${members.chair.memberId}.sig`), 'signature does not verify'],
    ['a signatory taken out', without(members.nurse.memberId), 'record.pdf does not say what was signed'],
    [
      'a file more',
      (files) => [...files, { path: 'setup.exe', bytes: Buffer.from('MZ') }],
      'setup.exe: no pack',
    ],
    [
      'another decision',
      (files) =>
        files.map(({ path, bytes }) =>
          path === 'decision.json'
            ? { path, bytes: Buffer.from(Buffer.from(bytes).toString().replace('evening', 'morning')) }
            : { path, bytes },
        ),
      'signs other bytes than these',
    ],
  ])('is damaged, and is named, with %s', async (_, change, named) => {
    const { state, reasons } = await judged(await carrying(change), { keys })
    expect(state).toBe('damaged')
    expect(reasons.join('\n')).toContain(named)
  })

  it('is incomplete without the trail’s head', async () => {
    expect(await judged(await carrying(without('checkpoint.txt')), { keys })).toMatchObject({
      state: 'incomplete',
      missing: ['audit/checkpoint.txt'],
    })
  })

  it('is damaged where its pages say otherwise than what it carries', async () => {
    const drawn = await editedPdf(await aPdf(), (pdf) => pdf.getPage(0).drawText('Refused'))
    expect(await judged(drawn, { keys })).toMatchObject({
      state: 'damaged',
      problems: ['record.pdf does not say what was signed'],
    })
  })

  it('is refused where it carries nothing, or is no PDF', async () => {
    for (const other of [printedRecord, Buffer.from('another')])
      await expect(judgePdf('/a.pdf', other)).rejects.toMatchObject({
        error: { kind: 'invalid', fields: { pdf: 'carries nothing that was signed' } },
      })
  })
})
