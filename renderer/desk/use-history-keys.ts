import { useEffect } from 'react'
import { onMac, useShortcuts } from '../ui/index.ts'

export const goBack = (): void => window.history.back()
export const goForward = (): void => window.history.forward()

const [backKey, forwardKey] = onMac ? ['mod+[', 'mod+]'] : ['alt+ArrowLeft', 'alt+ArrowRight']

/** Back and forward by key and by the extra buttons of a mouse. What was being written is saved as by any link. */
export function useHistoryKeys(): void {
  useShortcuts('Anywhere', {
    [backKey]: { label: 'Back', inFields: true, run: goBack },
    [forwardKey]: { label: 'Forward', inFields: true, run: goForward },
  })
  useEffect(() => {
    const pressed = (event: MouseEvent): void => {
      if (event.button !== 3 && event.button !== 4) return
      // Otherwise Chromium goes as well, and it is two pages.
      event.preventDefault()
      if (event.type === 'mouseup') (event.button === 3 ? goBack : goForward)()
    }
    window.addEventListener('mouseup', pressed)
    window.addEventListener('mousedown', pressed)
    return () => {
      window.removeEventListener('mouseup', pressed)
      window.removeEventListener('mousedown', pressed)
    }
  }, [])
}
