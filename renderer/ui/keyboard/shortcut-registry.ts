import { comboMatches, comboParts } from '../keys/combo.ts'
import type { Combo, PressedKey } from '../keys/combo.ts'
import { isGiven } from './give-key.ts'
import { isHeld, notePressed } from './key-hold.ts'
import { followKeyPlace, hasJustMissed, keysAct } from './key-place.ts'
import type { KeySituation, SingleKeysNow } from './key-situation.ts'
import { isSingleKey, singleKeys } from '../keys/single-keys.ts'
import { belongsToTarget, describeTarget, keysTaken } from './typing-target.ts'

export interface Shortcut {
  /** What it does, as the list of shortcuts says it: "Hide everything on the wall". */
  readonly label: string
  readonly run: () => void
  /** Also while a field has the focus. Only for combinations that type nothing (`mod+…`, function keys). */
  readonly inFields?: boolean
  /** Also while a dialog is open. */
  readonly inDialogs?: boolean
  /** A single key that acts wherever the focus is: for what changes nothing. */
  readonly anywhere?: boolean
  readonly isDisabled?: boolean
}

export type ShortcutMap = Readonly<Record<Combo, Shortcut>>

export interface ShortcutGroup {
  /** The heading in the list: "In the room". */
  readonly heading: string
  /** As they are now: what they do may change while the screen stays. */
  readonly shortcuts: () => ShortcutMap
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

function mayRun(combo: Combo, shortcut: Shortcut, situation: KeySituation): boolean {
  const { taken, isDialogOpen } = situation
  if (shortcut.isDisabled) return false
  if (isDialogOpen && !shortcut.inDialogs) return false
  if (isSingleKey(combo) && !singleKeyMayRun(shortcut, situation.singleKeys)) return false
  return shortcut.inFields === true || !belongsToTarget(comboParts(combo).key, taken)
}

/** The last two press nothing that anybody could have meant. */
const singleKeyMayRun = ({ anywhere = false }: Shortcut, now: SingleKeysNow): boolean =>
  now === 'here' || (now === 'elsewhere' && anywhere)

function singleKeysNow(): SingleKeysNow {
  if (!singleKeys.areOn()) return 'off'
  if (hasJustMissed()) return 'missed'
  return keysAct() ? 'here' : 'elsewhere'
}

let groups: readonly ShortcutGroup[] = []
let unfollow = (): void => undefined
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
  if (groups.length === 0) {
    window.addEventListener('keydown', onKeyDown, true)
    unfollow = followKeyPlace()
  }
  groups = [...groups, group]
  changed()
  return () => {
    groups = groups.filter((other) => other !== group)
    if (groups.length === 0) {
      window.removeEventListener('keydown', onKeyDown, true)
      unfollow()
    }
    changed()
  }
}

export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.repeat) return
  const situation: KeySituation = {
    taken: keysTaken(describeTarget(event.target)),
    isDialogOpen: isDialogOpen(),
    // One that was held was pressed where it acts.
    singleKeys: isGiven(event) ? 'here' : singleKeysNow(),
  }
  const isWaiting = !isGiven(event) && isHeld(event, situation)
  const shortcut = isWaiting ? undefined : shortcutFor(groups, event, situation)
  if (!isWaiting && !isGiven(event)) notePressed(event, situation, shortcut !== undefined)
  if (!shortcut && !isWaiting) return
  event.preventDefault()
  event.stopPropagation()
  shortcut?.run()
}
