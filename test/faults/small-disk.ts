import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { scratch } from './base.ts'

const block = 4096

/** A small disk of its own; null where this computer lets nobody make one. */
export function smallDisk(): string | null {
  const place = scratch()
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', place])
  if (made.status !== 0) return null
  onTestFinished(() => void spawnSync('umount', [place]))
  return place
}

/** Leaves so many blocks free. */
export function fillUp(disk: string, leave: number): void {
  emptyAgain(disk)
  const { bavail } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail - leave) * block))
}

export const emptyAgain = (disk: string): void => rmSync(join(disk, 'filler'), { force: true })

/** Only in the words for it. */
export function refusedAs(error: unknown): true {
  expect(error).toMatchObject({ kind: 'storage', why: expect.stringMatching(/full|read_only|unreadable/) })
  return true
}
