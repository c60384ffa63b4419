import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BackupDesk } from '../../../electron/store/backup/desk.ts'
import { serviceOver } from '../../../electron/store/app/create-service.ts'
import { KeyList } from '../../../electron/proof/key-list.ts'
import { runTask } from '../../../electron/tasks/tasks.ts'
import type { Shell } from '../../../electron/tasks/shell.ts'
import { openPanel } from '../store/meetings/panel-at-work.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accord-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function shellOver(file: string | null): Promise<Shell> {
  const panel = await openPanel(['doctor', 'manager'])
  const desk = new BackupDesk(panel.store, panel.dataDir, null, () => undefined)
  const service = serviceOver(panel.store, desk, () => undefined)
  return {
    who: panel.coordinator,
    store: () => service,
    changed: () => undefined,
    chooseFolder: () => Promise.resolve(folder),
    chooseFile: () => Promise.resolve(file),
  } as unknown as Shell
}

test('what one panel saves, another takes in, and the words are the same at both ends', async () => {
  const written = await runTask(await shellOver(null), 'keys.write', {})
  const files = ['accord-keys-health.json', 'accord-keys-social-care.json']
  expect(written).toMatchObject({ files })
  expect(readdirSync(folder).toSorted()).toEqual(files)
  const file = join(folder, files[1] ?? '')
  const list = KeyList.parse(JSON.parse(readFileSync(file, 'utf8')))
  expect(list.keys.map(({ name }) => name)).toContain('Marta Novak')
  const read = await runTask(await shellOver(file), 'keys.read', {})
  expect(read).toMatchObject({ side: 'socialCare', agencyName: list.agencyName, before: null })
})

test('a file that is no list is said to be none, and giving up is giving up', async () => {
  const file = join(folder, 'letter.json')
  writeFileSync(file, '{}')
  const wrong = { error: { kind: 'invalid', fields: { keys: 'not a list of keys' } } }
  await expect(runTask(await shellOver(file), 'keys.read', {})).rejects.toMatchObject(wrong)
  await expect(runTask(await shellOver(folder), 'keys.read', {})).rejects.toMatchObject(wrong)
  await expect(runTask(await shellOver(null), 'keys.read', {})).rejects.toMatchObject({
    error: { kind: 'cancelled' },
  })
})
