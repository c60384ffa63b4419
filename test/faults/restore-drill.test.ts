import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BackupDesk } from '../../electron/store/backup/desk.ts'
import { Store } from '../../electron/store/app/service.ts'
import '../support/cheap-passphrases.ts'
import { passphrase } from '../support/set-up-input.ts'
import { copyOf, makeBase, scratch } from './base.ts'
import { counts, patience } from './counts.ts'
import { report } from './figures.ts'

/** Rows that nobody can press together, up to so many megabytes. */
async function grow(store: Store, megabytes: number): Promise<void> {
  const { db } = store.desk().store
  for (let done = 0; done < megabytes; done += 1)
    await db
      .insertInto('history')
      .values(
        Array.from({ length: 250 }, (_, n) => ({
          tableName: 'drill',
          rowId: `${done}-${n}`,
          version: 1,
          row: randomBytes(1900).toString('hex'),
          at: '2026-11-01T09:00:00.000Z',
          memberId: 'm',
        })),
      )
      .execute()
}

it(
  'brings a lost panel back from its backup, with everything that was in it',
  { timeout: patience },
  async () => {
    const base = await makeBase(true)
    const folder = copyOf(base.folder)
    const store = new Store(folder)
    await store.unlock('panel', 'cora', passphrase)
    await grow(store, counts.drillMegabytes)
    const head = await store.call('audit.head', {})
    const stick = join(scratch(), 'drill.accord')
    const began = performance.now()
    const { database } = await new BackupDesk(store, folder, null).save(stick)
    const backupMs = performance.now() - began
    await store.close()
    const times: number[] = []
    for (let n = 0; n < counts.drills; n += 1) {
      const place = scratch()
      const there = new Store(place)
      const desk = new BackupDesk(there, place, null)
      const from = performance.now()
      desk.chooseFile(stick)
      expect(await desk.examine({ login: 'cora', passphrase })).toMatchObject({ faults: [] })
      desk.restore()
      await there.unlock('panel', 'cora', passphrase)
      times.push(performance.now() - from)
      const size = (head.ok ? (head.value as { size: number }) : { size: 0 }).size
      expect(await there.call('audit.head', {})).toMatchObject({ ok: true, value: { size: size + 1 } })
      await there.close()
      rmSync(place, { recursive: true })
    }
    const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
    report('restore drill', {
      MB: Math.round(database.bytes / 1e6),
      'of the drills restored': `${times.length} of ${counts.drills}`,
      'longest restore': seconds(Math.max(...times)),
      'to make the backup': seconds(backupMs),
    })
  },
)
