import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { fixedPdf } from '../../../../electron/documents/pack/fixed-record.ts'
import { judgeFiles } from '../../../../electron/documents/verify/judge-pack.ts'
import type { PackVerdict } from '../../../../electron/documents/verify/judge-pack.ts'
import { verifyText } from '../../../../electron/documents/pack/verify-text.ts'
import { summed } from '../../../forge/packs.ts'
import {
  carryingInput,
  carryingPack,
  editedPdf,
  printedRecord,
} from '../../../support/documents/carrying-pack.ts'
import { members } from '../../../support/documents/sample-record.ts'
import { inFolder } from '../../../support/documents/written-packs.ts'

const signedPaths = [
  'decision.json',
  'record.json',
  'audit/checkpoint.txt',
  'audit/proof.json',
  ...[members.consultant, members.chair, members.nurse].flatMap(({ memberId }) =>
    ['json', 'sig', 'pub.pem'].map((ending) => `sign-off/${memberId}.${ending}`),
  ),
]

async function verdictOn(files: ReadonlyMap<string, Buffer>): Promise<PackVerdict> {
  const bytes = summed(files)
  const paths = [...bytes.keys()].toSorted()
  return (await judgeFiles('/health/record', { paths, links: [], bytes })).verdict
}

/** The PDF after somebody has been at it, in a pack whose sums are written anew. */
async function afterEdit(edit: (pdf: PDFDocument) => void | Promise<void>): Promise<PackVerdict> {
  const files = await carryingPack()
  return verdictOn(files.set('record.pdf', await editedPdf(files.get('record.pdf'), edit)))
}

const embedded = (pdf: PDFDocument): PDFDict =>
  pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict)
const listed = (pdf: PDFDocument): PDFArray => embedded(pdf).lookup(PDFName.of('Names'), PDFArray)
const firstSpec = (pdf: PDFDocument): PDFDict => listed(pdf).lookup(1, PDFDict)

describe('record.pdf', () => {
  it('carries all that was signed, which another program takes out byte for byte', async () => {
    const files = await carryingPack()
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'record.pdf'), files.get('record.pdf') ?? '')
      execFileSync('pdfdetach', ['-saveall', '-o', folder, join(folder, 'record.pdf')])
      for (const path of signedPaths)
        expect(
          readFileSync(join(folder, path.replace(/^.*\//, ''))).equals(files.get(path) ?? Buffer.of()),
        ).toBe(true)
      const list = execFileSync('pdfdetach', ['-list', join(folder, 'record.pdf')], { encoding: 'utf8' })
      expect(list).toContain(`${signedPaths.length} embedded files`)
    })
  })

  it('is the same bytes each time, whatever they are printed from', async () => {
    const [first, second] = [await carryingPack(), await carryingPack()]
    expect(first.get('record.pdf')).toEqual(second.get('record.pdf'))
  })

  it('is current beside what it carries, and named once it was printed again', async () => {
    const verdict = await verdictOn(await carryingPack())
    expect(verdict).toMatchObject({ state: 'current', problems: [], pdf: 'same words' })
    expect(verdict.reasons.join()).not.toContain('carries')
  })
})

describe('a PDF that carries otherwise', () => {
  it.each<[string, (pdf: PDFDocument) => void | Promise<void>]>([
    ['one file more', (pdf) => pdf.attach(Buffer.from('MZ'), 'setup.exe')],
    ['another file under a name that it has', (pdf) => pdf.attach(Buffer.from('{}'), 'decision.json')],
    [
      'one file twice',
      (pdf) => {
        const [called, spec] = [listed(pdf).get(0), listed(pdf).get(1)]
        listed(pdf).push(called)
        listed(pdf).push(spec)
      },
    ],
    [
      'a file in no list',
      (pdf) => void pdf.context.register(pdf.context.stream('MZ', { Type: 'EmbeddedFile' })),
    ],
    [
      'a file where no list leads',
      (pdf) =>
        pdf.catalog.set(PDFName.of('Own'), pdf.context.obj([{ Type: 'Filespec', F: PDFString.of('a') }])),
    ],
    [
      'another name to some readers',
      (pdf) => firstSpec(pdf).set(PDFName.of('UF'), PDFHexString.fromText('a.txt')),
    ],
    [
      'another file to some readers',
      (pdf) => {
        const file = firstSpec(pdf).lookup(PDFName.of('EF'), PDFDict)
        file.set(PDFName.of('UF'), pdf.context.register(pdf.context.stream('{}', { Type: 'EmbeddedFile' })))
      },
    ],
    ['words beside its name', (pdf) => firstSpec(pdf).set(PDFName.of('Desc'), PDFString.of('Refused'))],
    ['a second list', (pdf) => embedded(pdf).set(PDFName.of('Kids'), pdf.context.obj([]))],
    ['a file without an entry of its own', (pdf) => listed(pdf).set(1, firstSpec(pdf).clone())],
    ['a list that ends amid', (pdf) => listed(pdf).push(PDFHexString.fromText('b.txt'))],
  ])('is damaged, and is named: %s', async (_, edit) => {
    const { state, problems } = await afterEdit(edit)
    expect(state).toBe('damaged')
    expect(problems.join()).toContain('record.pdf does not carry what was signed')
  })
})

describe('a pack from before', () => {
  const without = async (): Promise<Buffer> => Buffer.from(await fixedPdf(printedRecord, carryingInput(), []))

  it('is current with a PDF that carries nothing, which is remarked on', async () => {
    const files = await carryingPack()
    files.set('record.pdf', await without()).set('VERIFY.txt', Buffer.from(verifyText(carryingInput())))
    const { state, problems, reasons } = await verdictOn(files)
    expect({ state, problems }).toEqual({ state: 'current', problems: [] })
    expect(reasons.join('\n')).toContain('record.pdf carries nothing of what was signed')
  })

  it('is not what a pack is whose instructions tell of what the PDF carries', async () => {
    const files = await carryingPack()
    const { state, problems } = await verdictOn(files.set('record.pdf', await without()))
    expect(state).toBe('damaged')
    expect(problems.join()).toContain('decision.json is not in it')
    files.delete('record.pdf')
    expect(await verdictOn(files)).toMatchObject({ state: 'incomplete', missing: ['record.pdf'] })
  })

  it('is printed again as it was: without what it did not carry', async () => {
    const files = await carryingPack()
    files.set('record.pdf', await without()).set('VERIFY.txt', Buffer.from(verifyText(carryingInput())))
    for (const bytes of [files, await carryingPack()]) {
      const found = { paths: [...bytes.keys()], links: [], bytes: summed(bytes) }
      const print = async (): Promise<Uint8Array> => printedRecord
      const { verdict } = await judgeFiles('/health/record', found, { print })
      expect(verdict).toMatchObject({ state: 'current', pdf: 'as signed' })
    }
  })
})
