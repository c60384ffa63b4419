import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, it } from 'vitest'
import { recordContent } from '../../../../electron/documents/content/record-content.ts'
import { recordDocx } from '../../../../electron/documents/docx/record-docx.ts'
import { checkPdf } from '../../../../electron/documents/verify/remake.ts'
import type { PackInput } from '../../../../shared/records.ts'
import { health, nurse, packInput, socialCare } from '../../../support/documents/sample-pack.ts'
import { turnedRecord } from '../../../support/documents/turned-record.ts'

// Printed by Chromium before a record began with its decision.
const printed = readFileSync(join(import.meta.dirname, '../../../fixtures/packs/record-turned.pdf'))
const input = packInput('health', { decision: turnedRecord, signers: [health, socialCare, nurse] })

async function printedToday(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return pdf.save()
}

const verdictOn = (of: PackInput) => {
  const bytes = new Map([
    ['record.pdf', printed],
    ['decision.json', Buffer.from(input.decisionJson)],
  ])
  const found = { paths: [...bytes.keys()], links: [], bytes }
  return checkPdf(found, { input: of, pdfCarries: false }, printedToday)
}

it('a PDF of an earlier layout is not called forged where it is printed again: its words are compared', async () => {
  expect(await verdictOn(input)).toMatchObject({ verdict: 'same words', problems: [] })
  const { decision } = input.record
  const other = { ...input.record, decision: { ...decision, reasons: 'Nobody said this.' } }
  expect(await verdictOn({ ...input, record: other })).toMatchObject({ verdict: 'otherwise' })
})

it('the Word copy can still be made in the order of earlier ones', async () => {
  const [today, before] = [await recordDocx(input), await recordDocx(input, recordContent)]
  expect(Buffer.compare(today, before)).not.toBe(0)
})
