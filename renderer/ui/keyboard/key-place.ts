import { controlAt } from '../press/aimed-press.ts'

/**
 * On an element within which single keys act: those that type something, so that a word written beside its field must
 * never be taken for them. An open dialog is such a place by itself.
 */
export const keysActHere = { 'data-keys': '' } as const
const placesSelector = '[data-keys], [role="dialog"], [role="alertdialog"]'

const typedInto =
  'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"]), [contenteditable]'

/** Where the focus is or was last, before what had it went away. */
let wasHere = false
/** A press that has landed on nothing yet: whoever types now means a field that they did not hit. */
let hasMissed = false

/** Whether a single key means a command now. */
export function keysAct(): boolean {
  const { activeElement } = document
  if (hasMissed) return false
  // What had the focus went away, as a dialog does when it closes: one is still where one was.
  if (activeElement === null || activeElement === document.body) return wasHere
  return activeElement.closest(placesSelector) !== null
}

/** Whether what is typed now is for the page as a whole rather than for a field that was missed. */
export const hasJustMissed = (): boolean => hasMissed

let isPointerDown = false

const listeners: Readonly<Record<string, (event: Event) => void>> = {
  pointerdown: () => {
    isPointerDown = true
    hasMissed = true
  },
  pointerup: () => {
    isPointerDown = false
  },
  pointercancel: () => {
    isPointerDown = false
  },
  click: ({ target }) => {
    if (controlAt(target) !== null) hasMissed = false
  },
  focusin: ({ target }) => {
    if (!(target instanceof Element)) return
    wasHere = target.closest(placesSelector) !== null
    // A button has the focus before it is pressed; a field is written in at once.
    if (!isPointerDown || target.matches(typedInto)) hasMissed = false
  },
}

/** Answers a function that stops. */
export function followKeyPlace(): () => void {
  const all = Object.entries(listeners)
  all.forEach(([kind, listener]) => window.addEventListener(kind, listener, true))
  return () => all.forEach(([kind, listener]) => window.removeEventListener(kind, listener, true))
}
