import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { atTheEnd, temporaryFolder } from './cleanup.ts'

export interface SmallDisk {
  readonly folder: string
  /** From now on not one byte more can be written. */
  readonly fill: () => void
  readonly free: () => void
}

/** A folder on a disk so small that a test can fill it: of its own where this account may mount one. */
export function smallDisk(): SmallDisk {
  const folder = mounted() ?? shared()
  const filler = join(folder, 'filler')
  return { folder, fill: () => writeUntilFull(filler), free: () => rmSync(filler) }
}

function mounted(): string | undefined {
  const folder = temporaryFolder('small-disk')
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'accord-test', folder])
  if (status !== 0) return undefined
  atTheEnd(() => spawnSync('umount', ['-l', folder]))
  return folder
}

// What everyone may write to: 5 MB on Debian, 64 MB in a container. On most machines the second is far larger.
const everyones = ['/run/lock', '/dev/shm']
const largest = 128 * 1024 * 1024

function shared(): string {
  const place = everyones.find((path) => existsSync(path) && sizeOf(path) <= largest)
  if (place === undefined) throw new Error('There is no small disk to fill here, and none may be mounted')
  const folder = mkdtempSync(join(place, 'accord-'))
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function sizeOf(path: string): number {
  const { bsize, blocks } = statfsSync(path)
  return bsize * blocks
}

function writeUntilFull(path: string): void {
  const file = openSync(path, 'w')
  try {
    // Down to single bytes, so that not even the shortest line fits any more.
    for (const size of [1024 * 1024, 4096, 1]) writeWhileItGoes(file, Buffer.alloc(size, 'x'))
  } finally {
    closeSync(file)
  }
}

function writeWhileItGoes(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
