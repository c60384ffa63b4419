import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from 'pdf-lib'
import type { PDFDocument, PDFPage } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../../electron/documents/verify/pdf/read-pdf.ts'
import { saysWhatWasSigned } from '../../../../electron/documents/verify/pdf/says-what-was-signed.ts'
import type { DecisionRecord, PackInput } from '../../../../shared/records.ts'
import { carryingInput, editedPdf, printedRecord } from '../../../support/documents/carrying-pack.ts'
import { turnedRecord } from '../../../support/documents/turned-record.ts'

const printed = printedRecord
const input = carryingInput()
/** A record that says something else and has the same sums: those are on the page as well, and would tell them apart. */
const saying = (change: Partial<DecisionRecord>): PackInput => ({
  ...input,
  record: { ...input.record, ...change, schema: input.record.schema },
})
async function holds(pdf: Buffer, of: PackInput = input): Promise<boolean> {
  const read = await readPdf(pdf).catch(() => null)
  return read !== null && saysWhatWasSigned(read, of)
}

const edited = (edit: (pdf: PDFDocument) => void | Promise<void>): Promise<Buffer> => editedPdf(printed, edit)

const rewrite = (page: PDFPage, change: (content: string) => string): void => {
  const content = page.node.Contents()
  const stream = content instanceof PDFArray ? content.lookup(0) : content
  if (!(stream instanceof PDFRawStream)) throw new TypeError('no content')
  const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  const after = change(before)
  expect(after).not.toBe(before)
  page.node.set(
    PDFName.of('Contents'),
    page.node.context.register(page.node.context.flateStream(Buffer.from(after, 'latin1'))),
  )
}

const onPage =
  (at: number, change: (content: string) => string) =>
  (pdf: PDFDocument): void =>
    rewrite(pdf.getPage(at), change)

describe('the words of a PDF', () => {
  it('are those that were signed, over ends of pages, in ligatures and in both directions', async () => {
    expect(await holds(printed)).toBe(true)
    expect(await holds(await edited(() => undefined))).toBe(true)
  })

  const { words, decision, plan, ask } = turnedRecord
  it.each<[string, Partial<DecisionRecord>]>([
    ['a word changed', { ask: { ...ask, text: ask.text.replace('evening', 'morning') } }],
    ['a word more', { ask: { ...ask, text: ask.text.replace('travel', 'travel on') } }],
    ['a word less', { ask: { ...ask, text: ask.text.replace(' alone', '') } }],
    ['a condition more', { decision: { ...decision, conditions: [...decision.conditions, 'Rings at ten'] } }],
    ['a condition less', { decision: { ...decision, conditions: decision.conditions.slice(1) } }],
    ['a word changed in Arabic', { words: { ...words, text: words.text.replace('قطتي', 'كلبتي') } }],
    ['a figure changed in Urdu', { words: { ...words, text: words.text.replace('2027', '2072') } }],
    ['another condition in Urdu', { decision: { ...decision, conditions: ['ہر ہفتہ کو ڈاکٹر سے ملاقات'] } }],
    [
      'one of many paragraphs taken out',
      { decision: { ...decision, reasons: decision.reasons.split('\n\n').slice(1).join('\n\n') } },
    ],
    [
      'what two lines cost changed about',
      {
        plan: {
          ...plan,
          lines: plan.lines.map((line) => ({
            ...line,
            healthPence: line.socialCarePence,
            socialCarePence: line.healthPence,
          })),
        },
      },
    ],
  ])('are not those of a record with %s', async (_, change) => {
    expect(await holds(printed, saying(change))).toBe(false)
  })

  it('are read where they are drawn from within a form', async () => {
    const page = (pdf: PDFDocument): PDFPage => pdf.getPage(5)
    const formed = await edited((pdf) => {
      const own = page(pdf).node
      const content = own.Contents()
      const stream = content instanceof PDFArray ? content.lookup(0) : content
      if (!(stream instanceof PDFRawStream)) throw new TypeError('no content')
      const form = own.context.register(
        own.context.stream(decodePDFRawStream(stream).decode(), {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 600, 900],
          Resources: own.Resources() ?? {},
        }),
      )
      own.set(PDFName.of('Resources'), own.context.obj({ XObject: { Own: form } }))
      own.set(PDFName.of('Contents'), own.context.register(own.context.flateStream('/Own Do')))
    })
    expect(await holds(formed)).toBe(true)
  })
})

describe('a PDF that somebody has been at', () => {
  let picture: Uint8Array
  beforeAll(() => {
    picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
  })

  it.each<[string, (pdf: PDFDocument) => void | Promise<void>]>([
    ['a letter taken out', onPage(1, (content) => content.replace(/<[\dA-F]{2}> Tj/, '<> Tj'))],
    ['a letter put in', onPage(1, (content) => content.replace(/<([\dA-F]{2})> Tj/, '<$1$1> Tj'))],
    [
      'a figure said otherwise',
      onPage(3, (content) => content.replace('/ActualText (7)', '/ActualText (9)')),
    ],
    ['text that is not shown', onPage(2, (content) => content.replace('BT', 'BT 3 Tr'))],
    ['a page taken out', (pdf) => pdf.removePage(4)],
    ['a page twice', async (pdf) => void pdf.addPage((await pdf.copyPages(pdf, [4]))[0])],
    ['words put over it', (pdf) => pdf.getPage(0).drawText('Refused')],
    [
      'a picture over it',
      async (pdf) => pdf.getPage(0).drawImage(await pdf.embedPng(picture), { width: 400, height: 200 }),
    ],
    ['a picture within its page', onPage(0, (content) => `${content}\nBI /W 1 /H 1 /BPC 8 /CS /G ID a EI\n`)],
    [
      'a note over it',
      (pdf) =>
        pdf.getPage(0).node.addAnnot(
          pdf.context.register(
            pdf.context.obj({
              Type: 'Annot',
              Subtype: 'FreeText',
              Rect: [0, 0, 99, 99],
              Contents: PDFString.of('No'),
            }),
          ),
        ),
    ],
    ['a field to fill in', (pdf) => void pdf.getForm().createTextField('amount')],
    ['something that runs', (pdf) => pdf.addJavaScript('at once', 'app.alert(1)')],
    ['another title', (pdf) => pdf.setTitle('Refused')],
    [
      'another heading at its side',
      (pdf) => {
        for (const [, found] of pdf.context.enumerateIndirectObjects())
          if (found instanceof PDFDict && found.has(PDFName.of('Dest')))
            found.set(PDFName.of('Title'), PDFString.of('Refused'))
      },
    ],
    [
      'a cover before its pages',
      (pdf) => pdf.catalog.set(PDFName.of('Collection'), pdf.context.obj({ View: 'T' })),
    ],
  ])('does not say what was signed: %s', async (_, edit) => {
    expect(await holds(await edited(edit))).toBe(false)
  })

  it('is refused where it holds a second reading of itself', async () => {
    const other = await edited(onPage(1, (content) => content.replace(/<[\dA-F]{2}> Tj/, '<> Tj')))
    expect(await holds(Buffer.concat([other, printed]))).toBe(false)
    expect(await holds(Buffer.concat([printed, Buffer.from('\n')]))).toBe(false)
  })

  it('is refused where it is no PDF', async () => {
    expect(await holds(Buffer.from('another'))).toBe(false)
    expect(await holds(printed.subarray(0, 90_000))).toBe(false)
  })
})
