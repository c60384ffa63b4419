import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toAppError } from '../../electron/store/kernel/failures.ts'
import { BackupDesk } from '../../electron/store/backup/desk.ts'
import { importReader } from '../../electron/store/imports/reader.ts'
import { Store } from '../../electron/store/app/service.ts'
import { referralFile } from '../bench/referral-file.ts'
import { passphraseOf } from '../electron/store/meetings/panel-at-work.ts'
import '../support/cheap-passphrases.ts'
import { passphrase } from '../support/set-up-input.ts'
import { copyOf, makeBase, scratch } from './base.ts'
import { counts, patience } from './counts.ts'
import { below, report } from './figures.ts'
import { countOf, lookAt, spoiltBackups } from './look.ts'
import { emptyAgain, fillUp, refusedAs, smallDisk } from './small-disk.ts'
import { importedRows, letters } from './work.ts'
import { runWorker } from './worker-process.ts'

type Act = (store: Store, folder: string, file: string) => Promise<number>
const acts: Readonly<Record<string, Act>> = {
  changes: async (store) => {
    for (let n = 1; n <= 60; n += 1) {
      const input = { short: letters(n), expansion: `Meaning ${n}`, side: 'health' }
      const reply = await store.call('acronyms.add', input)
      if (!reply.ok) return refusedAs(reply.error) && n - 1
    }
    return 60
  },
  import: async (store, _, file) => {
    const read = await importReader(store, () => undefined).previewImport(file, 'health', null, null)
    if (read.kind !== 'preview') throw new Error('not a preview')
    const reply = await store.call('imports.apply', { previewId: read.preview.previewId, decisions: [] })
    return reply.ok ? 1 : refusedAs(reply.error) && 0
  },
  backup: async (store, folder) => {
    const desk = new BackupDesk(store, folder, null)
    return desk.make().then(
      () => 0,
      (error: unknown) => refusedAs(toAppError(error, () => undefined)) && 0,
    )
  },
}

it(
  'loses nothing acknowledged on a full disk, leaves no half, and goes on once there is room',
  { timeout: patience },
  async ({ skip }) => {
    const disk = smallDisk()
    if (disk === null) return skip('no small disk can be mounted here')
    const base = await makeBase()
    const file = join(scratch(), 'referrals.csv')
    writeFileSync(file, referralFile(importedRows))
    const start = await lookAt(copyOf(base.folder), (db) => countOf(db, 'person'))
    let refusals = 0
    for (let point = 0; point < counts.fullDisk; point += 1) {
      const [name = '', act] = Object.entries(acts)[point % 3] ?? []
      const folder = join(disk, 'panel')
      cpSync(base.folder, folder, { recursive: true })
      const store = new Store(folder)
      await store.unlock('panel', 'cora', passphrase)
      fillUp(disk, below(name === 'changes' ? 60 : 400))
      const done = (await act?.(store, folder, file)) ?? 0
      if (done < (name === 'changes' ? 60 : 1)) refusals += 1
      emptyAgain(disk)
      // There is room again: the same session goes on.
      const reply = await store.call('acronyms.add', { short: 'ZZ', expansion: 'Room', side: 'health' })
      expect(reply).toMatchObject({ ok: true })
      await store.close()
      const { seen, faults, entries } = await lookAt(folder, (db) => countOf(db, 'person'))
      expect([name, faults]).toEqual([name, []])
      expect([name, entries]).toEqual([name, start.entries + done + 1])
      expect(seen).toBe(start.seen + (name === 'import' ? done * importedRows : 0))
      expect(await spoiltBackups(folder)).toEqual([])
      expect(readdirSync(join(folder, 'backups')).filter((left) => left.startsWith('.making'))).toEqual([])
      rmSync(folder, { recursive: true })
    }
    report('points of full disk', { points: counts.fullDisk, refusals, wrong: 0 })
  },
)

it(
  'loses nothing acknowledged where the disk fails a write or a flush',
  { timeout: patience },
  async ({ skip }) => {
    if (spawnSync('strace', ['-V']).status !== 0) return skip('strace is not here')
    const base = await makeBase()
    const start = await lookAt(copyOf(base.folder), async () => null)
    const members = [{ id: base.ids.doctor, passphrase: passphraseOf('doctor') }]
    let refusals = 0
    for (let point = 0; point < counts.ioErrors; point += 1) {
      const folder = copyOf(base.folder)
      mkdirSync(folder, { recursive: true })
      const call = point % 2 === 0 ? 'pwrite64' : 'fdatasync,fsync'
      const paths = ['accord.db', 'accord.db-wal'].flatMap((name) => ['-P', join(folder, name)])
      const inject = `inject=${call}:error=EIO:when=${1 + below(40)}+`
      const under = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject, ...paths]
      const told = { ...base, folder, members, more: '' }
      const { acknowledged, last } = await runWorker('text', told, { killAfterMs: null, under })
      expect(last).toContain('refused')
      refusals += 1
      const { faults, entries } = await lookAt(folder, async () => null)
      expect(faults).toEqual([])
      expect([acknowledged, acknowledged + 1]).toContain(entries - start.entries)
      rmSync(folder, { recursive: true })
    }
    report('points of I/O error', { points: counts.ioErrors, refusals, wrong: 0 })
  },
)
