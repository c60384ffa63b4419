import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { PDFRef } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { fixedPdf } from '../../../../electron/documents/pack/fixed-record.ts'
import { packInput } from '../../../support/documents/sample-pack.ts'

async function printed(at: string, id: string, nodes: readonly number[] = []): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.addPage([595, 842]).drawText('one page')
  pdf.setTitle('Rhiannon Soames')
  pdf.setProducer('Skia/PDF')
  pdf.setCreationDate(new Date(at))
  pdf.setModificationDate(new Date(at))
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)])
  tag(pdf, nodes)
  return pdf.save()
}

/** Elements that follow one another, found by their names as Chromium gave them. */
function tag(pdf: PDFDocument, nodes: readonly number[]): void {
  const name = (node: number) => PDFString.of(`node${String(node).padStart(8, '0')}`)
  const elements = nodes.map((node) => pdf.context.register(pdf.context.obj({ S: 'P', ID: name(node) })))
  const found = nodes
    .map((node, index) => ({ node, element: elements[index] as PDFRef }))
    .toSorted((one, other) => one.node - other.node)
  const leaf = ({ node, element }: (typeof found)[number]) =>
    pdf.context.obj({ Names: [name(node), element], Limits: [name(node), name(node)] })
  const root = { K: elements, Cells: [{ Headers: nodes.map(name) }], IDTree: { Kids: found.map(leaf) } }
  pdf.catalog.set(PDFName.of('StructTreeRoot'), pdf.context.register(pdf.context.obj(root)))
}

describe('the settled PDF', () => {
  it('is the same bytes whenever the record was printed', async () => {
    const input = packInput('health')
    const first = await fixedPdf(await printed('2026-11-27T12:00:00Z', 'aa'), input)
    const second = await fixedPdf(await printed('2027-02-01T09:30:00Z', 'bb'), input)
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('is the same bytes whatever the process that printed it had printed before, and all of its tags are found', async () => {
    const at = '2026-11-27T12:00:00Z'
    const input = packInput('health')
    const first = await fixedPdf(await printed(at, 'aa', [3, 4, 9]), input)
    const second = await fixedPdf(await printed(at, 'aa', [98, 104, 97]), input)
    expect(Buffer.compare(first, second)).toBe(0)
    const root = (await PDFDocument.load(second)).catalog.lookup(PDFName.of('StructTreeRoot'))
    const names = [1, 2, 3].map((node) => `(node0000000${node})`)
    const inLeaves = names.flatMap((name) => [name, name, name])
    expect(String(root).match(/\(node\d+\)/g)).toEqual([...names, ...inLeaves])
  })

  it('is titled by the case reference, in British English, dated by the read-back', async () => {
    const settled = await fixedPdf(await printed('2026-11-27T12:00:00Z', 'aa'), packInput('health'))
    const pdf = await PDFDocument.load(settled, { updateMetadata: false })
    expect(pdf.getTitle()).toBe('AC-2026-0041')
    expect(pdf.catalog.lookup(pdf.context.obj('Lang') as never)?.toString()).toBe('(en-GB)')
    expect(pdf.getCreationDate()?.toISOString()).toBe('2026-11-27T10:49:30.000Z')
    expect(pdf.getPageCount()).toBe(1)
  })
})
