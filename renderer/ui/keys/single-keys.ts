import { useSyncExternalStore } from 'react'
import { comboParts } from './combo.ts'
import type { Combo } from './combo.ts'

let areOn = true
const listeners = new Set<() => void>()

/** Whether single keys act at all (WCAG 2.1.4): whoever dictates, or strikes keys by accident, turns them off. */
export const singleKeys = {
  areOn: () => areOn,
  turn(on: boolean): void {
    areOn = on
    listeners.forEach((listener) => listener())
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export const useSingleKeys = (): boolean => useSyncExternalStore(singleKeys.subscribe, singleKeys.areOn)

/** A letter, a digit or a mark by itself: what would be typed if a field had the focus. */
export function isSingleKey(combo: Combo): boolean {
  const { key, mod, alt } = comboParts(combo)
  return [...key].length === 1 && key !== ' ' && !mod && !alt
}
