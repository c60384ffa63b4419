import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runTaskAs } from '../../electron/cli/run-task.ts'
import { openShell } from '../../electron/cli/shell.ts'
import { toAppError } from '../../electron/store/kernel/failures.ts'
import { verifyFolder } from '../../electron/documents/verify/verify.ts'
import { newest } from '../../electron/store/migrations/migrate.ts'
import { openStore } from '../../electron/store/engine/open.ts'
import '../support/cheap-passphrases.ts'
import { passphrase } from '../support/set-up-input.ts'
import { makeBase, scratch } from './base.ts'
import { counts, patience } from './counts.ts'
import { below, report } from './figures.ts'
import { lookAt } from './look.ts'
import { olderStore, rowsOf } from './older-store.ts'
import { emptyAgain, fillUp, refusedAs, smallDisk } from './small-disk.ts'

/** Half of them in each. */
const points = Math.ceil(counts.fullDisk / 2)

/** True: done. False: refused, in the words for it; of a folder that was chosen, in words that name it. */
const tried = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      const told = toAppError(error, () => undefined)
      if (told.kind === 'invalid') expect(told.fields).toEqual({ folder: expect.stringMatching(/no room/) })
      else refusedAs(told)
      return false
    },
  )

const allCurrent = Array.from({ length: 4 }, () => 'current')

/** Of every pack that lies in a folder. */
async function statesIn(out: string): Promise<readonly string[]> {
  const sides = readdirSync(out).filter((name) => !name.startsWith('.'))
  return (await Promise.all(sides.map((side) => verifyFolder(join(out, side)))))
    .flat()
    .map((one) => one.state)
}

it(
  'writes whole packs or none where the disk is full, and writes them once there is room',
  { timeout: patience },
  async ({ skip }) => {
    const disk = smallDisk()
    if (disk === null) return skip('no small disk can be mounted here')
    const base = await makeBase(true)
    const folder = join(disk, 'panel')
    const out = join(disk, 'out')
    let refusals = 0
    for (let point = 0; point < points; point += 1) {
      cpSync(base.folder, folder, { recursive: true })
      mkdirSync(out)
      const shell = openShell({ dataDir: folder, to: out })
      const who = await shell.comeIn('panel', shell.store().unlock('panel', 'cora', passphrase))
      const write = () => runTaskAs(shell, who, 'releases.write', { meetingId: base.closedId, pdf: false })
      fillUp(disk, below(250))
      const isDone = await tried(write())
      if (!isDone) refusals += 1
      emptyAgain(disk)
      // Whole packs and no part of one: all, where only the last line of the log had no room, or none.
      expect(readdirSync(out).filter((name) => name.startsWith('.accord-'))).toEqual([])
      const states = await statesIn(out)
      expect(states).toEqual(states.length === 0 && !isDone ? [] : allCurrent)
      await write()
      await shell.end()
      expect(await statesIn(out)).toEqual(allCurrent)
      const { faults } = await lookAt(folder, async () => null)
      expect(faults).toEqual([])
      for (const made of [folder, out]) rmSync(made, { recursive: true })
    }
    report('points of full disk in release', { points, refusals, wrong: 0 })
  },
)

it(
  'updates all the way or not at all where the disk is full, and does it once there is room',
  { timeout: patience },
  async ({ skip }) => {
    const disk = smallDisk()
    if (disk === null) return skip('no small disk can be mounted here')
    const key = randomBytes(32)
    const older = scratch()
    await olderStore(older, key)
    let refusals = 0
    for (let point = 0; point < points; point += 1) {
      const folder = join(disk, 'panel')
      cpSync(older, folder, { recursive: true })
      fillUp(disk, below(900))
      const path = join(folder, 'accord.db')
      if (!(await tried(openStore(path, key).then((store) => store.close())))) refusals += 1
      expect(existsSync(path)).toBe(true)
      emptyAgain(disk)
      const store = await openStore(path, key)
      expect(store.pragma('integrity_check')).toBe('ok')
      expect(store.pragma('user_version')).toBe(newest)
      expect(await rowsOf(store)).toBe(300)
      await store.close()
      rmSync(folder, { recursive: true })
    }
    report('points of full disk in update', { points, refusals, wrong: 0 })
  },
)
