import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openTestStore, passphrase } from '../test-store.ts'
import type { TestStore } from '../test-store.ts'

function shared(): string {
  const folder = mkdtempSync(join(tmpdir(), 'accord-shared-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** As a task leaves it where Accord is killed while it writes. */
async function halfMade({ call }: TestStore, madeIn: string): Promise<string> {
  const leaving = { task: 'papers.write', aboutId: null, files: 2, sha256: 'a'.repeat(64), madeIn } as const
  const id = await call('departures.begin', leaving)
  mkdirSync(madeIn)
  writeFileSync(join(madeIn, 'papers.pdf'), 'a name, health and money')
  return id
}
const reopen = async ({ store }: TestStore) => {
  await store.close()
  await store.unlock('panel', 'cora', passphrase)
}

test('what a killed Accord left half-made is thrown away, said once and in the trail', async () => {
  const panel = await openTestStore()
  const folder = shared()
  const madeIn = join(folder, '.accord-0123456789abcdef')
  await halfMade(panel, madeIn)
  await reopen(panel)
  expect(existsSync(madeIn)).toBe(false)
  const [swept] = await panel.call('releases.swept', {})
  expect(swept).toMatchObject({ task: 'papers.write', folderName: folder.split('/').at(-1) })
  expect((await panel.call('audit.entries', {})).map(({ operation }) => operation)).toContain(
    'departures.sweep',
  )
  await reopen(panel)
  expect(await panel.call('releases.swept', {})).toEqual([])
})

test('what ended is not looked at, nor anything that is not Accord’s own hidden folder', async () => {
  const panel = await openTestStore()
  const folder = shared()
  const [left, theirs] = [join(folder, '.accord-fedcba9876543210'), join(folder, 'letters')]
  await panel.call('departures.end', { departureId: await halfMade(panel, left), outcome: 'left' })
  await halfMade(panel, theirs)
  await reopen(panel)
  expect([left, theirs].map((path) => existsSync(path))).toEqual([true, true])
  expect(await panel.call('releases.swept', {})).toEqual([])
})

test('a stick that is not there now is looked at the next time', async () => {
  const panel = await openTestStore()
  const folder = shared()
  const madeIn = join(folder, '.accord-00112233445566aa')
  await halfMade(panel, madeIn)
  rmSync(madeIn, { recursive: true })
  await reopen(panel)
  expect(await panel.call('releases.swept', {})).toEqual([])
  mkdirSync(madeIn)
  await reopen(panel)
  expect(existsSync(madeIn)).toBe(false)
})
