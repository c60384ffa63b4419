import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../kernel/whole-file.ts'

const Restored = z.strictObject({
  at: z.iso.datetime(),
  /** The folder in `kept` that holds what was there before; null once that was put back. */
  kept: z.string().nullable(),
  madeAt: z.iso.datetime(),
  entries: z.int(),
  lacks: z.int(),
  /** Whether the trail says so yet: the next to come in writes it there. */
  logged: z.boolean(),
  undone: z.boolean(),
})
export type Restored = z.output<typeof Restored>

const restoredPath = (folder: string): string => join(folder, 'restored.json')

export function readRestored(folder: string): Restored | null {
  try {
    return Restored.parse(JSON.parse(readFileSync(restoredPath(folder), 'utf8')))
  } catch {
    return null
  }
}

export const writeRestored = (folder: string, restored: Restored): void =>
  writeWhole(restoredPath(folder), JSON.stringify(restored))
