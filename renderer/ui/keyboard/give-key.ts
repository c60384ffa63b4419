import type { PressedKey } from '../keys/combo.ts'
import { describeTarget, keysTaken } from './typing-target.ts'

const given = new WeakSet<Event>()
/** Was held before, and is to be acted on now. */
export const isGiven = (event: Event): boolean => given.has(event)

let isPressed = false
/** From now on a field that has the focus was pressed with a mouse: what was held is not for it. */
export const notePress = (): void => void (isPressed = true)
export const forgetPress = (): void => void (isPressed = false)

const takesText = (element: Element): boolean => keysTaken(describeTarget(element)) === 'all'

/** The field that a key before this one has opened. */
const openedField = (): Element | null => {
  const { activeElement } = document
  return !isPressed && activeElement !== null && takesText(activeElement) ? activeElement : null
}

export const isInOpened = (): boolean => openedField() !== null

const edits: Readonly<Record<string, string>> = { Backspace: 'delete', Delete: 'forwardDelete' }
const isWriting = ({ key, ctrlKey, metaKey, altKey }: PressedKey): boolean =>
  !ctrlKey && !metaKey && !altKey && ([...key].length === 1 || key in edits)

/** Nothing but a letter for a field that is open. */
export const isTyped = (pressed: PressedKey): boolean => isWriting(pressed) && isInOpened()

/** Presses the key again where the focus is now; a page can't do it as the keyboard does, so a letter is typed here. */
export async function giveKey(pressed: PressedKey): Promise<boolean> {
  const field = openedField()
  const { activeElement } = document
  const isElsewhere = activeElement === null || (field === null && takesText(activeElement))
  const at = isElsewhere ? document.body : activeElement
  const event = new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true, composed: true })
  given.add(event)
  const isDone = !at.dispatchEvent(event) || (field !== null && write(field, pressed)) || tab(pressed)
  at.dispatchEvent(new KeyboardEvent('keyup', { ...pressed, bubbles: true, composed: true }))
  if (field === null) await drawn()
  await new Promise((resolve) => setTimeout(resolve))
  return isDone
}

// A window that is covered draws no frame.
const mostMs = 200

/** What a key has opened has the focus once it was drawn, a frame after it was asked for. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, mostMs)
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })

function write(field: Element, pressed: PressedKey): boolean {
  const { key } = pressed
  if (key === 'Enter' && field instanceof HTMLTextAreaElement) return typeIn('insertText', '\n')
  if (!isWriting(pressed)) return false
  const edit = edits[key]
  return edit === undefined ? typeIn('insertText', key) : typeIn(edit)
}

/** The one way in which what a page writes counts as typed: it can be undone, and the field says that it changed. */
const typeIn = (command: string, text?: string): boolean => document.execCommand(command, false, text)

const stops =
  'a[href], button, input, textarea, select, [tabindex]:not([tabindex^="-"]), [contenteditable="true"]'

function tab({ key, shiftKey }: PressedKey): boolean {
  if (key !== 'Tab') return false
  const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled, [inert] *') && one.checkVisibility(),
  )
  const at = all.findIndex((one) => one === document.activeElement)
  all.at((at + (shiftKey ? -1 : 1)) % all.length)?.focus()
  return true
}
