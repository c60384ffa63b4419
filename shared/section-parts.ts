import type { Block, Section } from './blocks.ts'

/** What stands under one heading of a section; the name of what stands before the first is empty. */
export interface SectionPart {
  /** The heading, with a number from the second of the same words on. */
  readonly name: string
  /** The heading among them. */
  readonly blocks: readonly Block[]
}

export function sectionParts({ blocks }: Pick<Section, 'blocks'>): readonly SectionPart[] {
  const parts: { name: string; blocks: Block[] }[] = []
  const met = new Map<string, number>()
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.kind !== 'heading' && last) {
      last.blocks.push(block)
      continue
    }
    const heading = block.kind === 'heading' ? block.text : ''
    const times = (met.get(heading) ?? 0) + 1
    met.set(heading, times)
    parts.push({ name: times === 1 ? heading : `${heading} (${times})`, blocks: [block] })
  }
  return parts
}
