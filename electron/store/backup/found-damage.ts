import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWhole } from '../kernel/whole-file.ts'

const Damage = z.strictObject({ at: z.iso.datetime() })

const path = (folder: string): string => join(folder, 'damage.json')

/** Whoever comes to the door next is told before they are in. Told in the app all the same where it can't be written. */
export function rememberDamage(folder: string, at: string): void {
  try {
    writeWhole(path(folder), JSON.stringify({ at }))
  } catch {
    // A disk that takes no writes says so by itself.
  }
}

/** A later reading found all of it whole, or another store was put in its place. */
export const forgetDamage = (folder: string): void => rmSync(path(folder), { force: true })

/** When part of this store was last found damaged; null where nothing was, or it has been mended. */
export function damagedAt(folder: string): string | null {
  try {
    return Damage.parse(JSON.parse(readFileSync(path(folder), 'utf8'))).at
  } catch {
    return null
  }
}
