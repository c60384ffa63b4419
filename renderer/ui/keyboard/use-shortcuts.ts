import { useEffect, useRef } from 'react'
import { register } from './shortcut-registry.ts'
import type { Shortcut, ShortcutMap } from './shortcut-registry.ts'

export type { Shortcut, ShortcutMap }

/**
 * Binds shortcuts while the component is there, and lists them under `heading` in `ShortcutHelp`. They never
 * fire while something is being typed or a dialog is open, unless a shortcut says so itself.
 */
export function useShortcuts(heading: string, shortcuts: ShortcutMap): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => register({ heading, shortcuts: () => latest.current }), [heading])
}
