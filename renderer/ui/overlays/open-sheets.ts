import { useLayoutEffect, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'

/** Dialogs that are open, the one on top last. */
let sheets: readonly HTMLElement[] = []
const listeners = new Set<() => void>()

function set(next: readonly HTMLElement[]): void {
  sheets = next
  listeners.forEach((listener) => listener())
}

/** Counts a dialog as open while it is there. */
export function useOpenSheet(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = sheet.current
    if (!element) return
    set([...sheets, element])
    return () => set(sheets.filter((other) => other !== element))
  }, [sheet])
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const topSheet = (): HTMLElement | null => sheets.at(-1) ?? null

/** The dialog that stands over everything else: what is looked for or printed is in it. Null: none is open. */
export const useTopSheet = (): HTMLElement | null => useSyncExternalStore(subscribe, topSheet)
