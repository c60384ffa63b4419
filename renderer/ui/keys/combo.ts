/**
 * A shortcut as written in code: `mod+k`, `alt+ArrowUp`, `shift+Enter`, `h`, `1`, `?`. `mod` is ⌘ on a Mac
 * and Ctrl elsewhere. The last part is `KeyboardEvent.key`, letters in lower case.
 */
export type Combo = string

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface ComboParts {
  readonly key: string
  readonly mod: boolean
  readonly alt: boolean
  readonly shift: boolean
}

export const onMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

export function comboParts(combo: Combo): ComboParts {
  const parts = combo === '+' ? ['+'] : combo.split('+')
  const held = parts.slice(0, -1).map((part) => part.toLowerCase())
  const last = parts.at(-1) ?? ''
  return {
    key: last.length === 1 ? last.toLowerCase() : last,
    mod: held.includes('mod'),
    alt: held.includes('alt'),
    shift: held.includes('shift'),
  }
}

/** Shift counts only with letters and named keys: on a British keyboard `?` itself needs it. */
const shiftCounts = (key: string) => key.length > 1 || /[a-z]/.test(key)

export function comboMatches(combo: Combo, pressed: PressedKey, mac = onMac): boolean {
  const wanted = comboParts(combo)
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key
  if (key !== wanted.key) return false
  const mod = mac ? pressed.metaKey : pressed.ctrlKey
  const other = mac ? pressed.ctrlKey : pressed.metaKey
  if (mod !== wanted.mod || other || pressed.altKey !== wanted.alt) return false
  return !shiftCounts(wanted.key) || pressed.shiftKey === wanted.shift
}

const drawn: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
}

/** As drawn on a key cap: `Ctrl K`, `⌘ K`, `Alt ↑`, `→`. */
export function drawCombo(combo: Combo, mac = onMac): string {
  const { key, mod, alt, shift } = comboParts(combo)
  const names = [mod && (mac ? '⌘' : 'Ctrl'), alt && (mac ? '⌥' : 'Alt'), shift && (mac ? '⇧' : 'Shift')]
  return [...names, drawn[key] ?? (key.length === 1 ? key.toUpperCase() : key)].filter(Boolean).join(' ')
}

/** For `aria-keyshortcuts`. */
export function ariaCombo(combo: Combo, mac = onMac): string {
  const { key, mod, alt, shift } = comboParts(combo)
  const names = [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift']
  return [...names, key === ' ' ? 'Space' : key].filter(Boolean).join('+')
}
