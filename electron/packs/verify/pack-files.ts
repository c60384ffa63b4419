import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { sha256Hex } from '../jcs.ts'

/** What a pack folder holds, by path with forward slashes; links are listed and never followed. */
export interface FoundFiles {
  readonly paths: readonly string[]
  readonly links: readonly string[]
  readonly bytes: ReadonlyMap<string, Buffer>
}

export async function readPack(folder: string): Promise<FoundFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const others = entries.filter((entry) => !entry.isDirectory())
  const pathOf = (entry: (typeof entries)[number]): string =>
    relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
  const paths = others.map(pathOf).toSorted()
  const links = others.filter((entry) => !entry.isFile()).map(pathOf)
  const files = others.filter((entry) => entry.isFile()).map(pathOf)
  const bytes = new Map<string, Buffer>()
  for (const path of files) bytes.set(path, await readFile(join(folder, path)))
  return { paths, links, bytes }
}

/** What is wrong between SHA256SUMS and the files. */
export function sumProblems({ paths, links, bytes }: FoundFiles): string[] {
  const problems = links.length === 0 ? [] : [`not plain files: ${links.join(', ')}`]
  const sums = bytes.get('SHA256SUMS')
  if (sums === undefined) return [...problems, 'SHA256SUMS: missing']
  const listed = new Map<string, string>()
  for (const line of sums.toString('utf8').split('\n').filter(Boolean)) {
    const parts = /^([0-9a-f]{64}) [ *](.+)$/.exec(line)
    const path = parts?.[2]
    if (path === undefined || path.startsWith('/') || path.split('/').includes('..'))
      problems.push(`SHA256SUMS: not a sum line: ${line.slice(0, 80)}`)
    else listed.set(path, parts?.[1] ?? '')
  }
  for (const path of paths)
    if (path !== 'SHA256SUMS' && !listed.has(path)) problems.push(`${path}: not in SHA256SUMS`)
  for (const [path, sum] of listed) {
    const found = bytes.get(path)
    if (found === undefined) problems.push(`${path}: listed but missing`)
    else if (sha256Hex(found) !== sum) problems.push(`${path}: sum differs`)
  }
  return problems
}
