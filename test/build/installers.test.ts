import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { installers, whyNot } from '../../build/installers.ts'
import type { Workshop } from '../../build/installers.ts'
import { writeSums } from '../../build/sums.ts'

const full: Workshop = { platform: 'linux', has: () => true, isReached: true }
const possible = (here: Workshop) => installers.filter((one) => whyNot(one, here) === null)

test('each is made on its own system', () => {
  expect(possible(full)).toEqual(['AppImage', 'deb', 'rpm'])
  expect(possible({ ...full, platform: 'win32' })).toEqual(['nsis'])
  expect(possible({ ...full, platform: 'darwin' })).toEqual(['dmg'])
  expect(whyNot('nsis', full)).toBe('It is made on Windows.')
})

test('a tool that is missing is named, with what brings it', () => {
  const bare = { ...full, has: () => false }
  expect(possible(bare)).toEqual(['AppImage'])
  expect(whyNot('deb', bare)).toBe('It needs dpkg-deb (from dpkg).')
  expect(whyNot('rpm', bare)).toBe('It needs rpmbuild (from rpm).')
})

test('where nothing can be fetched, what needs nothing more is made', () => {
  const alone = { ...full, isReached: false }
  expect(possible(alone)).toEqual(['deb'])
  expect(whyNot('AppImage', alone)).toContain('this network does not reach them')
})

test('the sums are those that sha256sum reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accord-sums-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['b.deb', 'a.rpm']) writeFileSync(join(folder, name), name)
  await writeSums(folder, [join(folder, 'b.deb'), join(folder, 'a.rpm')])
  const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n')
  expect(lines.map((line) => line.slice(64))).toEqual(['  a.rpm', '  b.deb', ''])
  if (process.platform === 'linux')
    execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder })
})
