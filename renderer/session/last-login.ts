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

export function rememberLogin(store: StoreName, login: string): void {
  write('store', store)
  write(store, login)
}
