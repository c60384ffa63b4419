import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright'
import { buildSpecimen, openBrowser, out, serve } from './serve.ts'

// Run it by hand: node test/renderer/ui/specimen/look.ts [page …]
// Draws every page of the specimen in both themes and three sizes (the third is 200% zoom on a laptop), and
// checks each with axe. CHROMIUM names the browser, if it is not Playwright's own. Exits 1 when anything was found.

const pages = ['case', 'fields', 'form', 'saved', 'lists', 'states', 'room', 'sign', 'wall']
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 640, height: 400 },
]

async function look(browser: Browser, url: string, picture: string, size: (typeof sizes)[number]) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const found: string[] = []
  page.on('console', (line) => line.type() === 'error' && found.push(`console: ${line.text()}`))
  page.on('pageerror', (error) => found.push(`page: ${error.message}`))
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  if (isWide) found.push('wider than the window')
  await page.screenshot({ path: picture, fullPage: true })
  const axe = await new AxeBuilder({ page }).analyze()
  for (const violation of axe.violations) {
    found.push(`axe ${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  }
  await context.close()
  return found
}

const asked = process.argv.slice(2)
await mkdir(out, { recursive: true })
await buildSpecimen()
const server = await serve()
const browser = await openBrowser()
let count = 0
for (const name of asked.length > 0 ? asked : pages) {
  for (const theme of ['light', 'dark']) {
    for (const size of sizes) {
      const picture = join(out, `${name}-${theme}-${size.width}.png`)
      const found = await look(browser, `${server.url}?page=${name}&theme=${theme}`, picture, size)
      count += found.length
      console.log(picture, found.length === 0 ? 'clean' : `\n  ${found.join('\n  ')}`)
    }
  }
}
await browser.close()
server.close()
process.exitCode = count > 0 ? 1 : 0
