import type { Block, Section, Table } from '../../../../shared/blocks.ts'
import { chartShapes } from '../../../../shared/chart.ts'
import type { RecordContent } from '../../content/record-content.ts'
import { paragraphs, printable } from '../../printable.ts'

/** Words that stand together on the page, and what they fall into where a page's end or a layout parts them. */
export interface Passage {
  readonly words: string
  readonly parts: readonly Passage[]
}

const leaf = (words: string): Passage => ({ words: printable(words), parts: [] })

const together = (parts: readonly Passage[]): Passage => ({
  words: parts.map(({ words }) => words).join(' '),
  parts,
})

const each = (words: string): Passage => together(paragraphs(words).map(leaf))

/** All that a record's page says. */
export const passagesOf = ({ heading, head, sections }: RecordContent): Passage[] => [
  leaf(heading),
  ...head.map(ofBlock),
  ...sections.map(ofSection),
]

const ofSection = ({ heading, blocks }: Section): Passage => together([leaf(heading), ...blocks.map(ofBlock)])

function ofBlock(block: Block): Passage {
  switch (block.kind) {
    case 'heading':
      return leaf(block.text)
    case 'text':
      return each(block.text)
    case 'quote':
      return together([each(block.text), leaf(block.by)])
    case 'list':
      return together(block.items.map(leaf))
    case 'facts':
      return together(block.rows.map((row) => together([leaf(row.label), each(row.text)])))
    case 'table':
      return ofTable(block)
    case 'chart':
      return together(chartShapes(block).texts.map(({ text }) => leaf(text)))
    case 'share':
      return together([leaf(`Health ${block.words.health}`), leaf(`Social care ${block.words.socialCare}`)])
    case 'code':
      return together([leaf(block.label), ...block.lines.map(leaf)])
  }
}

/** What stands over each column; printed again on every page that the table goes on to. */
export const headsOf = ({ columns }: Table): Passage => together(columns.map(({ label }) => leaf(label)))

const ofTable = (table: Table): Passage =>
  together([
    leaf(table.caption),
    headsOf(table),
    ...table.rows.map((row) =>
      together(row.map(({ text, notes = [] }) => together([leaf(text), ...notes.map(leaf)]))),
    ),
    ...(table.totals ?? []).map((total) => together(total.map(leaf))),
  ])
