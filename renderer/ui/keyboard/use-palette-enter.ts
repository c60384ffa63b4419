import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { notifyTrouble } from '../live/announcements.ts'
import { WaitingEnter } from './palette-enter.ts'
import type { PaletteNow } from './palette-enter.ts'
import { searchFailed } from './palette-search.ts'
import type { PaletteEntry } from './palette-search.ts'

const walking = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageUp', 'PageDown']

/**
 * Keys of the search field on their way down. The list takes Enter by itself once one of its entries has the focus,
 * which may be one of an older text: until hits are there, it has to be walked to.
 */
export function usePaletteEnter(now: PaletteNow, choose: (entry: PaletteEntry) => void) {
  const [waiting] = useState(() => new WaitingEnter())
  const walked = useRef<string | null>(null)
  const open = (entry: PaletteEntry | 'failed' | null): void => {
    if (entry === 'failed') notifyTrouble(searchFailed)
    else if (entry) choose(entry)
  }
  useEffect(() => open(waiting.come(now)))
  return (event: KeyboardEvent): void => {
    if (walking.includes(event.key)) walked.current = now.text
    if (event.key !== 'Enter' || now.text === '' || event.nativeEvent.isComposing) return
    const hasFocus = document.querySelector('[role="menuitem"][data-focused]') !== null
    if (hasFocus && (!now.isSearching || walked.current === now.text)) return
    event.preventDefault()
    event.stopPropagation()
    open(waiting.press(now))
  }
}
