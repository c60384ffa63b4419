import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { build } from 'vite'

export const out = join(tmpdir(), 'accord-specimen')
const built = join(out, 'built')

/** As strict as the app's own: whatever adds a style or a script to the page fails here first. */
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

export async function buildSpecimen(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
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

/** Serves what was built on this machine only; answers with its address and a way to end it. */
export function serve(): Promise<{ readonly url: string; readonly close: () => void }> {
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
        // A browser asks for an icon that there is not.
        response.statusCode = path === '/favicon.ico' ? 204 : 404
        response.end()
      })
  })
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      done({ url: `http://127.0.0.1:${port}/`, close: () => server.close() })
    })
  })
}

/** Playwright's own Chromium, or the one that CHROMIUM names. */
export function openBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM']
  return chromium.launch({ args: ['--no-sandbox'], ...(named && { executablePath: named }) })
}
