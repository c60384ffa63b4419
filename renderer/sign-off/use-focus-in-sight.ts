import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** For the passphrase: it has the focus at once where all that is signed is in sight with it, and nothing must be scrolled. */
export function useFocusInSight(): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body
    const { bottom = Infinity } = box.current?.getBoundingClientRect() ?? {}
    if (isFree && bottom <= window.innerHeight) box.current?.focus({ preventScroll: true })
  }, [])
  return box
}
