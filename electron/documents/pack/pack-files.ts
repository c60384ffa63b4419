import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { sha256Hex } from '../../proof/jcs.ts'

/** What a pack folder holds, by path with forward slashes; links are listed and never followed. */
export interface FoundFiles {
  readonly paths: readonly string[]
  readonly links: readonly string[]
  /** Of every file that may be one of a pack by its size. */
  readonly bytes: ReadonlyMap<string, Buffer>
  /** Sums of those that are larger; they are never held in memory. */
  readonly large?: ReadonlyMap<string, string>
}

/** Bytes. A pack's own files are far smaller; whatever lies there besides, a film or a disk image, stops no check. */
const largest = 64 * 1024 * 1024

export async function readPack(folder: string): Promise<FoundFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const others = entries.filter((entry) => !entry.isDirectory())
  const pathOf = (entry: (typeof entries)[number]): string =>
    relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
  const paths = others.map(pathOf).toSorted()
  const links = others.filter((entry) => !entry.isFile()).map(pathOf)
  const bytes = new Map<string, Buffer>()
  const large = new Map<string, string>()
  for (const path of others.filter((entry) => entry.isFile()).map(pathOf)) {
    const file = join(folder, path)
    if ((await stat(file)).size > largest) large.set(path, await streamedSum(file))
    else bytes.set(path, await readFile(file))
  }
  return { paths, links, bytes, large }
}

async function streamedSum(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** What is wrong between SHA256SUMS and the files; each begins with the path that it is about. */
export function sumProblems({ paths, links, bytes, large }: FoundFiles): string[] {
  const problems = links.length === 0 ? [] : [`not plain files: ${links.join(', ')}`]
  const sums = bytes.get('SHA256SUMS')
  if (sums === undefined) return [...problems, 'SHA256SUMS: missing']
  const { listed, problems: wrongLines } = readSums(sums.toString('utf8'))
  problems.push(...wrongLines)
  for (const path of paths)
    if (path !== 'SHA256SUMS' && !listed.has(path)) problems.push(`${path}: not in SHA256SUMS`)
  for (const [path, sum] of listed) {
    const found = bytes.get(path)
    const has = found === undefined ? large?.get(path) : sha256Hex(found)
    if (has === undefined) problems.push(`${path}: listed but missing`)
    else if (has !== sum) problems.push(`${path}: sum differs`)
  }
  return problems
}

function readSums(text: string): {
  readonly listed: ReadonlyMap<string, string>
  readonly problems: readonly string[]
} {
  const listed = new Map<string, string>()
  const problems: string[] = []
  for (const line of text.split('\n').filter(Boolean)) {
    const parts = /^([0-9a-f]{64}) [ *](.+)$/.exec(line)
    const path = parts?.[2]
    if (path === undefined || path.startsWith('/') || path.split('/').includes('..'))
      problems.push(`SHA256SUMS: not a sum line: ${line.slice(0, 80)}`)
    // `sha256sum -c` checks both lines; which one the writer meant, nobody can say.
    else if (listed.has(path)) problems.push(`SHA256SUMS: names ${path} twice`)
    else listed.set(path, parts?.[1] ?? '')
  }
  return { listed, problems }
}
