import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Round the passphrase: it has the focus at once where all that is signed is in sight with it, and nothing must be scrolled. */
export function useFocusInSight(): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body
    const box = around.current?.querySelector('input')
    const { bottom = Infinity } = box?.getBoundingClientRect() ?? {}
    if (isFree && bottom <= window.innerHeight) box?.focus({ preventScroll: true })
  }, [])
  return around
}
