import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { contentSecurityPolicy, isOurs } from './policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const headers = (type: string, keep = 'no-store'): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cache-control': keep,
})

/**
 * Type and style sheets that pages are printed with, which ship with Accord: kept in the memory of the window that prints
 * page after page, and gone with it.
 */
const keptWhilePrinting = (path: string): string =>
  /^\/print\/[\w./-]+\.(?:css|woff2)$/.test(path) ? 'max-age=3600' : 'no-store'

const missing = (): Response => new Response('', { status: 404, headers: headers('text/plain') })

/**
 * The path inside the bundle that a URL asks for, or null: only our host, only plain names of letters, digits, dots,
 * hyphens and underscores, only types that we ship. Escapes and dot-dot never get as far as the file system.
 */
export function bundledPath(url: string): string | null {
  if (!isOurs(url) || /%|\\|\/\.|\/\/(?!accord)/.test(url.slice('app:'.length))) return null
  const { pathname } = new URL(url)
  const path = pathname === '/' ? '/index.html' : pathname
  return /^(?:\/[\w-][\w.-]*)+$/.test(path) && extname(path) in types ? path : null
}

/** Answers app: requests from the bundle's folder, and from memory pages to be printed and what stands still on the wall. */
export function serve(
  folder: string,
  pages: ReadonlyMap<string, string | Uint8Array>,
): (request: { url: string; method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    const path = bundledPath(url)
    if (path === null || method !== 'GET') return missing()
    const page = pages.get(path)
    if (page !== undefined)
      return new Response(typeof page === 'string' ? page : new Uint8Array(page), {
        headers: headers(types[extname(path)] ?? 'text/plain'),
      })
    const file = normalize(join(folder, path))
    if (!file.startsWith(folder + sep)) return missing()
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: headers(types[extname(file)] ?? 'text/plain', keptWhilePrinting(path)),
      })
    } catch {
      return missing()
    }
  }
}
