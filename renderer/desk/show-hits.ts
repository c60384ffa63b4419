import type { Hit } from './hits.ts'

const all = 'found'
const current = 'found-now'
const boxMark = 'data-found'

function rangeOf({ node, start, end }: Extract<Hit, { kind: 'text' }>): Range {
  const range = new Range()
  range.setStart(node, Math.min(start, node.length))
  range.setEnd(node, Math.min(end, node.length))
  return range
}

/** Draws them without touching the page's own elements: highlights for set text, a frame round a box. */
export function showHits(hits: readonly Hit[], at: number): void {
  hideHits()
  const texts = hits.filter((hit) => hit.kind === 'text')
  CSS.highlights.set(all, new Highlight(...texts.map(rangeOf)))
  for (const hit of hits) if (hit.kind === 'box') hit.box.setAttribute(boxMark, 'too')
  const here = hits[at]
  if (!here) return
  if (here.kind === 'text') {
    const highlight = new Highlight(rangeOf(here))
    highlight.priority = 1
    CSS.highlights.set(current, highlight)
    here.node.parentElement?.scrollIntoView({ block: 'center' })
  } else {
    here.box.setAttribute(boxMark, 'now')
    here.box.scrollIntoView({ block: 'center' })
  }
}

export function hideHits(): void {
  CSS.highlights.delete(all)
  CSS.highlights.delete(current)
  for (const box of document.querySelectorAll(`[${boxMark}]`)) box.removeAttribute(boxMark)
}

/** Where one goes on from when the search is put away: in the box, with what was found marked; else at the text. */
export function goOnAt(hit: Hit | undefined): void {
  if (!hit) return
  if (hit.kind === 'text') {
    hit.node.parentElement?.closest<HTMLElement>('a, button, [tabindex]')?.focus()
    return
  }
  hit.box.focus()
  hit.box.setSelectionRange(hit.start, hit.end)
}
