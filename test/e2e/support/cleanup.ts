import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const undone: (() => unknown)[] = []

// Vitest gives every test file its own copy of this module, so this runs once a file, the latest first.
afterAll(async () => {
  for (const undo of undone.toReversed()) await undo()
})

/** Runs when the tests of this file have run, whether they passed or not. */
export const atTheEnd = (undo: () => unknown): void => void undone.push(undo)

/** A folder that goes at the end. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `accord-${name}-`))
  atTheEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
