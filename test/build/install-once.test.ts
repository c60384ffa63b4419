import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { installOnce } from '../../build/install-once.ts'

let cache: string
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'accord-install-'))
})

test('makes the folder on the first call only', async () => {
  const folder = join(cache, 'deep', 'runtime')
  let made = 0
  const make = async (into: string): Promise<void> => writeFile(join(into, 'version'), String((made += 1)))
  expect(await installOnce(folder, make)).toBe(folder)
  expect(await installOnce(folder, make)).toBe(folder)
  expect(await readFile(join(folder, 'version'), 'utf8')).toBe('1')
})

test('lets callers at the same time end with one finished folder and nothing beside it', async () => {
  const folder = join(cache, 'runtime')
  const slowly = async (into: string): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await writeFile(join(into, 'version'), 'whole')
  }
  const folders = await Promise.all([1, 2, 3].map(() => installOnce(folder, slowly)))
  expect(new Set(folders)).toEqual(new Set([folder]))
  expect(await readFile(join(folder, 'version'), 'utf8')).toBe('whole')
  expect(await readdir(cache)).toEqual(['runtime'])
})

test('leaves nothing when the making fails', async () => {
  const failing = async (into: string): Promise<void> => {
    await writeFile(join(into, 'half'), '')
    throw new Error('no more disk')
  }
  await expect(installOnce(join(cache, 'runtime'), failing)).rejects.toThrow('no more disk')
  expect(await readdir(cache)).toEqual([])
})
