import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDropped, checkFolder } from '../../../electron/tasks/check-packs.ts'
import { desk } from '../../../shared/desk.ts'
import type { DroppedFile } from '../../../shared/desk.ts'
import { inFolder, writeBoth } from '../packs/written-packs.ts'

function filesBelow(folder: string): DroppedFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return entries.map(({ parentPath, name }) => {
    const file = join(parentPath, name)
    const path = `${basename(folder)}/${file.slice(folder.length + 1)}`
    return { path, bytes: new Uint8Array(readFileSync(file)) }
  })
}

test('packs that were dropped are judged as those in a folder are', async () => {
  await inFolder(async (folder) => {
    await writeBoth(folder)
    const files = filesBelow(folder)
    const dropped = await checkDropped(files)
    expect(dropped.map(({ side }) => side)).toEqual(['health', 'socialCare'])
    expect(dropped).toEqual(await checkFolder(folder))
    const changed = files.map((file) =>
      file.path.includes('/health/') && file.path.endsWith('decision.json')
        ? { ...file, bytes: file.bytes.slice(1) }
        : file,
    )
    expect((await checkDropped(changed)).map(({ state }) => state)).toContain('damaged')
  })
})

test('what is no pack is said to be none, and no path leads out of what was dropped', async () => {
  const file = { path: 'holiday/photo.jpg', bytes: new Uint8Array(3) }
  await expect(checkDropped([file])).rejects.toMatchObject({ error: { kind: 'invalid' } })
  const paths = ['../record-1/decision.json', 'record-1//decision.json', '/etc/passwd', 'a/./b']
  for (const path of paths)
    expect(desk.checkDropped.input.safeParse({ files: [{ ...file, path }] }).success).toBe(false)
})
