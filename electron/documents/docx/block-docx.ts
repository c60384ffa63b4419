import { HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, Cell, Column, Table as TableBlock } from '../../../shared/blocks.ts'
import { hasRightToLeft } from '../../../shared/kernel/text-direction.ts'
import { shareWords } from '../../../shared/share-words.ts'
import { columnWidths, textWidth } from './column-widths.ts'
import { runs, written, writtenAll } from './written.ts'

type Part = Paragraph | Table

/** One block of the record for Word: the styles' names are those that document-styles.ts defines. */
export function blockDocx(block: Block): Part[] {
  switch (block.kind) {
    case 'heading':
      return [written(block.text, { heading: HeadingLevel.HEADING_3 })]
    case 'text':
      return writtenAll(block.text, { style: block.voice === 'plain' ? 'Normal' : block.voice })
    case 'quote':
      return [
        ...writtenAll(`“${block.text.trim()}”`, { style: block.voice === 'person' ? 'person' : 'said' }),
        written(block.by, { style: 'note' }),
      ]
    case 'list':
      return block.items.map((item) => written(item, { bullet: { level: 0 } }))
    case 'facts':
      return block.rows.flatMap(({ label, text }) => labelled(label, text))
    case 'table':
      return [
        written(block.caption, { style: 'Caption', keepNext: true }),
        tableDocx(block),
        new Paragraph({ children: [] }),
      ]
    case 'chart':
      return []
    case 'share':
      return labelled('Who pays', shareWords(block))
    case 'code':
      return labelled(block.label, block.lines.join('\n'))
  }
}

/** On one line; what runs from right to left stands under its label, in a paragraph of its own. */
const labelled = (label: string, text: string): Paragraph[] =>
  hasRightToLeft(text)
    ? [written(`${label}:`, { isBold: true, keepNext: true }), ...writtenAll(text)]
    : [new Paragraph({ children: [...runs(`${label}: `, true), ...runs(text)] })]

function tableDocx({ columns, rows, totals = [] }: TableBlock): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column) => tableCell([paragraph(column.label, column, true)])),
  })
  const body = rows.map((row) => rowDocx(row, columns, false))
  const last = totals.map((total) =>
    rowDocx(
      total.map((text) => ({ text })),
      columns,
      true,
    ),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths({ columns, rows, totals }),
    rows: [head, ...body, ...last],
  })
}

function rowDocx(row: readonly Cell[], columns: readonly Column[], isTotal: boolean): TableRow {
  const cells = row.map(({ text, notes }, index) =>
    tableCell([
      paragraph(text, columns[index], isTotal || index === 0),
      ...(notes ?? []).map((note) => written(note, { style: 'note' })),
    ]),
  )
  return new TableRow({ cantSplit: true, children: cells })
}

const paragraph = (text: string, column: Column | undefined, isBold: boolean): Paragraph =>
  written(text, { alignment: column?.isAmount === true ? 'right' : 'left', isBold })

const tableCell = (children: Paragraph[]): TableCell =>
  new TableCell({ children, margins: { top: 60, bottom: 60, left: 80, right: 80 } })
