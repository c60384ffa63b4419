import { session } from 'electron'
import type { Session } from 'electron'
import { hardenSession } from './harden-session.ts'
import { stillFiles } from './still.ts'

/** Pages to be printed, by path; put in and taken out by the printer. */
export const printPages = new Map<string, string>()

let ours: Session | undefined
let walls: Session | undefined

/** Kept in memory only: neither cache nor storage is written to disk. */
export function ourSession(bundle: string): Session {
  if (ours) return ours
  ours = session.fromPartition('accord', { cache: false })
  hardenSession(ours, bundle, printPages)
  return ours
}

/**
 * The shared screen's own, as closed as ours: a window's zoom belongs to its session, and what the console is zoomed
 * to is nobody else's business.
 */
export function wallSession(bundle: string): Session {
  if (walls) return walls
  walls = session.fromPartition('accord-wall', { cache: false })
  hardenSession(walls, bundle, stillFiles)
  return walls
}
