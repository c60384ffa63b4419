import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

// Below this the far end of the table can't read it any more; the papers have the rest.
const smallest = 0.5
const step = 0.05

/**
 * Sets the page smaller by steps until nothing is cut off: a sentence lost at the edge of a wall is a lost sentence.
 * Measured after every change and before it is drawn, so that the room never sees it jump.
 */
export function useFit(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => fit(ref.current))
  useLayoutEffect(() => {
    const again = (): void => fit(ref.current)
    window.addEventListener('resize', again)
    void document.fonts.ready.then(again)
    return () => window.removeEventListener('resize', again)
  }, [])
  return ref
}

function fit(page: HTMLElement | null): void {
  if (!page) return
  for (let next = 1; next >= smallest; next = Math.round((next - step) * 100) / 100) {
    page.style.setProperty('--fit', String(next))
    if (!overflows(page)) return
  }
}

/** Whether any part marked as a column is higher than the room it has. */
const overflows = (page: HTMLElement): boolean =>
  [page, ...page.querySelectorAll<HTMLElement>('[data-fits]')].some(
    (part) => part.scrollHeight > part.clientHeight + 1,
  )
