import { comboMatches } from '../keys/combo.ts'
import type { Combo, PressedKey } from '../keys/combo.ts'
import { forgetPress, giveKey, isInOpened, isTyped, notePress } from './give-key.ts'
import { HeldKeys } from './held-keys.ts'
import type { HoldKeys, WhyDropped } from './held-keys.ts'
import type { KeySituation } from './key-situation.ts'
import { belongsToTarget } from './typing-target.ts'

export interface KeyHold extends Pick<HoldKeys, 'isReading' | 'onDropped'> {
  /** What waits besides single keys. */
  readonly combos: readonly Combo[]
  /** Open a field to write in. */
  readonly fieldKeys: readonly string[]
  /** Does not wait for what is being read: what hides a person from the room. */
  readonly isAtOnce: (key: PressedKey) => boolean
}

interface Here {
  readonly hold: KeyHold
  readonly keys: HeldKeys
  readonly opensField: HoldKeys['opensField']
}
let here: Here | null = null

/** While a screen is there whose keys act on what it reads. Answers a function that ends it. */
export function holdKeys(hold: KeyHold): () => void {
  const { isReading, onDropped, fieldKeys } = hold
  const opensField = (pressed: PressedKey): boolean =>
    isBare(pressed) && fieldKeys.includes(pressed.key.toLowerCase())
  const keys = new HeldKeys({
    isReading,
    onDropped,
    opensField,
    give: giveKey,
    isTyped,
    isFieldOpen: isInOpened,
  })
  here = { hold, keys, opensField }
  window.addEventListener('pointerdown', notePress, true)
  return () => {
    keys.drop('left')
    window.removeEventListener('pointerdown', notePress, true)
    if (here?.keys === keys) here = null
  }
}

/** What they were pressed for is no longer there, or everything was hidden at once. */
export const dropHeldKeys = (why: WhyDropped): void => here?.keys.drop(why)

/** Whether a key waits for what is being read; it is kept if so. */
export function isHeld(pressed: PressedKey, situation: KeySituation): boolean {
  if (!here || !mayWait(pressed, situation, here) || !here.keys.isHolding()) return false
  if (!here.keys.isBusy()) forgetPress()
  here.keys.take(keyOf(pressed))
  return true
}

/** A key was pressed that did not wait: letters after one that opens a field are for that field, and no commands. */
export function notePressed(pressed: PressedKey, situation: KeySituation, isDone: boolean): void {
  if (!here || !here.opensField(pressed) || !mayWait(pressed, situation, here)) return
  forgetPress()
  here.keys.expectField(keyOf(pressed), isDone)
}

const keyOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): PressedKey => {
  return { key, ctrlKey, metaKey, altKey, shiftKey }
}

const isBare = ({ ctrlKey, metaKey, altKey }: PressedKey): boolean => !ctrlKey && !metaKey && !altKey
const following = /^(.|Enter|Escape|Tab|Backspace|Delete|Home|End|PageUp|PageDown|Arrow\w+)$/u

function mayWait(pressed: PressedKey, situation: KeySituation, { hold, keys }: Here): boolean {
  const { taken, isDialogOpen, singleKeys } = situation
  const isCombo = hold.combos.some((combo) => comboMatches(combo, pressed))
  // Comes after keys that wait, and is for what they open; a field that was pressed with a mouse is another matter.
  if (keys.isBusy() && (taken !== 'all' || isInOpened()))
    return isCombo || (isBare(pressed) && following.test(pressed.key))
  if (taken === 'all' || isDialogOpen || hold.isAtOnce(pressed)) return false
  if (isCombo) return !belongsToTarget(pressed.key, taken)
  return isBare(pressed) && singleKeys === 'here' && /^[^ ]$/u.test(pressed.key)
}
