import { HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { formatPence } from '../../../shared/money.ts'
import type { Block, Cell, Column, Table as TableBlock } from '../../../shared/blocks.ts'
import { paragraphs, printable } from '../printable.ts'

type Part = Paragraph | Table

/** One block of the record for Word: the styles' names are those that record-docx.ts defines. */
export function blockDocx(block: Block): Part[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: runs(block.text) })]
    case 'text':
      return paragraphs(block.text).map((each) =>
        styled(each, block.voice === 'plain' ? 'Normal' : block.voice),
      )
    case 'quote':
      return [
        ...paragraphs(`“${block.text.trim()}”`).map((each) =>
          styled(each, block.voice === 'person' ? 'person' : 'said'),
        ),
        styled(block.by, 'note'),
      ]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'facts':
      return block.rows.map(({ label, text }) => labelled(label, text))
    case 'table':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: runs(block.caption) }),
        tableDocx(block),
        new Paragraph({ children: [] }),
      ]
    case 'share':
      return [labelled('Who pays', shareText(block.healthPence, block.socialCarePence))]
    case 'code':
      return [labelled(block.label, block.lines.join('\n'))]
  }
}

const shareText = (healthPence: number, socialCarePence: number): string =>
  `health ${formatPence(healthPence)}, social care ${formatPence(socialCarePence)} a year`

const styled = (text: string, style: string): Paragraph => new Paragraph({ style, children: runs(text) })

const labelled = (label: string, text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: printable(`${label}: `), bold: true }), ...runs(text)] })

const runs = (text: string): TextRun[] =>
  printable(text)
    .split('\n')
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }))

function tableDocx({ columns, rows, total }: TableBlock): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => tableCell([paragraph(column.label, column, true)])),
  })
  const body = rows.map((row) => rowDocx(row, columns, false))
  const last =
    total === undefined
      ? []
      : [
          rowDocx(
            total.map((text) => ({ text })),
            columns,
            true,
          ),
        ]
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...body, ...last],
  })
}

function rowDocx(row: readonly Cell[], columns: readonly Column[], isTotal: boolean): TableRow {
  const cells = row.map(({ text, notes }, index) =>
    tableCell([
      paragraph(text, columns[index], isTotal || index === 0),
      ...(notes ?? []).map((note) => styled(note, 'note')),
    ]),
  )
  return new TableRow({ cantSplit: true, children: cells })
}

const paragraph = (text: string, column: Column | undefined, isBold: boolean): Paragraph =>
  new Paragraph({
    alignment: column?.isAmount === true ? 'right' : 'left',
    children: [new TextRun({ text: printable(text), bold: isBold })],
  })

const tableCell = (children: Paragraph[]): TableCell =>
  new TableCell({ children, margins: { top: 60, bottom: 60, left: 80, right: 80 } })
