import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = mkdtempSync(join(tmpdir(), 'accord-bench-'))
const running = new Set<() => Promise<unknown>>()

/** A new folder that goes when the bench ends. */
export function scratch(name: string): string {
  return mkdtempSync(join(root, `${name}-`))
}

/** Has `end` called when the bench ends, unless the answer to this was called before. */
export function endLater(end: () => Promise<unknown>): () => Promise<void> {
  running.add(end)
  return async () => {
    running.delete(end)
    await end()
  }
}

/** Leaves neither a process nor a file behind. */
export async function cleanUp(): Promise<void> {
  await Promise.allSettled([...running].map((end) => end()))
  rmSync(root, { recursive: true, force: true, maxRetries: 5 })
}
