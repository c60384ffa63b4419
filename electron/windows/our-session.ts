import { session } from 'electron'
import type { Session } from 'electron'
import { hardenSession } from './harden-session.ts'

/** Pages to be printed, by path; put in and taken out by the printer. */
export const printPages = new Map<string, string>()

let ours: Session | undefined

/** Kept in memory only: neither cache nor storage is written to disk. */
export function ourSession(bundle: string): Session {
  if (ours) return ours
  ours = session.fromPartition('accord', { cache: false })
  hardenSession(ours, bundle, printPages)
  return ours
}
