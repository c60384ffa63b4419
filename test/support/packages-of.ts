import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The packages that a file of ours brings in, with all that it imports; what is imported late or as a type is not. */
export function packagesOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return new Set()
  seen.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^']+)'/gms)
  const found = [...imports].map(([, from = '']) => from)
  const ours = found.filter((from) => from.startsWith('.')).map((from) => resolve(dirname(file), from))
  return new Set([
    ...found.filter((from) => !from.startsWith('.')),
    ...ours.flatMap((one) => [...packagesOf(one, seen)]),
  ])
}
