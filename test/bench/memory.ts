import { readFileSync, readdirSync } from 'node:fs'

/** Only Linux says which pages a process has to itself. */
export const canMeasureMemory = process.platform === 'linux'

/**
 * Megabytes that a process and all below it have written to and have to themselves. What is only read of a program's own
 * file is not counted: the development runtime starts a Node of its own for the store, whose file is shared or not by
 * whatever else runs, where a utility process shares Electron's.
 */
export function privateMegabytes(pid: number): number {
  const kilobytes = family(pid).reduce((sum, one) => sum + privateKilobytes(one), 0)
  return kilobytes / 1024
}

function family(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : ''
    // The second field is the command in brackets, which may hold anything.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const below = (of: number): number[] => [
    of,
    ...[...parents].flatMap(([child, parent]) => (parent === of ? below(child) : [])),
  ]
  return below(pid)
}

function privateKilobytes(pid: number): number {
  const found = read(`/proc/${pid}/smaps_rollup`).matchAll(/^Private_Dirty:\s+(\d+) kB$/gm)
  return [...found].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0)
}

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
