import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright'
import type { Call, OpName, Output } from '../../../shared/contract.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'
import { launchApp } from '../launch.ts'
import { atTheEnd, temporaryFolder } from './cleanup.ts'
import { demonstrationPassphrase } from './demonstration.ts'
import { waitInside } from '../../support/inside.ts'

const repository = join(import.meta.dirname, '../../..')

/** For `expect.poll`: a slow machine is no fault. */
export const patiently = { timeout: 30_000 } as const

export interface LaunchMore {
  readonly appDir?: string
  readonly args?: readonly string[]
}

/** Starts the bundled app on a data folder; closed at the end. */
export async function startApp(dataDir: string, more: LaunchMore = {}): Promise<ElectronApplication> {
  const app = await launchApp(more.appDir ?? repository, dataDir, more.args)
  atTheEnd(() => app.close())
  return app
}

/** The bundle with files of our own beside it in `renderer/`, as if someone had got them in there. */
export function appWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('app')
  cpSync(join(repository, 'dist'), join(folder, 'dist'), { recursive: true })
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'dist', 'renderer', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

/** Does what makes a window, and answers the window. */
export async function windowAfter(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()])
  await page.waitForLoadState('domcontentloaded')
  return page
}

/** Does what locks, and answers the console that comes up; what stands before the room may come up as well. */
export async function consoleAfter(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const predicate = async (one: Page): Promise<boolean> => {
    await one.waitForLoadState('domcontentloaded')
    return one.url().includes('/index.html')
  }
  const [page] = await Promise.all([app.waitForEvent('window', { predicate }), act()])
  return page
}

/** Answers every file or folder dialog with this path from now on. */
export const answerDialogs = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

/** At the unlock screen: picks a name and types the passphrase. */
export async function unlock(
  page: Page,
  name = 'Amara Nwosu',
  passphrase = demonstrationPassphrase,
): Promise<void> {
  await page.getByRole('option', { name }).click()
  await page.getByLabel('Passphrase').click()
  await page.getByLabel('Passphrase').pressSequentially(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

/** Unlocks and waits until the rail is there. */
export async function comeIn(page: Page, name?: string, passphrase?: string): Promise<void> {
  await unlock(page, name, passphrase)
  await waitInside(page)
}

/** Waits until it can be seen; fails where it cannot. */
export const expectShown = (what: Locator): Promise<void> => what.waitFor()

/** Calls over the window's own bridge, with whatever input. */
export const reply = (page: Page, operation: unknown, input: unknown): Promise<Reply<unknown>> =>
  page.evaluate(([name, data]) => window.accord.call(name as string, data), [operation, input] as const)

/** Calls an operation that must be answered. */
export async function call<N extends OpName>(page: Page, name: N, input: Call<N>): Promise<Output<N>> {
  const answer = await reply(page, name, input)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as Output<N>
}

/** Moves to a place inside the window as a link would. */
export async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => void (window.location.hash = to), place)
}
