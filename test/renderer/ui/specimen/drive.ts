import { editing } from './drive-editing.ts'
import { fields } from './drive-fields.ts'
import { keys } from './drive-keys.ts'
import { buildSpecimen, openBrowser, serve } from './serve.ts'

// Run it by hand: node test/renderer/ui/specimen/drive.ts [part of a name]
// Uses the specimen as a person would, in a real browser and under the app's content policy. CHROMIUM names
// the browser, if it is not Playwright's own. Exits 1 at the first thing that does not behave.

await buildSpecimen()
const server = await serve()
const browser = await openBrowser()
try {
  for (const drive of [...fields, ...editing, ...keys].filter(({ name }) =>
    name.includes(process.argv[2] ?? ''),
  )) {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    page.on('console', (line) => line.type() === 'error' && console.log(`  console: ${line.text()}`))
    page.on('pageerror', (error) => console.log(`  page: ${error.message}`))
    await page.goto(`${server.url}?page=${drive.page}`)
    await page.locator('h1').first().waitFor()
    console.log(drive.name)
    await drive.run(page)
    await context.close()
  }
} finally {
  await browser.close()
  server.close()
}
