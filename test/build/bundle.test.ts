import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../../build/bundle.ts'

const sources: Record<string, string> = {
  'package.json': '{"type":"module"}',
  'shared/words.ts': `export const greeting: string = 'good morning'`,
  'electron/main.ts': `
    import { app } from 'electron'
    import { readFile } from 'node:fs/promises'
    import { greeting } from '../shared/words.ts'
    app.whenReady().then(async () => process.stdout.write(greeting + (await readFile(import.meta.filename))))`,
  'electron/making/thread.ts': `
    import { greeting } from '../../shared/words.ts'
    process.stdout.write(greeting)`,
  'electron/preload.ts': `
    import { contextBridge } from 'electron'
    import { greeting } from '../shared/words.ts'
    contextBridge.exposeInMainWorld('accord', { greeting })`,
  'electron/store/app/process.ts': `
    import Database from 'better-sqlite3'
    import { z } from 'zod'
    const later = await import('../../../shared/words.ts')
    process.stdout.write(z.string().parse(later.greeting) + new Database(':memory:').memory)`,
  'renderer/index.html': page('Console'),
  'renderer/shared-screen.html': page('Shared screen'),
  'renderer/main.tsx': `
    import { createRoot } from 'react-dom/client'
    import { greeting } from '../shared/words.ts'
    import styles from './main.module.css'
    createRoot(document.body).render(<p className={styles.greeting}>{greeting}</p>)`,
  'renderer/main.module.css': `
    @font-face { font-family: x; src: url(./tiny.woff2) }
    .greeting { font-family: x; background: url(./dot.svg) }`,
  'renderer/tiny.woff2': 'not much of a font',
  'renderer/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}

function page(title: string): string {
  return `<!doctype html><title>${title}</title><body><script type="module" src="./main.tsx"></script></body>`
}

// Inside the repository, so that the sources find its packages.
const cache = resolve(import.meta.dirname, '../../node_modules/.cache')
let root: string
let dist: string

async function source(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true })
  await writeFile(join(root, name), text)
}

const text = async (name: string): Promise<string> => readFile(join(dist, name), 'utf8')
const quietly = async (): Promise<boolean> => bundle({ root, log: () => {} })

beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  root = await mkdtemp(join(cache, 'bundle-'))
  dist = join(root, 'dist')
  for (const [name, content] of Object.entries(sources)) await source(name, content)
  await quietly()
})
afterAll(async () => rm(root, { recursive: true, force: true }))

test('gives each process its file, what it imports late one of its own, and the renderer its pages', async () => {
  const files = (await readdir(dist)).toSorted()
  const late = files.find((file) => /^store-.+\.js$/.test(file))
  expect(files).toEqual(['.sources', 'main.js', 'maker.js', 'preload.cjs', 'renderer', late, 'store.js'])
  expect(await text(late ?? '')).toContain('good morning')
  const pages = await readdir(join(dist, 'renderer'))
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'shared-screen.html']))
})

test('leaves only Electron, Node and the native module to be found at run time', async () => {
  const imported = (code: string): string[] =>
    [...code.matchAll(/from ["']([^"']+)["']/g)].map((match) => match[1] ?? '')
  expect(imported(await text('main.js')).toSorted()).toEqual(['electron', 'node:fs/promises'])
  expect(imported(await text('store.js'))).toEqual(['better-sqlite3'])
  const preload = await text('preload.cjs')
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])).toEqual(['electron'])
  expect(preload).not.toMatch(/^(import|export) /m)
})

test('writes pages that the content security policy lets through', async () => {
  const html = await text('renderer/index.html')
  expect(html).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+"><\/script>/)
  expect(html).not.toMatch(/<script[^>]*>[^<]/)
  const assets = await readdir(join(dist, 'renderer', 'assets'))
  const styles = await text(`renderer/assets/${assets.find((name) => name.endsWith('.css'))}`)
  expect(styles).toContain('url(')
  expect(styles).not.toContain('data:')
  expect(assets.filter((name) => /\.(woff2|svg)$/.test(name))).toHaveLength(2)
  expect(assets.some((name) => name.endsWith('.map'))).toBe(false)
})

test('builds again only when a source changed', async () => {
  expect(await quietly()).toBe(false)
  await source('shared/words.ts', `export const greeting: string = 'good evening'`)
  expect(await quietly()).toBe(true)
  expect(await text('main.js')).toContain('good evening')
})

test('keeps the last bundle when a source is broken', async () => {
  await source('shared/words.ts', 'export const greeting = (')
  await expect(quietly()).rejects.toThrow('Build failed')
  expect(existsSync(join(dist, 'main.js'))).toBe(true)
  expect((await readdir(root)).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})
