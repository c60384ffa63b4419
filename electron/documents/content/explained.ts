import { spellOut } from '../../../shared/acronym-text.ts'
import type { Term } from '../../../shared/acronym-text.ts'
import { facts } from '../../../shared/blocks.ts'
import type { Block, Cell, Fact, Section, Table } from '../../../shared/blocks.ts'

/**
 * The same sections with each term of the record's list explained where a reader first meets it. What somebody said is
 * never touched: quotations stay as they are, and so does whatever is marked verbatim. Codes and captions are ours.
 */
export function explained(sections: readonly Section[], terms: readonly Term[]): Section[] {
  const seen = new Set<string>()
  const say = (text: string): string => spellOut(text, terms, seen)
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => inBlock(block, say)),
  }))
}

type Say = (text: string) => string

function inBlock(block: Block, say: Say): Block {
  switch (block.kind) {
    case 'text':
      return { ...block, text: say(block.text) }
    case 'list':
      return { ...block, items: block.items.map(say) }
    case 'facts':
      return { ...block, rows: block.rows.map((row) => inFact(row, say)) }
    case 'table':
      return inTable(block, say)
    case 'heading':
    case 'quote':
    case 'share':
    case 'chart':
    case 'code':
      return block
  }
}

const inFact = (fact: Fact, say: Say): Fact => (fact.isVerbatim ? fact : { ...fact, text: say(fact.text) })

const inTable = (table: Table, say: Say): Table => ({
  ...table,
  rows: table.rows.map((row) => row.map((cell) => inCell(cell, say))),
})

const inCell = (cell: Cell, say: Say): Cell => ({
  ...cell,
  text: say(cell.text),
  ...(cell.notes && { notes: cell.notes.map(say) }),
})

/** All of them at the end, for whoever reads on from the middle. */
export const termsSection = (terms: readonly Term[]): Section => ({
  slug: 'terms',
  heading: 'Short forms used here',
  blocks: facts(terms.map(({ short, expansion }) => ({ label: short, text: expansion }))),
})
