import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { WallSetting } from '../../shared/shared-screen.ts'
import { pageCuts } from './page-cuts.ts'
import type { Box } from './page-cuts.ts'

// Capitals of eight minutes of arc at 2.5 diagonals: below that the far end of the table can't read it any more.
const smallest = 0.7
const step = 0.05
// A line's box has room above and below its letters, in which tightly set lines overlap.
const overlap = 0.12
const factors: Readonly<Record<number, number>> = { [-2]: 0.8, [-1]: 0.9, 1: 1.2, 2: 1.4, 3: 1.7, 4: 2 }

/** How much larger than usual the type is at a step of the zoom. */
export const zoomFactor = (zoom: number): number => factors[zoom] ?? 1

export interface Pages {
  /** From 0; never past the last. */
  readonly at: number
  readonly of: number
}

interface UsePages {
  /** What is seen at once. */
  readonly frame: RefObject<HTMLDivElement | null>
  /** What may be longer than that. */
  readonly sheet: RefObject<HTMLDivElement | null>
  readonly pages: Pages
}

/**
 * Sets the sheet smaller by steps until all of it is seen, and where that would be too small to read, in pages.
 * Measured after every change and before it is drawn, so that the room never sees it jump.
 */
export function usePages({ zoom, page }: WallSetting): UsePages {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<Pages>({ at: 0, of: 1 })
  const lay = (): void => {
    if (!frame.current || !sheet.current) return
    const next = layOut(frame.current, sheet.current, zoomFactor(zoom), page)
    setPages((last) => (last.at === next.at && last.of === next.of ? last : next))
  }
  const latest = useRef(lay)
  useLayoutEffect(() => {
    latest.current = lay
    lay()
  })
  useLayoutEffect(() => {
    const again = (): void => latest.current()
    window.addEventListener('resize', again)
    void document.fonts.ready.then(again)
    return () => window.removeEventListener('resize', again)
  }, [])
  return { frame, sheet, pages }
}

function layOut(frame: HTMLElement, sheet: HTMLElement, zoom: number, page: number): Pages {
  frame.style.height = ''
  sheet.style.transform = ''
  frame.dataset['mode'] = 'whole'
  const least = zoom > 1 ? zoom : smallest
  for (let fit = zoom; fit >= least - 0.001; fit -= step) {
    sheet.style.setProperty('--fit', fit.toFixed(2))
    if (!overflows(sheet)) return { at: 0, of: 1 }
  }
  frame.dataset['mode'] = 'paged'
  sheet.style.setProperty('--fit', String(zoom))
  return turnTo(frame, sheet, page)
}

function turnTo(frame: HTMLElement, sheet: HTMLElement, page: number): Pages {
  const height = sheet.scrollHeight
  const cuts = pageCuts(boxesOf(sheet), height, frame.clientHeight)
  const at = Math.min(page, cuts.length - 1)
  const [start, end] = [cuts[at] ?? 0, cuts[at + 1] ?? height]
  sheet.style.transform = `translateY(${-start}px)`
  frame.style.height = `${end - start}px`
  return { at, of: cuts.length }
}

/** Lines of text, and what is one thing. In the sheet's own pixels: a preview is drawn smaller. */
function boxesOf(sheet: HTMLElement): readonly Box[] {
  const own = sheet.getBoundingClientRect()
  const scale = own.width / sheet.offsetWidth || 1
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const rects: DOMRect[] = [...sheet.querySelectorAll('[data-whole]')].map((one) =>
    one.getBoundingClientRect(),
  )
  while (walker.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    rects.push(...range.getClientRects())
  }
  return rects.map(({ top, bottom, height }) => ({
    top: (top + height * overlap - own.top) / scale,
    bottom: (bottom - height * overlap - own.top) / scale,
  }))
}

/** Whether the sheet, or any part marked as a column, is higher than the room it has. */
const overflows = (sheet: HTMLElement): boolean =>
  [sheet, ...sheet.querySelectorAll<HTMLElement>('[data-fits]')].some(
    (part) => part.scrollHeight > part.clientHeight + 1,
  )
