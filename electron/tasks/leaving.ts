import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { sha256Hex } from '../proof/jcs.ts'
import type { OpNameOf } from '../../shared/contract.ts'
import type { Leaving as Announced } from '../../shared/departures.ts'
import { ask } from './ask.ts'
import type { Shell } from './shell.ts'

export type Leaving = Omit<Announced, 'task'> & { readonly task: OpNameOf<'task'> }

interface Contents {
  readonly bytes: Uint8Array
}

/** Hidden, on the disk that the files are for; `departures/sweep.ts` knows it by its name. */
const hiddenFolder = (folder: string): string => join(folder, `.accord-${randomBytes(8).toString('hex')}`)

// In bytes; some milliseconds.
const digestedAtOnce = 4 * 1024 * 1024

/** One digest for all of them: of their digests, in their order. The windows are answered in between. */
export async function digestOf(files: readonly Contents[]): Promise<string> {
  const sums: string[] = []
  let left = digestedAtOnce
  for (const { bytes } of files) {
    sums.push(sha256Hex(bytes))
    left -= bytes.length
    if (left > 0) continue
    await othersFirst()
    left = digestedAtOnce
  }
  return sha256Hex(sums.join('\n'))
}

/**
 * The one way out for every task that writes files: announced in the store before any of it is there, done, and said to
 * have left or stayed, which the windows hear. `left` is for a task whose own log says it in the same transaction.
 */
export async function leaving<T>(
  shell: Shell,
  what: Pick<Leaving, 'task' | 'aboutId'> & {
    readonly folder: string
    readonly contents: readonly Contents[]
  },
  write: (madeIn: string) => Promise<T>,
  left?: (departureId: string, written: T) => Promise<unknown>,
): Promise<T> {
  const madeIn = hiddenFolder(what.folder)
  const { task, aboutId, contents } = what
  return announced(
    shell,
    { task, aboutId, files: contents.length, sha256: await digestOf(contents), madeIn },
    () => write(madeIn),
    left,
  )
}

/** The same for what makes no folder of its own: a single file, or a page on paper. */
export async function announced<T>(
  shell: Shell,
  what: Leaving,
  act: () => Promise<T>,
  left?: (departureId: string, done: T) => Promise<unknown>,
): Promise<T> {
  const id = await ask(shell, 'departures.begin', what)
  const end = (outcome: 'left' | 'stayed') => ask(shell, 'departures.end', { departureId: id, outcome })
  let done: T
  try {
    done = await act()
  } catch (error) {
    // Whoever writes leaves nothing behind where it fails; unless Accord has locked, and then the opening says it.
    await end('stayed').catch(() => undefined)
    throw error
  }
  await (left ? left(id, done) : end('left'))
  // Who has what stands on many pages: each asks again.
  shell.changed({ kind: 'data' })
  return done
}
