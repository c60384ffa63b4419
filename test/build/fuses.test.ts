import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { electronRuntime } from '../../build/electron-runtime.ts'
import { readFuses, releaseFuses, setReleaseFuses } from '../../build/fuses.ts'

let folder: string
let binary: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-fuses-'))
  binary = join(folder, 'accord')
  await copyFile((await electronRuntime({ log: () => {} })).path, binary)
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

test('says something about all nine fuses, and opens none that lets code in', () => {
  const fuses = releaseFuses('linux')
  expect(Object.keys(fuses).map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(fuses[FuseV1Options.RunAsNode]).toBe(false)
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(false)
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false)
  expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(false)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true)
})

test.each([
  ['linux', false],
  ['darwin', true],
  ['win32', true],
])('checks the archive’s integrity where Electron can: on %s %s', (platform, checked) => {
  expect(releaseFuses(platform)[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(checked)
})

test('sets every fuse that the binary knows, and reads them back from it', async () => {
  const before = await readFuses(binary)
  await setReleaseFuses(binary, 'linux')
  const after = await readFuses(binary)
  expect(after).not.toEqual(before)
  expect(Object.keys(after)).toEqual(Object.keys(before))
  expect(releaseFuses('linux')).toMatchObject(after)
})
