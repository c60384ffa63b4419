import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { StorageTrouble } from '../../../shared/kernel/reply.ts'
import { toAppError } from '../kernel/failures.ts'
import { backupsFolder } from '../keys/files.ts'
import { writeWhole } from '../kernel/whole-file.ts'

const path = (folder: string): string => join(backupsFolder(folder), 'trouble.json')

/** Remembers that a backup could not be made, until one is: it is tried when nobody is there to be told. */
export function rememberTrouble(folder: string, error: unknown): void {
  const said = toAppError(error)
  const why: StorageTrouble = said.kind === 'storage' ? said.why : 'unreadable'
  try {
    writeWhole(path(folder), JSON.stringify({ why }))
  } catch {
    // On a full disk not even that can be written; the age of the last backup says it too.
  }
}

export const forgetTrouble = (folder: string): void => rmSync(path(folder), { force: true })

export function readTrouble(folder: string): StorageTrouble | null {
  try {
    return (JSON.parse(readFileSync(path(folder), 'utf8')) as { why: StorageTrouble }).why
  } catch {
    return null
  }
}
