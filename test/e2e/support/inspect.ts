import type { ElectronApplication, Page } from 'playwright'
import { keepPicture, look, settled, themes, tooWide, views, violations } from './screen.ts'

/** Both themes at the sizes that people have, each with a picture; answers what is wrong anywhere. */
export async function inspect(
  app: ElectronApplication,
  page: Page,
  name: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const wrong: Record<string, readonly string[]> = {}
  for (const view of views.filter((one) => ['1280', '1920'].includes(one.name))) {
    await look(app, page, view)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      await settled(page)
      await keepPicture(page, `${name}-${theme}-${view.name}`)
      wrong[`too wide: ${theme}, ${view.name}`] = await tooWide(page)
      if (theme === 'light' || view.name === '1280')
        wrong[`axe: ${theme}, ${view.name}`] = await violations(page)
    }
  }
  return Object.fromEntries(Object.entries(wrong).filter(([, found]) => found.length > 0))
}
