import { useCallback, useState } from 'react'

/**
 * Whether the end of what is read aloud has been on screen. Goes on an element behind it, and begins again with
 * another item: what was never in sight was not read.
 */
export function useSeenToEnd(itemId: string): {
  readonly hasSeen: boolean
  readonly end: (place: HTMLElement | null) => (() => void) | undefined
} {
  const [seen, setSeen] = useState<string | null>(null)
  const end = useCallback(
    (place: HTMLElement | null) => {
      if (!place) return undefined
      const observer = new IntersectionObserver((changes) => {
        if (changes.some(({ isIntersecting }) => isIntersecting)) setSeen(itemId)
      })
      observer.observe(place)
      return () => observer.disconnect()
    },
    [itemId],
  )
  return { hasSeen: seen === itemId, end }
}
