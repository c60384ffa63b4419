import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Block, Section } from '../../../shared/blocks.ts'
import { blockDocx } from './block-docx.ts'
import { coreProperties } from './core-properties.ts'
import { styles } from './document-styles.ts'
import { fixZipTimes } from './fix-zip-times.ts'
import { written } from './written.ts'

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
          written(heading, { heading: HeadingLevel.HEADING_1 }),
          ...head.flatMap(blockDocx),
          ...sections.flatMap((section) => [
            written(section.heading, { heading: HeadingLevel.HEADING_2 }),
            ...section.blocks.flatMap(blockDocx),
          ]),
        ],
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(title, at) }
  return fixZipTimes(await Packer.pack(document, 'uint8array', undefined, [core]))
}

const sides = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' } as const

function footer(foot: string): Footer {
  const children = [`${foot}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [new Paragraph({ style: 'note', children: [new TextRun({ children })] })],
  })
}
