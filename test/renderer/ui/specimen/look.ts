import { createServer } from 'node:http'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { build } from 'vite'

// Run it by hand: node test/renderer/ui/specimen/look.ts [page …]
// Builds the specimen, serves it under the app's own content policy, draws every page in both themes and
// two sizes, and checks each with axe. CHROMIUM names the browser. Exits 1 when anything was found.

const out = join(tmpdir(), 'accord-specimen')
const built = join(out, 'built')
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}
const pages = ['case', 'fields', 'states', 'room', 'sign', 'wall']
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 640, height: 400 },
]

async function buildSpecimen(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    base: './',
    build: {
      target: 'chrome130',
      outDir: built,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
    },
  })
}

function serve(): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = resolve(built, `.${path === '/' ? '/index.html' : path}`)
    readFile(file)
      .then((bytes) => {
        response.setHeader('content-security-policy', policy)
        response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
        response.end(bytes)
      })
      .catch(() => {
        response.statusCode = 404
        response.end()
      })
  })
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done({ port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() })
    })
  })
}

async function look(browser: Browser, url: string, picture: string, size: (typeof sizes)[number]) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const found: string[] = []
  page.on('console', (line) => line.type() === 'error' && found.push(`console: ${line.text()}`))
  page.on('pageerror', (error) => found.push(`page: ${error.message}`))
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  if (wide) found.push('wider than the window')
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
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
let count = 0
for (const name of asked.length > 0 ? asked : pages) {
  for (const theme of ['light', 'dark']) {
    for (const size of sizes) {
      const url = `http://127.0.0.1:${server.port}/?page=${name}&theme=${theme}`
      const picture = join(out, `${name}-${theme}-${size.width}.png`)
      const found = await look(browser, url, picture, size)
      count += found.length
      console.log(picture, found.length === 0 ? 'clean' : `\n  ${found.join('\n  ')}`)
    }
  }
}
await browser.close()
server.close()
process.exitCode = count > 0 ? 1 : 0
