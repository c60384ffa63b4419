import { createHash } from 'node:crypto'
import { closeSync, fdatasync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Counter } from '../kernel/open-store.ts'

// SQLite takes a log up to its first bad frame, and says nothing of those after it. So how far the trail had come when
// the last change was acknowledged is counted outside the database: written with each, flushed every second. Two slots in
// turn, each with its own sum: a write that is cut short spoils one of them.
const slotBytes = 512
const flushMs = 1000

const Slot = z.strictObject({
  /** Hash of the trail's first entry: which store it is. */
  first: z.string(),
  size: z.int().min(1),
  at: z.iso.datetime(),
  sum: z.string(),
})
export type Acknowledged = Omit<z.output<typeof Slot>, 'sum'>

const path = (folder: string): string => join(folder, 'acknowledged')

const sumOf = ({ first, size, at }: Acknowledged): string =>
  createHash('sha256').update(`${first} ${size} ${at}`).digest('hex')

/** The most entries that were acknowledged in this folder, of the store whose trail begins so; null where none is known. */
export function mostAcknowledged(folder: string, first: string): Acknowledged | null {
  let bytes: Buffer
  try {
    bytes = readFileSync(path(folder))
  } catch {
    return null
  }
  const slots = [0, slotBytes].map((from) => slotOf(bytes.subarray(from, from + slotBytes)))
  const ours = slots.filter((slot) => slot !== null && slot.first === first)
  return ours.toSorted((a, b) => (b?.size ?? 0) - (a?.size ?? 0))[0] ?? null
}

function slotOf(bytes: Buffer): Acknowledged | null {
  try {
    const { sum, ...slot } = Slot.parse(JSON.parse(bytes.toString('utf8')))
    return sum === sumOf(slot) ? slot : null
  } catch {
    return null
  }
}

/** `first` is asked once, with the first change. */
export function counterIn(folder: string, first: () => string): Counter {
  let file: number | null = null
  let begins: string | null = null
  let next = 0
  let flushing: NodeJS.Timeout | null = null
  const flush = (): void => {
    flushing = null
    if (file !== null) fdatasync(file, () => undefined)
  }
  const write = (size: number, at: string): void => {
    try {
      file ??= openForUpdate(path(folder))
      begins ??= first()
      const slot = { first: begins, size, at }
      const text = JSON.stringify({ ...slot, sum: sumOf(slot) }).padEnd(slotBytes)
      writeSync(file, text, next * slotBytes)
      next = 1 - next
      flushing ??= setTimeout(flush, flushMs).unref()
    } catch {
      // A full disk says so at the change itself; what is counted is then what was before.
    }
  }
  return {
    count: write,
    startAgain: (size, at) => {
      write(size, at)
      write(size, at)
    },
    close: () => {
      if (flushing) clearTimeout(flushing)
      if (file === null) return
      fdatasyncSync(file)
      closeSync(file)
      file = null
    },
  }
}

function openForUpdate(at: string): number {
  try {
    return openSync(at, 'r+')
  } catch {
    return openSync(at, 'w+', 0o600)
  }
}
