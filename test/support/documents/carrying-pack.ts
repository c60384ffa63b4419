import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument, ParseSpeeds } from 'pdf-lib'
import { packFiles } from '../../../electron/documents/pack/pack.ts'
import type { PackInput } from '../../../shared/records.ts'
import { health, nurse, packInput, socialCare } from './sample-pack.ts'
import { turnedRecord } from './turned-record.ts'

/** Printed once, by Chromium, from the record of turned-record.ts: thirteen pages in two directions and three scripts. */
export const printedRecord: Buffer = readFileSync(
  join(import.meta.dirname, '../../fixtures/packs/record-turned.pdf'),
)

export const carryingInput = (): PackInput =>
  packInput('health', { decision: turnedRecord, signers: [health, socialCare, nurse] })

/** A pack's files by path, its PDF among them. */
export const carryingPack = async (input: PackInput = carryingInput()): Promise<Map<string, Buffer>> =>
  new Map(
    (await packFiles(input, { pdf: printedRecord })).map(({ path, bytes }) => [path, Buffer.from(bytes)]),
  )

/** The same PDF after somebody has been at it, written as Accord would write it. */
export async function editedPdf(
  bytes: Buffer | undefined,
  edit: (pdf: PDFDocument) => void | Promise<void>,
): Promise<Buffer> {
  const pdf = await PDFDocument.load(bytes ?? Buffer.alloc(0), {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  await edit(pdf)
  return Buffer.from(await pdf.save({ objectsPerTick: Infinity }))
}
