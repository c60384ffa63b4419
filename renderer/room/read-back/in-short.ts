import type { Block, Section } from '../../../shared/blocks.ts'
import { plural } from '../../words/time-words.ts'

const mostNames = 4
const mostLetters = 70

/** What is in a section, for the line that it is folded behind: its headings and tables, else how it begins. */
export function sectionInShort({ blocks }: Pick<Section, 'blocks'>): string {
  const names = blocks.flatMap(namesIn)
  if (names.length === 0) return blocks.flatMap(beginningOf)[0] ?? ''
  const rest = names.length - mostNames
  return [...names.slice(0, mostNames), ...(rest > 0 ? [`${rest} more`] : [])].join(' · ')
}

function namesIn(block: Block): string[] {
  if (block.kind === 'heading') return [block.text]
  // A caption says first what it is of, and then what stands beside it.
  if (block.kind === 'table') return [`${block.caption.split(',')[0] ?? ''} (${block.rows.length})`]
  return []
}

function beginningOf(block: Block): string[] {
  if (block.kind === 'list') return [plural(block.items.length, 'line')]
  if (block.kind === 'facts') return block.rows.slice(0, 1).map(({ text }) => cut(text))
  return block.kind === 'text' || block.kind === 'quote' ? [cut(block.text)] : []
}

function cut(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, ' ').trim()]
  if (letters.length <= mostLetters) return letters.join('')
  return `${letters
    .slice(0, mostLetters)
    .join('')
    .replace(/\s\S*$/, '')}…`
}
