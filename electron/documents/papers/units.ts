import type { Block, Cell, Fact, Table } from '../../../shared/blocks.ts'
import type { ContentsRow, PaperBlock } from '../../../shared/papers.ts'
import { chartShapes } from '../../../shared/chart.ts'
import { paragraphs } from '../printable.ts'
import { wrap } from './measure.ts'
import { sizes } from './sizes.ts'

/**
 * A piece that stands on one page. What belongs to the same list or table says so by its `group`, and is put together
 * again on the page; `lines` are those of a text that may go on overleaf.
 */
export interface Unit {
  readonly block: PaperBlock
  readonly height: number
  readonly group: number
  /** Stays on the page of what comes after it. */
  readonly keepsWithNext?: boolean
  /** Once for each page that its group stands on: a table's caption and head. */
  readonly groupHeight?: number
  readonly lines?: Lines
}

/** Where it is a text that may go on overleaf. */
interface Lines {
  readonly count: number
  readonly height: number
  /** Above and below the text, whatever its length. */
  readonly around: number
  /** The same text from line `from` to before line `to`. */
  readonly part: (from: number, to: number) => Unit
}

/** Every block as pieces, in order. */
export function unitsOf(blocks: readonly PaperBlock[]): readonly Unit[] {
  return blocks.flatMap((block, group) => units(block, group))
}

function units(block: PaperBlock, group: number): readonly Unit[] {
  switch (block.kind) {
    case 'title':
      return [fixed(block, group, 8 + linesIn(block.text, sizes.width, sizes.titlePt) * sizes.titleLine)]
    case 'section':
      return [{ ...fixed(block, group, 13), keepsWithNext: true }]
    case 'heading': {
      const height = 3.4 + linesIn(block.text) * sizes.line
      return [{ ...fixed(block, group, height), keepsWithNext: true }]
    }
    case 'text':
      return paragraphs(block.text).map((text) => textUnit(text, group, block))
    case 'quote':
      return quoteUnits(block, group)
    case 'list':
      return block.items.flatMap((item) => listUnits(item, group))
    case 'facts':
      return block.rows.map((row) => factUnit(row, group))
    case 'table':
      return tableUnits(block, group)
    case 'contents':
      return block.rows.map((row) => contentsUnit(row, group))
    case 'chart':
      return [fixed(block, group, chartShapes(block).height * mmOfUnit)]
    case 'share':
      return [fixed(block, group, 17)]
    case 'code':
      return [fixed(block, group, 3 + (block.lines.length + 1) * sizes.line)]
  }
}

/** A chart is drawn 480 units wide, and printed 120 mm wide (print/tables.css). */
const mmOfUnit = 0.25

const fixed = (block: PaperBlock, group: number, height: number): Unit => ({ block, height, group })

const linesIn = (text: string, width: number = sizes.width, pt: number = sizes.bodyPt): number =>
  wrap(text, width, pt).length

type TextBlock = Extract<Block, { kind: 'text' }>

function textUnit(text: string, group: number, { voice }: Pick<TextBlock, 'voice'>): Unit {
  const isStamp = voice === 'stamp'
  const pt = voice === 'strong' ? 14 : sizes.bodyPt
  const lines = wrap(text, isStamp ? sizes.width - 12 : sizes.width, pt)
  const line = voice === 'strong' ? 7 : sizes.line
  return flowing(
    lines,
    line,
    isStamp ? 10 : sizes.gap,
    (part) => ({ kind: 'text', text: part, voice }),
    group,
  )
}

/** A text whose lines may stand on two pages. */
function flowing(
  lines: readonly string[],
  lineHeight: number,
  around: number,
  blockOf: (text: string) => PaperBlock,
  group: number,
): Unit {
  const part = (from: number, to: number): Unit =>
    flowing(lines.slice(from, to), lineHeight, around, blockOf, group)
  return {
    block: blockOf(lines.join('').trim()),
    height: lines.length * lineHeight + around,
    group,
    lines: { count: lines.length, height: lineHeight, around, part },
  }
}

/** Said by somebody: who said it stands under the last of it. */
function quoteUnits(block: Extract<Block, { kind: 'quote' }>, group: number): readonly Unit[] {
  const isPerson = block.voice === 'person'
  const [pt, line] = isPerson ? [sizes.quotePt, sizes.quoteLine] : [sizes.bodyPt, sizes.line]
  const lines = paragraphs(block.text).flatMap((text) => [...wrap(`${text}\n`, sizes.width - 8, pt)])
  const said = flowing(lines, line, 5, (text) => ({ ...block, text, by: '' }), group)
  const by: Unit = fixed({ ...block, text: '', by: block.by }, group, 2 + linesIn(block.by) * sizes.line)
  return [said, by]
}

function listUnits(item: string, group: number): readonly Unit[] {
  const lines = wrap(item, sizes.width - 8, sizes.bodyPt)
  return [flowing(lines, sizes.line, 0.6, (text) => ({ kind: 'list', items: [text] }), group)]
}

function factUnit(row: Fact, group: number): Unit {
  const said = paragraphs(row.text).flatMap((text) => [...wrap(`${text}\n`, sizes.factWidth, sizes.bodyPt)])
  const label = linesIn(row.label, sizes.labelWidth - 4)
  const lines = [...said, ...Array.from({ length: Math.max(0, label - said.length) }, () => '')]
  return flowing(lines, sizes.line, 1.6, (text) => ({ kind: 'facts', rows: [{ ...row, text }] }), group)
}

const contentsWidth = 110

function contentsUnit(row: ContentsRow, group: number): Unit {
  const notes = row.note === '' ? 0 : linesIn(row.note, contentsWidth)
  const height = (linesIn(row.title, contentsWidth) + notes) * sizes.line + 2.2
  return fixed({ kind: 'contents', rows: [row] }, group, height)
}

function tableUnits(table: Table, group: number): readonly Unit[] {
  const widths = columnWidths(table)
  const heightOf = (cells: readonly Cell[]): number =>
    Math.max(...cells.map((cell, at) => cellLines(cell, widths[at] ?? 20))) * sizes.line + 4
  const head = heightOf(table.columns.map(({ label }) => ({ text: label })))
  const groupHeight = head + linesIn(table.caption) * sizes.line + 5
  const { totals, ...rest } = table
  const rows = table.rows
    .flatMap((row) => partsOfRow(row, widths))
    .map((row): Unit => ({ block: { ...rest, rows: [row] }, height: heightOf(row), group, groupHeight }))
  if (totals === undefined) return rows
  const height = totals.reduce((sum, total) => sum + heightOf(total.map((text) => ({ text }))), 0)
  return [...rows, { block: { ...rest, rows: [], totals }, height, group, groupHeight }]
}

/** As the style sheet has them: amounts and quantities fixed, the first column what is left; else the first 38 %. */
function columnWidths({ columns }: Table): readonly number[] {
  const amounts = columns.filter(({ isAmount }) => isAmount === true).length
  const first =
    amounts > 0
      ? sizes.width - sizes.quantityWidth - amounts * sizes.amountWidth
      : columns.length === 1
        ? sizes.width
        : sizes.width * 0.38
  const other = amounts > 0 ? sizes.quantityWidth : (sizes.width - first) / Math.max(1, columns.length - 1)
  return columns.map(({ isAmount }, at) =>
    Math.max(8, (at === 0 ? first : isAmount === true ? sizes.amountWidth : other) - sizes.cellPadding),
  )
}

const textsOf = ({ text, notes = [] }: Cell): readonly string[] => [text, ...notes]

const cellLines = (cell: Cell, width: number): number =>
  textsOf(cell).reduce((sum, text) => sum + linesIn(text, width), 0)

const mostLines = 24

/** A row too tall for most of a page goes on in further rows: nothing is cut off. */
function partsOfRow(row: readonly Cell[], widths: readonly number[]): readonly (readonly Cell[])[] {
  if (row.every((cell, at) => cellLines(cell, widths[at] ?? 20) <= mostLines)) return [row]
  const split = row.map((cell, at) =>
    textsOf(cell).flatMap((text) => [...wrap(`${text.trimEnd()}\n`, widths[at] ?? 20, sizes.bodyPt)]),
  )
  const parts = Math.ceil(Math.max(...split.map(({ length }) => length)) / mostLines)
  return Array.from({ length: parts }, (_, part) =>
    split.map((lines) => ({
      text: lines
        .slice(part * mostLines, (part + 1) * mostLines)
        .join('')
        .trim(),
    })),
  )
}
