import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'

/** Where the focus is inside an element; null once it has left. */
export function useFocusIn(
  place: RefObject<HTMLElement | null>,
  onMove: (target: HTMLElement | null) => void,
): void {
  const move = useEffectEvent(onMove)
  useEffect(() => {
    const element = place.current
    const into = ({ target }: FocusEvent) => move(target instanceof HTMLElement ? target : null)
    const out = () => move(null)
    // A row takes the focus as it appears, before this listens.
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && element?.contains(activeElement)) move(activeElement)
    element?.addEventListener('focusin', into)
    element?.addEventListener('focusout', out)
    return () => {
      element?.removeEventListener('focusin', into)
      element?.removeEventListener('focusout', out)
    }
  }, [place])
}

/** Whose row an element stands in. */
export const memberOf = (target: HTMLElement | null): string | null =>
  target?.closest<HTMLElement>('[data-member]')?.dataset['member'] ?? null
