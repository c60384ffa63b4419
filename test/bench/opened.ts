import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import type { Bridge } from '../../shared/bridge.ts'
import { launchApp } from '../e2e/launch.ts'
import { waitInside } from '../support/inside.ts'
import { guide } from './panels.ts'
import { endLater, scratch } from './scratch.ts'
import { go, typePassphrase } from './unlock.ts'

const repository = resolve(import.meta.dirname, '../..')

/** What the window of the bare app can ask. */
export interface Bare {
  readonly keep: (name: string, value: unknown) => Promise<void>
  readonly echo: (name: string, input: unknown) => Promise<unknown>
  readonly print: (file: string) => Promise<number>
}

/** Comes in, and goes to a place with this heading. */
export async function comeInAt(page: Page, place: string, heading: string): Promise<void> {
  await typePassphrase(page, guide.name, guide.passphrase)
  await page.keyboard.press('Enter')
  await waitInside(page)
  await go(page, place)
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor()
}

/** The app on a data folder, unlocked, at a place with this heading. */
export async function openedApp(
  dataDir: string,
  place: string,
  heading: string,
): Promise<{ app: ElectronApplication; page: Page; end: () => Promise<void> }> {
  const app = await launchApp(repository, dataDir)
  const end = endLater(() => app.close())
  const page = await app.firstWindow()
  await comeInAt(page, place, heading)
  return { app, page, end }
}

/** The window of the bare app: it echoes, prints, and has a box to type in. */
export async function openedBare(): Promise<{ page: Page; end: () => Promise<void> }> {
  const app = await launchApp(join(import.meta.dirname, 'bare-work'), scratch('bare-work'))
  const end = endLater(() => app.close())
  return { page: await app.firstWindow(), end }
}

/** What an operation answers in a window. */
export const answerIn = async <T>(page: Page, name: string, input: unknown): Promise<T> =>
  page.evaluate(
    async ([name, input]) => {
      const { accord } = globalThis as unknown as { accord: Bridge }
      const reply = await accord.call(name, input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
      return reply.value as T
    },
    [name, input] as const,
  )
