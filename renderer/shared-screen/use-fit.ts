import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

// Below this the far end of the table can't read it any more; the papers have the rest.
const smallest = 0.55
const step = 0.05

/**
 * Sets the page smaller by steps until nothing is cut off: a sentence lost at the edge of a wall is a lost sentence.
 * Measured before it is drawn, so that the room never sees it jump.
 */
export function useFit(content: unknown): {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly fit: number
} {
  const ref = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState(1)
  const [size, setSize] = useState(0)
  useLayoutEffect(() => {
    const again = (): void => setSize(window.innerWidth * 10_000 + window.innerHeight)
    window.addEventListener('resize', again)
    return () => window.removeEventListener('resize', again)
  }, [])
  useLayoutEffect(() => {
    const page = ref.current
    if (!page) return
    let next = 1
    for (; next > smallest; next = Math.round((next - step) * 100) / 100) {
      page.style.setProperty('--fit', String(next))
      if (!overflows(page)) break
    }
    setFit(next)
  }, [content, size])
  return { ref, fit }
}

/** Whether any part marked as a column is higher than the room it has. */
const overflows = (page: HTMLElement): boolean =>
  [page, ...page.querySelectorAll<HTMLElement>('[data-fits]')].some(
    (part) => part.scrollHeight > part.clientHeight + 1,
  )
