import { useEffect } from 'react'
import type { RefObject } from 'react'

/**
 * Gives the focus to a place where single keys act as it appears, so that they act without a press first; whoever is
 * writing is not interrupted. The place needs `tabIndex={-1}`.
 */
export function useKeysFrom(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isWriting = document.activeElement?.matches('textarea, input, [role="dialog"] *') ?? false
    if (!isWriting) place.current?.focus({ preventScroll: true })
  }, [place])
}
