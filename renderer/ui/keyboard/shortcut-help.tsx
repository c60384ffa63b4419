import { useState, useSyncExternalStore } from 'react'
import { CheckField } from '../fields/check-field.tsx'
import { Dialog } from '../overlays/dialog.tsx'
import { Eyebrow } from '../type/eyebrow.tsx'
import { Kbd } from '../type/kbd.tsx'
import { shortcutGroups } from './shortcut-registry.ts'
import type { ShortcutGroup } from './shortcut-registry.ts'
import { singleKeys, useSingleKeys } from '../keys/single-keys.ts'
import { useShortcuts } from './use-shortcuts.ts'
import styles from './shortcut-help.module.css'

/** Groups of one heading stand together, in the order they came. */
function byHeading(groups: readonly ShortcutGroup[]) {
  const merged = new Map<string, ReturnType<typeof entriesOf>>()
  for (const group of groups) {
    merged.set(group.heading, [...(merged.get(group.heading) ?? []), ...entriesOf(group)])
  }
  return [...merged]
}

const entriesOf = (group: ShortcutGroup) =>
  Object.entries(group.shortcuts()).filter(([, shortcut]) => !shortcut.isDisabled)

export interface ShortcutHelpProps {
  /** For a menu entry or a button that opens it as well; `?` always does. */
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** Opens on `?` and lists every shortcut that works on this screen. Once in a window. */
export function ShortcutHelp({ isOpen, onOpenChange }: ShortcutHelpProps) {
  const [openHere, setOpenHere] = useState(false)
  const groups = useSyncExternalStore(shortcutGroups.subscribe, shortcutGroups.all)
  const setOpen = (next: boolean) => {
    setOpenHere(next)
    onOpenChange?.(next)
  }
  const areSingleKeysOn = useSingleKeys()
  const show = { label: 'Show these shortcuts', run: () => setOpen(true) }
  useShortcuts('Anywhere', { '?': { ...show, anywhere: true }, F1: { ...show, inFields: true } })
  return (
    <Dialog title="Keyboard shortcuts" size="wide" isOpen={isOpen ?? openHere} onOpenChange={setOpen}>
      <CheckField
        label="Single keys act"
        description="Letters, digits and marks: while the focus is in the running order, the decision, the line at the foot, or a list that says so. Turned off, only keys held with Ctrl or Alt act, and arrows and function keys."
        value={areSingleKeysOn}
        onChange={singleKeys.turn}
      />
      <div className={styles.groups}>
        {byHeading(groups).map(([heading, shortcuts]) => (
          <section key={heading} className={styles.group}>
            <Eyebrow as="h3">{heading}</Eyebrow>
            <dl>
              {shortcuts.map(([combo, shortcut]) => (
                <div key={combo} className={styles.line}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <Kbd combo={combo} isRead />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
