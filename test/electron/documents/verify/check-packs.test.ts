import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDropped, checkFolder } from '../../../../electron/documents/verify/check-packs.ts'
import { desk } from '../../../../shared/desk.ts'
import type { DroppedFile } from '../../../../shared/desk.ts'
import { carryingPack } from '../../../support/documents/carrying-pack.ts'
import { keyListOf } from '../../../support/documents/sample-keys.ts'
import { health, nurse, socialCare } from '../../../support/documents/sample-pack.ts'
import { inFolder, writeBoth } from '../../../support/documents/written-packs.ts'

const lists = [keyListOf('health', [health]), keyListOf('socialCare', [socialCare])]

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
    const dropped = await checkDropped(files, lists)
    expect(dropped.map(({ side }) => side)).toEqual(['health', 'socialCare'])
    expect(dropped).toEqual(await checkFolder(folder, lists))
    expect(dropped.map(({ state }) => state)).toEqual(['current', 'current'])
    const stranger = keyListOf('health', [{ ...health, seed: 99 }])
    const [unknown] = await checkDropped(files, [stranger])
    expect(unknown?.state).toBe('current, signed by keys you have not confirmed')
    expect(unknown?.reasons).toContain(
      'The key of Dr Miriam Okafor is another than the one you have taken in.',
    )
    const changed = files.map((file) =>
      file.path.includes('/health/') && file.path.endsWith('decision.json')
        ? { ...file, bytes: file.bytes.slice(1) }
        : file,
    )
    expect((await checkDropped(changed, lists)).map(({ state }) => state)).toContain('damaged')
  })
})

test('a record’s PDF that was dropped or chosen by itself is judged by what it carries', async () => {
  const bytes = new Uint8Array((await carryingPack()).get('record.pdf') ?? [])
  const all = [keyListOf('health', [health, nurse]), keyListOf('socialCare', [socialCare])]
  const file = { path: 'Filed in November.pdf', bytes }
  const dropped = await checkDropped([file], all)
  expect(dropped).toMatchObject([{ side: 'health', state: 'current', problems: [] }])
  const [stranger] = await checkDropped([file], lists.slice(1))
  expect(stranger?.state).toBe('current, signed by keys you have not confirmed')
  await inFolder(async (folder) => {
    const path = join(folder, file.path)
    writeFileSync(path, bytes)
    expect(await checkFolder(path, all)).toEqual(dropped)
  })
  const plain = { path: 'letter.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.7')) }
  await expect(checkDropped([plain], all)).rejects.toMatchObject({
    error: { kind: 'invalid', fields: { pdf: 'carries nothing that was signed' } },
  })
})

test('what is no pack is said to be none, and no path leads out of what was dropped', async () => {
  const file = { path: 'holiday/photo.jpg', bytes: new Uint8Array(3) }
  await expect(checkDropped([file], lists)).rejects.toMatchObject({ error: { kind: 'invalid' } })
  const paths = ['../record-1/decision.json', 'record-1//decision.json', '/etc/passwd', 'a/./b']
  for (const path of paths)
    expect(desk.checkDropped.input.safeParse({ files: [{ ...file, path }] }).success).toBe(false)
})
