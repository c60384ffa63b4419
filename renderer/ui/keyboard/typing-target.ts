/** Which keys a focused element needs for itself. */
export type KeysTaken = 'all' | 'moving' | 'none'

export interface TargetDescription {
  /** Lower case. */
  readonly tag: string
  readonly type: string
  readonly role: string | null
  readonly isEditable: boolean
}

const typedInto = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton'])
/** Widgets with arrows and typing ahead of their own. */
const lists = new Set([
  'menu',
  'menuitem',
  'listbox',
  'option',
  'grid',
  'row',
  'gridcell',
  'tree',
  'treeitem',
])
const arrows = new Set(['tab', 'tablist', 'radio', 'slider', 'toolbar'])
const notTyped = new Set(['button', 'submit', 'reset', 'checkbox', 'radio', 'range', 'file', 'color'])

export function keysTaken({ tag, type, role, isEditable }: TargetDescription): KeysTaken {
  if (isEditable || tag === 'textarea' || tag === 'select') return 'all'
  if (role && (typedInto.has(role) || lists.has(role))) return 'all'
  if (tag === 'input' && !notTyped.has(type)) return 'all'
  if (type === 'radio' || type === 'range' || (role && arrows.has(role))) return 'moving'
  return 'none'
}

export function describeTarget(target: EventTarget | null): TargetDescription {
  if (!(target instanceof HTMLElement)) return { tag: '', type: '', role: null, isEditable: false }
  return {
    tag: target.tagName.toLowerCase(),
    type: target instanceof HTMLInputElement ? target.type : '',
    role: target.getAttribute('role'),
    isEditable: target.isContentEditable,
  }
}

const moving = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  ' ',
])

/** True where the key belongs to what has the focus, and no shortcut may take it. */
export const belongsToTarget = (key: string, taken: KeysTaken) =>
  taken === 'all' || (taken === 'moving' && moving.has(key))
