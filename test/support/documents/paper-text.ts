import type { PaperBlock } from '../../../shared/papers.ts'

/** All that a reader sees of these blocks, in order. */
export const paperText = (blocks: readonly PaperBlock[]): string => blocks.map(textOf).join('\n')

function textOf(block: PaperBlock): string {
  switch (block.kind) {
    case 'title':
      return `${block.eyebrow} ${block.text}`
    case 'section':
    case 'heading':
    case 'text':
      return block.text
    case 'quote':
      return `${block.text} ${block.by}`
    case 'list':
      return block.items.join(' ')
    case 'facts':
      // A label stands again where its text goes on overleaf; the texts are what must not be lost.
      return block.rows.map(({ text }) => text).join(' ')
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(({ text, notes = [] }) => [text, ...notes])).join(' ')
    case 'contents':
      return block.rows.map(({ title, note, page }) => `${title} ${note} ${page ?? ''}`).join(' ')
    case 'chart':
      return block.lines.flatMap(({ points }) => points.map(({ shown }) => shown)).join(' ')
    case 'share':
      return `${block.healthPence} ${block.socialCarePence}`
    case 'code':
      return block.lines.join(' ')
  }
}
