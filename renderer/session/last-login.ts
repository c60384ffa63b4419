import type { StoreName } from '../../shared/session.ts'

// Only which store and which name were used last, to save a choice: both stand on the unlock screen anyway.
const key = (what: string) => `accord.last.${what}`

function read(what: string): string | null {
  try {
    return localStorage.getItem(key(what))
  } catch {
    return null
  }
}

function write(what: string, value: string): void {
  try {
    localStorage.setItem(key(what), value)
  } catch {
    // A window without storage asks again the next time.
  }
}

export const lastStore = (): StoreName => (read('store') === 'demonstration' ? 'demonstration' : 'panel')
export const lastLogin = (store: StoreName): string | null => read(store)

/** Who was last in before whoever is in now: their name goes back to the door where the screen is handed back. */
let before: string | null = null

export const loginBefore = (): string | null => before

export function rememberLogin(store: StoreName, login: string): void {
  before = read(store)
  write('store', store)
  write(store, login)
}

/** Somebody passed through at another’s screen: that one stands at the door again, and is told who was there. */
export function handBack(store: StoreName, to: string, from: string): void {
  write(store, to)
  write('handedBack', from)
}

/** Said once. */
export function takeHandedBack(): string | null {
  const login = read('handedBack')
  if (login !== null && login !== '') write('handedBack', '')
  return login === '' ? null : login
}
