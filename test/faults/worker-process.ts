import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Told, Work } from './work.ts'

export interface Ended {
  /** How many changes it said were acknowledged before it ended. */
  readonly acknowledged: number
  /** What it said last: `done`, `refused …`, or the number of the last change. */
  readonly last: string
  /** From its first word to its end. */
  readonly ms: number
}

export interface Limits {
  /** SIGKILL so long after it was ready; null: it ends by itself. */
  readonly killAfterMs: number | null
  /** Put before the command, e.g. strace. */
  readonly under?: readonly string[]
}

/** Runs one worker to its end, or to ours. Fails where it never came to its work. */
export function runWorker(what: Work, told: Told, { killAfterMs, under = [] }: Limits): Promise<Ended> {
  const worker = join(import.meta.dirname, 'worker.ts')
  const [command, ...args] = [...under, process.execPath, worker, what, JSON.stringify(told)]
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'accord-faults-cache') },
  })
  let said = ''
  let readyAt = 0
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    said += text
    if (readyAt !== 0 || !said.startsWith('ready\n')) return
    readyAt = performance.now()
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      // What comes after the last line break was cut off in mid-word.
      const lines = said.split('\n').slice(0, -1)
      const numbers = lines.filter((line) => /^\d+$/.test(line)).map(Number)
      const last = lines.at(-1) ?? ''
      if (readyAt === 0 && !last.startsWith('refused'))
        return reject(new Error(`${what} never began: ${said}`))
      resolve({ acknowledged: numbers.at(-1) ?? 0, last, ms: performance.now() - readyAt })
    })
  })
}
