import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'

export interface StartScript {
  /** Its path in `dist/renderer`. */
  readonly file: string
  readonly bytes: number
  /** As gzip makes it at its own level. */
  readonly gzipped: number
}

/** How much script may be read before the unlock screen is there, in bytes as gzip makes them. */
export const startBudget = 140_000

/** Every script of a bundle that is read before a page draws anything: those it names, and what these import at once. */
export function startScripts(dist: string, page = 'index.html'): StartScript[] {
  const root = join(dist, 'renderer')
  const named = [...readFileSync(join(root, page), 'utf8').matchAll(/<script[^>]*\ssrc="\.\/([^"]+)"/g)]
  const found = new Map<string, StartScript>()
  const read = (file: string): void => {
    if (found.has(file)) return
    const text = readFileSync(join(root, file), 'utf8')
    found.set(file, { file, bytes: Buffer.byteLength(text), gzipped: gzipSync(text).length })
    for (const other of importedBy(text)) read(join(dirname(file), other))
  }
  for (const [, file = ''] of named) read(file)
  return [...found.values()]
}

/** What a module can't run without; what it imports when it needs it is none of these. */
const importedBy = (text: string): string[] =>
  parseAst(text).body.flatMap((node) => ('source' in node && node.source ? [node.source.value] : []))

export const gzippedOf = (scripts: readonly StartScript[]): number =>
  scripts.reduce((sum, { gzipped }) => sum + gzipped, 0)
