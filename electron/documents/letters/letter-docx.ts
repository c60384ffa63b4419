import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { IStylesOptions } from 'docx'
import type { LetterFormat } from '../../../shared/letters.ts'
import type { LetterBlock, LetterPage, LetterPart } from '../../../shared/letters/lay-out.ts'
import { coreProperties } from '../docx/core-properties.ts'
import { baseRun } from '../docx/document-styles.ts'
import { fixZipTimes } from '../docx/fix-zip-times.ts'
import { written, writtenAll } from '../docx/written.ts'
import { letterTitle } from './letter-page.ts'

/** The letter for Word, for pictures to be put in and for translating. The same letter gives the same bytes. */
export async function letterDocx(page: LetterPage, at: string): Promise<Uint8Array> {
  const title = letterTitle(page)
  const document = new Document({
    title,
    styles: styles(page.format),
    sections: [
      {
        properties: { page: { size: { width: '210mm', height: '297mm' }, margin: sides } },
        footers: { default: footer(page) },
        children: [...head(page), ...page.parts.flatMap((part) => partDocx(part))],
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(title, at) }
  return fixZipTimes(await Packer.pack(document, 'uint8array', undefined, [core]))
}

const sides = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } as const

function head({ from, agencies, address, to, toAddress, date, reference, banner }: LetterPage): Paragraph[] {
  return [
    styled(from, 'strong'),
    styled(agencies),
    ...address.map((line) => styled(line)),
    styled(to, 'to'),
    ...toAddress.map((line) => styled(line)),
    styled(date),
    styled(`Our reference: ${reference}`, 'note'),
    ...(banner === '' ? [] : [styled(banner, 'strong')]),
  ]
}

const partDocx = ({ heading, blocks }: LetterPart): (Paragraph | Table)[] => [
  ...(heading === '' ? [] : [written(heading, { heading: HeadingLevel.HEADING_2 })]),
  ...blocks.flatMap(blockDocx),
]

function blockDocx(block: LetterBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return writtenAll(block.lines.join('\n'))
    case 'list':
      return block.items.map((item) => written(item, { bullet: { level: 0 } }))
    case 'picture':
      return [pictureRow(block.text), new Paragraph({ children: [] })]
  }
}

const dashed = { style: BorderStyle.DASHED, size: 6, color: '8A929C' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const

function pictureRow(text: string): Table {
  const picture = new TableCell({
    width: { size: 2200, type: WidthType.DXA },
    borders: { top: dashed, bottom: dashed, left: dashed, right: dashed },
    children: [new Paragraph({ children: [] })],
  })
  const words = new TableCell({
    width: { size: 7400, type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none },
    margins: { left: 400 },
    verticalAlign: VerticalAlign.CENTER,
    children: [styled(text)],
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [2200, 7400],
    rows: [
      new TableRow({ cantSplit: true, height: { value: 1700, rule: 'atLeast' }, children: [picture, words] }),
    ],
  })
}

const styled = (text: string, style = 'Normal'): Paragraph => written(text, { style })

function footer({ reference }: LetterPage): Footer {
  const children = [`${reference}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({ children: [new Paragraph({ style: 'note', children: [new TextRun({ children })] })] })
}

// Half points: 12 point for anyone, 18 for large print, 16 for easy read, as print/letter.css has them.
const sizes: Readonly<Record<LetterFormat, number>> = {
  standard: 24,
  text_only: 24,
  large_print: 36,
  easy_read: 32,
  easy_read_pictures: 32,
}

function styles(format: LetterFormat): IStylesOptions {
  const size = sizes[format]
  return {
    default: {
      document: {
        run: baseRun(size),
        paragraph: { spacing: { after: size * 7, line: 340, lineRule: 'auto' } },
      },
      heading2: {
        run: { size: Math.round(size * 1.16), bold: true },
        paragraph: { spacing: { before: size * 14, after: size * 4 }, keepNext: true },
      },
    },
    paragraphStyles: [
      { id: 'strong', name: 'Strong', basedOn: 'Normal', run: { bold: true } },
      { id: 'note', name: 'Note', basedOn: 'Normal', run: { color: '454D57' } },
      {
        id: 'to',
        name: 'To',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: size * 14 } },
      },
    ],
  }
}
