/** Which keys a focused element needs for itself: each of these includes those after it. */
export type KeysTaken = 'all' | 'moving' | 'pressing' | 'none'

export interface TargetDescription {
  /** Lower case. */
  readonly tag: string
  readonly type: string
  readonly role: string | null
  readonly isEditable: boolean
  /** A control within a row of a list that is walked by arrows. */
  readonly isInRow: boolean
}

const typedInto = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton'])
/** Widgets that jump to what is typed. */
const lists = new Set(['menu', 'menuitem', 'listbox', 'option', 'tree', 'treeitem'])
/** Widgets walked by arrows alone; the grids here are told not to jump (`disallowTypeAhead`). */
const walked = new Set(['tab', 'tablist', 'radio', 'slider', 'toolbar', 'grid', 'row', 'gridcell'])
const pressed = new Set(['button', 'link', 'checkbox', 'switch'])
const pressedTags = new Set(['button', 'a', 'summary'])
const notTyped = new Set(['button', 'submit', 'reset', 'checkbox', 'radio', 'range', 'file', 'color'])

export function keysTaken({ tag, type, role, isEditable, isInRow }: TargetDescription): KeysTaken {
  if (isEditable || tag === 'textarea' || tag === 'select') return 'all'
  if (role && (typedInto.has(role) || lists.has(role))) return 'all'
  if (tag === 'input' && !notTyped.has(type)) return 'all'
  if (isInRow || type === 'radio' || type === 'range' || (role && walked.has(role))) return 'moving'
  return tag === 'input' || pressedTags.has(tag) || (role && pressed.has(role)) ? 'pressing' : 'none'
}

export function describeTarget(target: EventTarget | null): TargetDescription {
  if (!(target instanceof HTMLElement)) {
    return { tag: '', type: '', role: null, isEditable: false, isInRow: false }
  }
  return {
    tag: target.tagName.toLowerCase(),
    type: target instanceof HTMLInputElement ? target.type : '',
    role: target.getAttribute('role'),
    isEditable: target.isContentEditable,
    isInRow: target.closest('[role="row"]') !== null,
  }
}

const pressing = new Set(['Enter', ' '])
const moving = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** True where the key belongs to what has the focus, and no shortcut may take it. */
export function belongsToTarget(key: string, taken: KeysTaken): boolean {
  if (taken === 'all') return true
  if (taken === 'none') return false
  return pressing.has(key) || (taken === 'moving' && moving.has(key))
}
