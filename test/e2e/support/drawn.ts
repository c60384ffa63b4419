import type { ElectronApplication, Page } from 'playwright'
import { countCalls, countDrawn } from '../../support/drawn.ts'
import { comeIn, consoleAfter, go } from './app.ts'

/** A window that counts what it draws and asks, unlocked. */
export async function counting(app: ElectronApplication): Promise<Page> {
  await app.context().addInitScript(countDrawn)
  const door = await app.firstWindow()
  await comeIn(door)
  const page = await consoleAfter(app, () =>
    door.evaluate(() => window.accord.call('session.lock', {})).catch(() => null),
  )
  await comeIn(page)
  await countCalls(app)
  await go(page, '/')
  return page
}
