import { createContext, useSyncExternalStore } from 'react'

/** What was saved last in this window: which field, when (epoch milliseconds), and on which page. */
export interface LastSaved {
  readonly field: object
  readonly at: number
  readonly place: string
}

let last: LastSaved | null = null
const followers = new Set<() => void>()

export function noteSaved(saved: LastSaved): void {
  if (last?.field === saved.field && last.at === saved.at) return
  last = saved
  for (const follow of followers) follow()
}

function subscribe(follow: () => void): () => void {
  followers.add(follow)
  return () => void followers.delete(follow)
}

const snapshot = () => last

/** "Saved" is said once: of what was saved last. */
export const useLastSaved = (): LastSaved | null => useSyncExternalStore(subscribe, snapshot, snapshot)

/** Whether this field is that one: the others of a page are not drawn again with each save of one of them. */
export function useIsLastSaved(field: object): boolean {
  const isLast = () => last?.field === field
  return useSyncExternalStore(subscribe, isLast, isLast)
}

/** True within a page that says "Saved" in a place of its own; elsewhere the field that was saved last says it. */
export const SaidElsewhere = createContext(false)

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Europe/London' })
export const savedWords = (at: number): string => `Saved ${clock.format(at)}`
