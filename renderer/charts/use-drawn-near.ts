import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

// Half a window's height before it comes into sight.
const near = '50% 0px'

/**
 * A place for a picture that is drawn while it is near what is in sight, and for paper: of a page with many most are never
 * looked at, and each has some fifty parts. The place keeps its height without it.
 */
export function useDrawnNear(draw: () => Element): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = place.current
    if (!box) return undefined
    let isNear = false
    const put = (isWanted: boolean): void => {
      if (isWanted !== box.hasChildNodes()) box.replaceChildren(...(isWanted ? [draw()] : []))
    }
    const toPaper = (): void => put(true)
    const fromPaper = (): void => put(isNear)
    const observer = new IntersectionObserver(
      (seen) => {
        isNear = seen.at(-1)?.isIntersecting === true
        put(isNear)
      },
      { rootMargin: near, scrollMargin: near },
    )
    observer.observe(box)
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', fromPaper)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', fromPaper)
      box.replaceChildren()
    }
  }, [draw])
  return place
}
