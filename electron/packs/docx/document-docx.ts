import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { IStylesOptions } from 'docx'
import type { Block, Section } from '../../../shared/blocks.ts'
import { printable } from '../printable.ts'
import { blockDocx } from './block-docx.ts'
import { coreProperties } from './core-properties.ts'
import { settleZipTimes } from './settle-zip-times.ts'

export interface DocumentParts {
  /** No name: it stands in the file's properties. */
  readonly title: string
  readonly heading: string
  readonly head: readonly Block[]
  readonly sections: readonly Section[]
  /** Before everything: what this copy is. */
  readonly stamp: string
  /** At the foot of each page, before its number. */
  readonly foot: string
  /** UTC instant that dates it. */
  readonly at: string
}

/** A document for Word. The same parts give the same bytes. */
export async function documentDocx(parts: DocumentParts): Promise<Uint8Array> {
  const { title, heading, head, sections, stamp, foot, at } = parts
  const document = new Document({
    title,
    styles,
    sections: [
      {
        properties: { page: { size: { width: '210mm', height: '297mm' }, margin: sides } },
        footers: { default: footer(foot) },
        children: [
          new Paragraph({ style: 'stamp', children: [new TextRun(stamp)] }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printable(heading))] }),
          ...head.flatMap(blockDocx),
          ...sections.flatMap((section) => [
            new Paragraph({
              heading: HeadingLevel.HEADING_2,
              children: [new TextRun(printable(section.heading))],
            }),
            ...section.blocks.flatMap(blockDocx),
          ]),
        ],
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(title, at) }
  return settleZipTimes(await Packer.pack(document, 'uint8array', undefined, [core]))
}

const sides = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } as const

function footer(foot: string): Footer {
  const children = [`${foot}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ style: 'note', children: [new TextRun({ children })] })],
  })
}

// Half points. Sizes follow print/record.css; Word takes the nearest font it has.
const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 300 } },
    },
    heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 80 } } },
    heading2: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
    caption: { run: { size: 22, bold: true } },
  },
  paragraphStyles: [
    { id: 'person', name: 'In their words', basedOn: 'Normal', run: { size: 42 } },
    { id: 'said', name: 'Said', basedOn: 'Normal', paragraph: { indent: { left: 280 } } },
    { id: 'note', name: 'Note', basedOn: 'Normal', run: { color: '454D57' } },
    { id: 'strong', name: 'Verdict', basedOn: 'Normal', run: { size: 28, bold: true } },
    { id: 'stamp', name: 'Stamp', basedOn: 'Normal', run: { bold: true } },
  ],
}
