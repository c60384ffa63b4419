import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

/** Only Linux says which pages a process has to itself. */
export const canMeasureMemory = process.platform === 'linux'

/**
 * Megabytes that a process and all below it have to themselves: what would be free without them. Not counted is the file
 * of another program than the first: the development runtime starts a Node of its own for the store, which lies in memory
 * once more or is shared by whatever else runs, where a utility process has Electron's.
 */
export function privateMegabytes(pid: number): number {
  const program = programOf(pid)
  const kilobytes = family(pid).reduce((sum, one) => {
    const own = programOf(one)
    return sum + privateKilobytes(one) - (own === program ? 0 : cleanKilobytesOf(one, own))
  }, 0)
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
  const found = read(`/proc/${pid}/smaps_rollup`).matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)
  return [...found].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0)
}

/** Of its own file, as it was read: what was written to is the process's all the same. */
function cleanKilobytesOf(pid: number, file: string): number {
  const parts = read(`/proc/${pid}/smaps`).split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m)
  const ofFile = parts.filter((part) => file !== '' && part.split('\n', 1)[0]?.endsWith(file))
  return ofFile.reduce((sum, part) => sum + Number(/^Private_Clean:\s+(\d+) kB$/m.exec(part)?.[1] ?? 0), 0)
}

function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return ''
  }
}

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
