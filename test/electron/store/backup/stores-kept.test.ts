import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { storesKept } from '../../../../electron/store/backup/stores-kept.ts'
import { panelWithBackups, temporary } from './panel-with-backups.ts'

const day = new Date('2026-11-05T09:30:00Z')
function write(path: string, bytes: number, at: Date): void {
  writeFileSync(path, Buffer.alloc(bytes))
  utimesSync(path, at, at)
}

it('the copies from before updates and what restores set aside are told with their day and size, newest first', async () => {
  const { folder, desk } = await panelWithBackups()
  expect(desk.status().kept).toEqual([])
  write(join(folder, 'accord-before-update-930.db'), 4096, day)
  const aside = join(folder, 'kept', '20261106T120000Z-before-restore')
  mkdirSync(aside, { recursive: true })
  write(join(aside, 'accord.db'), 8192, new Date('2026-11-06T12:00:00Z'))
  write(join(aside, 'keyring.json'), 100, day)
  const before = readdirSync(folder)
  expect(desk.status().kept).toEqual([
    { name: '20261106T120000Z-before-restore', why: 'aside', at: '2026-11-06T12:00:00.000Z', bytes: 8292 },
    { name: 'accord-before-update-930.db', why: 'update', at: day.toISOString(), bytes: 4096 },
  ])
  expect(readdirSync(folder)).toEqual(before)
})

it('neither the store nor half a copy nor an empty folder is told of, and nothing fails where nothing is', () => {
  const folder = temporary()
  for (const name of ['accord.db', 'accord-before-update-930.db.new', 'notes-before-update.db'])
    write(join(folder, name), 10, day)
  mkdirSync(join(folder, 'kept', 'empty'), { recursive: true })
  expect(storesKept(folder)).toEqual([])
  expect(storesKept(join(folder, 'none'))).toEqual([])
})
