import type { Agenda, AgendaItem, AgendaSection } from '../../shared/meetings.ts'
import { moved } from '../ui/collections/reorder.ts'

/** One line of the running order: a section's heading, or an item under the heading before it. */
export type AgendaLine =
  | { readonly kind: 'section'; readonly id: string; readonly section: AgendaSection }
  | { readonly kind: 'item'; readonly id: string; readonly item: AgendaItem }

/** Items before the first section, then each heading with its own. */
export function agendaLines({ items, sections }: Pick<Agenda, 'items' | 'sections'>): readonly AgendaLine[] {
  const under = (sectionId: string | null): AgendaLine[] =>
    items.filter((item) => item.sectionId === sectionId).map((item) => ({ kind: 'item', id: item.id, item }))
  return [
    ...under(null),
    ...sections.flatMap((section): AgendaLine[] => [
      { kind: 'section', id: section.id, section },
      ...under(section.id),
    ]),
  ]
}

export const lineName = (line: AgendaLine): string =>
  line.kind === 'section' ? `section ${line.section.title}` : (line.item.personName ?? line.item.title)

/** An item steps past its neighbour, into another section where that is a heading; a heading steps with its section. */
export function stepLine(lines: readonly AgendaLine[], index: number, by: -1 | 1): readonly AgendaLine[] {
  const line = lines[index]
  if (line?.kind !== 'section') return moved(lines, index, by)
  const blocks = blocksOf(lines)
  const at = blocks.findIndex((block) => block[0]?.id === line.id)
  // What stands before the first heading has no heading to be moved by.
  const isLoose = blocks[at + by]?.[0]?.kind === 'item'
  const next = isLoose ? blocks : moved(blocks, at, by)
  return next === blocks ? lines : next.flat()
}

/** Each heading with its items; what stands before the first heading comes by itself. */
function blocksOf(lines: readonly AgendaLine[]): readonly (readonly AgendaLine[])[] {
  const blocks: AgendaLine[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.kind === 'section' || !last) blocks.push([line])
    else last.push(line)
  }
  return blocks
}

export type AgendaMove =
  | { readonly kind: 'section'; readonly sectionId: string; readonly position: number }
  | {
      readonly kind: 'item'
      readonly itemId: string
      readonly position: number
      readonly sectionId: string | null
    }

/** What was moved from one order to the other, as the store is told; null where nothing was. */
export function moveMade(before: readonly AgendaLine[], after: readonly AgendaLine[]): AgendaMove | null {
  const sections = movedId(idsOf(before, 'section'), idsOf(after, 'section'))
  if (sections) return { kind: 'section', sectionId: sections.id, position: sections.position }
  const line = movedId(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
    (id) => after.find((one) => one.id === id)?.kind === 'item',
  )
  if (!line) return null
  const at = after.findIndex(({ id }) => id === line.id)
  const position = idsOf(after, 'item').indexOf(line.id) + 1
  const heading = after.slice(0, at).findLast(({ kind }) => kind === 'section')
  return { kind: 'item', itemId: line.id, position, sectionId: heading?.id ?? null }
}

const idsOf = (lines: readonly AgendaLine[], kind: AgendaLine['kind']): string[] =>
  lines.flatMap((line) => (line.kind === kind ? [line.id] : []))

/** Which one went elsewhere: the others are in the same order without it. */
function movedId(
  before: readonly string[],
  after: readonly string[],
  mayMove: (id: string) => boolean = () => true,
): { readonly id: string; readonly position: number } | null {
  const at = after.findIndex((id, index) => id !== before[index])
  if (at < 0) return null
  const [wasHere, isHere] = [before[at], after[at]]
  const moved = [isHere, wasHere].find(
    (id) => id !== undefined && mayMove(id) && sameWithout(before, after, id),
  )
  return moved === undefined ? null : { id: moved, position: after.indexOf(moved) + 1 }
}

const sameWithout = (before: readonly string[], after: readonly string[], id: string): boolean => {
  const rest = after.filter((one) => one !== id)
  return before.filter((one) => one !== id).every((one, index) => one === rest[index])
}

/** Read out after a move: "to 2 of 5 in Cases". */
export function lineWords(lines: readonly AgendaLine[], line: AgendaLine): string {
  const at = lines.findIndex(({ id }) => id === line.id)
  if (line.kind === 'section') {
    const ids = idsOf(lines, 'section')
    return `to ${ids.indexOf(line.id) + 1} of ${ids.length} sections`
  }
  const heading = lines.slice(0, at).findLast((one) => one.kind === 'section')
  const block = blocksOf(lines).find((one) => one.some(({ id }) => id === line.id)) ?? []
  const items = block.filter(({ kind }) => kind === 'item')
  const place = `to ${items.findIndex(({ id }) => id === line.id) + 1} of ${items.length}`
  return heading?.kind === 'section' ? `${place} in ${heading.section.title}` : place
}
