import { readFileSync, readdirSync } from 'node:fs'
import type { ElectronApplication } from 'playwright'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: readonly string[]
}

function read(pid: number): Process[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean)
    return [{ pid, parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), command }]
  } catch {
    return []
  }
}

const running = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)))

/** A process and everything that it started, as far as it still runs. */
export function processTree(root: number): readonly Process[] {
  const all = running()
  const tree = all.filter(({ pid }) => pid === root)
  for (const one of tree) tree.push(...all.filter(({ parent }) => parent === one.pid))
  return tree
}

/** The store processes of an app: a child of Node, or one of Electron's own (DESIGN §4). */
export async function storeProcesses(app: ElectronApplication): Promise<readonly number[]> {
  const own = await app.evaluate((electron) =>
    electron.app.getAppMetrics().flatMap(({ name, pid }) => (name === 'Accord store' ? [pid] : [])),
  )
  const children = processTree(app.process().pid ?? 0)
    .filter(({ command }) => command.some((word) => word.endsWith('store.js')))
    .map(({ pid }) => pid)
  return [...new Set([...own, ...children])]
}

export const isRunning = (pid: number): boolean => read(pid).some(({ command }) => command.length > 0)
