import { comboMatches, comboParts } from './combo.ts'
import type { Combo, PressedKey } from './combo.ts'
import { belongsToTarget, describeTarget, keysTaken } from './typing-target.ts'
import type { KeysTaken } from './typing-target.ts'

export interface Shortcut {
  /** What it does, as the list of shortcuts says it: "Hide everything on the wall". */
  readonly label: string
  readonly run: () => void
  /** Also while a field has the focus. Only for combinations that type nothing (`mod+…`, function keys). */
  readonly inFields?: boolean
  /** Also while a dialog is open. */
  readonly inDialogs?: boolean
  readonly isDisabled?: boolean
}

export type ShortcutMap = Readonly<Record<Combo, Shortcut>>

export interface ShortcutGroup {
  /** The heading in the list: "In the room". */
  readonly heading: string
  /** As they are now: what they do may change while the screen stays. */
  readonly shortcuts: () => ShortcutMap
}

export interface KeySituation {
  readonly taken: KeysTaken
  readonly isDialogOpen: boolean
}

/** The shortcut that a key press means here, if any; of two, the one registered last (the inner screen). */
export function shortcutFor(
  groups: readonly ShortcutGroup[],
  pressed: PressedKey,
  situation: KeySituation,
  mac?: boolean,
): Shortcut | undefined {
  return groups
    .toReversed()
    .flatMap(({ shortcuts }) => Object.entries(shortcuts()))
    .find(([combo, shortcut]) => comboMatches(combo, pressed, mac) && mayRun(combo, shortcut, situation))?.[1]
}

function mayRun(combo: Combo, shortcut: Shortcut, { taken, isDialogOpen }: KeySituation): boolean {
  if (shortcut.isDisabled) return false
  if (isDialogOpen && !shortcut.inDialogs) return false
  return shortcut.inFields === true || !belongsToTarget(comboParts(combo).key, taken)
}

let groups: readonly ShortcutGroup[] = []
const listeners = new Set<() => void>()
const changed = () => listeners.forEach((listener) => listener())

export const shortcutGroups = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  all: () => groups,
}

/** Binds the group until the function it answers with is called. */
export function register(group: ShortcutGroup): () => void {
  // On the way down: some widgets keep every key that reaches them, and what they need is known beforehand.
  if (groups.length === 0) window.addEventListener('keydown', onKeyDown, true)
  groups = [...groups, group]
  changed()
  return () => {
    groups = groups.filter((other) => other !== group)
    if (groups.length === 0) window.removeEventListener('keydown', onKeyDown, true)
    changed()
  }
}

const isDialogOpen = () =>
  document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const situation = { taken: keysTaken(describeTarget(event.target)), isDialogOpen: isDialogOpen() }
  const shortcut = shortcutFor(groups, event, situation)
  if (!shortcut) return
  event.preventDefault()
  event.stopPropagation()
  shortcut.run()
}
