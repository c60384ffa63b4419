import type { PaperBlock } from '../../../shared/papers.ts'
import { sizes } from './sizes.ts'
import { unitsOf } from './units.ts'
import type { Unit } from './units.ts'

/** Fewer lines of a text than this do not stand alone at the foot or the head of a page. */
const fewest = 2

/** Blocks as pages, in order: nothing is left out, and nothing stands twice but the head of a table. */
export function paginate(blocks: readonly PaperBlock[]): readonly (readonly PaperBlock[])[] {
  const pages: Unit[][] = []
  let page: Unit[] = []
  const waiting = [...unitsOf(blocks)]
  const turn = (): void => {
    // A heading is not left behind at the foot: it goes over with what it heads.
    const stays = page.findLastIndex(({ keepsWithNext }) => keepsWithNext !== true) + 1
    const goesOver = stays === 0 ? [] : page.splice(stays)
    pages.push(page)
    page = goesOver
  }
  for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
    const room = sizes.pageHeight - heightOf(page) - headOf(page, unit)
    if (unit.height <= room) {
      page.push(unit)
      continue
    }
    const [here, over] = splitAt(unit, room, page.length === 0)
    if (here) page.push(here)
    waiting.unshift(over ?? unit)
    if (here === null && page.every(({ keepsWithNext }) => keepsWithNext === true)) {
      // It has the page to itself and is taller all the same: it stands there alone.
      page.push(waiting.shift() ?? unit)
    } else turn()
  }
  if (page.length > 0) pages.push(page)
  return pages.map(putTogether)
}

function heightOf(page: readonly Unit[]): number {
  const heads = new Map(page.map(({ group, groupHeight = 0 }) => [group, groupHeight]))
  return page.reduce((sum, { height }) => sum + height, 0) + [...heads.values()].reduce((a, b) => a + b, 0)
}

/** What the unit's table needs on this page beside its row: nothing where it stands there already. */
const headOf = (page: readonly Unit[], unit: Unit): number =>
  page.some(({ group }) => group === unit.group) ? 0 : (unit.groupHeight ?? 0)

type Split = readonly [here: Unit | null, over: Unit | null]

function splitAt({ lines }: Unit, room: number, isAlone: boolean): Split {
  if (!lines) return [null, null]
  const fit = Math.floor((room - lines.around) / lines.height)
  const here = isAlone ? Math.max(1, Math.min(fit, lines.count - 1)) : Math.min(fit, lines.count - fewest)
  if (here >= lines.count || here < (isAlone ? 1 : fewest)) return [null, null]
  return [lines.part(0, here), lines.part(here, lines.count)]
}

/** The rows of a table, the items of a list and the facts of one block stand in one again. */
function putTogether(page: readonly Unit[]): readonly PaperBlock[] {
  const blocks: { group: number; block: PaperBlock }[] = []
  for (const { group, block } of page) {
    const last = blocks.at(-1)
    const joined = last?.group === group ? join(last.block, block) : null
    if (last && joined) last.block = joined
    else blocks.push({ group, block })
  }
  return blocks.map(({ block }) => block)
}

function join(one: PaperBlock, next: PaperBlock): PaperBlock | null {
  if (one.kind === 'list' && next.kind === 'list') return { ...one, items: [...one.items, ...next.items] }
  if (one.kind === 'facts' && next.kind === 'facts') return { ...one, rows: [...one.rows, ...next.rows] }
  if (one.kind === 'contents' && next.kind === 'contents')
    return { ...one, rows: [...one.rows, ...next.rows] }
  if (one.kind === 'quote' && next.kind === 'quote')
    return { ...one, text: [one.text, next.text].filter(Boolean).join('\n'), by: next.by }
  if (one.kind !== 'table' || next.kind !== 'table') return null
  const { totals } = next
  return { ...one, rows: [...one.rows, ...next.rows], ...(totals && { totals }) }
}
