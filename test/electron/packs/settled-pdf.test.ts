import { PDFDocument, PDFHexString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { settledPdf } from '../../../electron/packs/settled-pdf.ts'
import { packInput } from './sample-pack.ts'

async function printed(at: string, id: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage([595, 842]).drawText('one page')
  pdf.setTitle('Rhiannon Soames')
  pdf.setProducer('Skia/PDF')
  pdf.setCreationDate(new Date(at))
  pdf.setModificationDate(new Date(at))
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)])
  return pdf.save()
}

describe('the settled PDF', () => {
  it('is the same bytes whenever the record was printed', async () => {
    const input = packInput('health')
    const first = await settledPdf(await printed('2026-11-27T12:00:00Z', 'aa'), input)
    const second = await settledPdf(await printed('2027-02-01T09:30:00Z', 'bb'), input)
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('is titled by the case reference, in British English, dated by the read-back', async () => {
    const settled = await settledPdf(await printed('2026-11-27T12:00:00Z', 'aa'), packInput('health'))
    const pdf = await PDFDocument.load(settled, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('AC-2026-0041')
    expect(pdf.catalog.lookup(pdf.context.obj('Lang') as never)?.toString()).toBe('(en-GB)')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2026-11-27T10:49:30.000Z')
    expect(pdf.getPageCount()).toBe(1)
  })
})
