import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

// A window's height before it comes into sight.
const near = '100% 0px'

/**
 * A place for a picture that is drawn once it comes near what is in sight, and for paper at once: of a page with many most
 * are never looked at, and each has some fifty parts.
 */
export function useDrawnNear(draw: () => Element): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = place.current
    if (!box) return undefined
    const stop = (): void => {
      observer.disconnect()
      window.removeEventListener('beforeprint', now)
    }
    const now = (): void => {
      stop()
      box.replaceChildren(draw())
    }
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) now()
      },
      { rootMargin: near, scrollMargin: near },
    )
    observer.observe(box)
    window.addEventListener('beforeprint', now)
    return stop
  }, [draw])
  return place
}
