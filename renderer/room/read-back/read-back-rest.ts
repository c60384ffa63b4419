import type { Block, Section } from '../../../shared/blocks.ts'

/**
 * What the record says in a section and the page does not draw itself, to be changed in place. A block that the record
 * comes to have stands here until the page draws it: nothing is signed that was not read.
 */
export function restOf(sections: readonly Section[], slug: string, drawn: ReadonlySet<string>): Block[] {
  const blocks = sections.find((section) => section.slug === slug)?.blocks ?? []
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    if (before?.kind === 'heading' && drawn.has(before.text)) return []
    return withoutDrawn(block, drawn)
  })
}

function withoutDrawn(block: Block, drawn: ReadonlySet<string>): Block[] {
  switch (block.kind) {
    case 'heading':
      return drawn.has(block.text) ? [] : [block]
    case 'text':
      return block.voice === 'strong' && drawn.has('strong') ? [] : [block]
    case 'quote':
      return drawn.has('quote') ? [] : [block]
    case 'table':
      return drawn.has(block.caption) ? [] : [block]
    case 'facts': {
      const rows = block.rows.filter(({ label }) => !drawn.has(label))
      return rows.length === 0 ? [] : [{ kind: 'facts', rows }]
    }
    case 'list':
    case 'share':
    case 'chart':
    case 'code':
      return [block]
  }
}
