import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { builderConfig } from '../../build/electron-builder.ts'
import type { ElectronRuntime } from '../../build/electron-runtime.ts'

const runtime = (nodeApi: number): ElectronRuntime => ({
  kind: nodeApi >= 10 ? 'official' : 'development',
  path: '/dist/electron',
  distDir: '/dist',
  version: '45.4.1',
  nodeApi,
  why: 'a test names it',
})

test('names an installer for each system', () => {
  const { win, mac, linux } = builderConfig(runtime(10))
  expect([win?.target, mac?.target, linux?.target]).toEqual([['nsis'], ['dmg'], ['AppImage', 'rpm']])
})

test('packs the runtime that was chosen, and fetches and rebuilds nothing', () => {
  const config = builderConfig(runtime(10))
  expect(config).toMatchObject({
    electronDist: '/dist',
    electronVersion: '45.4.1',
    npmRebuild: false,
    publish: null,
  })
})

test('keeps all code in the archive, but for the native module', () => {
  expect(builderConfig(runtime(10)).asarUnpack).toEqual(['node_modules/better-sqlite3/prebuilds/*.node'])
})

test('puts the store beside the archive only for a Node that cannot read one', () => {
  expect(builderConfig(runtime(9)).asarUnpack).toContain('dist/store*.js')
})

test('has its icons', () => {
  const icons = resolve(import.meta.dirname, '../../build/icons')
  expect(builderConfig(runtime(10)).directories?.buildResources).toBe(icons)
  for (const name of ['256x256.png', '512x512.png']) expect(existsSync(join(icons, name))).toBe(true)
})
