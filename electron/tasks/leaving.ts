import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sha256Hex } from '../proof/jcs.ts'
import type { Leaving } from '../store/departures/leave-behind.ts'
import type { Shell } from './shell.ts'

interface Contents {
  readonly bytes: Uint8Array
}

/** Hidden, on the disk that the files are for; `departures/sweep.ts` knows it by its name. */
const hiddenFolder = (folder: string): string => join(folder, `.accord-${randomBytes(8).toString('hex')}`)

/** One digest for all of them: of their digests, in their order. */
export const digestOf = (files: readonly Contents[]): string =>
  sha256Hex(files.map(({ bytes }) => sha256Hex(bytes)).join('\n'))

/**
 * The one way out for every task that writes files: announced in the store before any of it is there, done, and said to
 * have left or stayed, which the windows hear. `left` is for a task whose own log says it in the same transaction.
 */
export async function leaving<T>(
  shell: Shell,
  what: Pick<Leaving, 'task' | 'about'> & { readonly folder: string; readonly contents: readonly Contents[] },
  write: (madeIn: string) => Promise<T>,
  left?: (departureId: string, written: T) => Promise<void>,
): Promise<T> {
  const madeIn = hiddenFolder(what.folder)
  const { task, about, contents } = what
  return announced(
    shell,
    { task, about, files: contents.length, sha256: digestOf(contents), madeIn },
    () => write(madeIn),
    left,
  )
}

/** The same for what makes no folder of its own: a single file, or a page on paper. */
export async function announced<T>(
  shell: Shell,
  what: Leaving,
  act: () => Promise<T>,
  left?: (departureId: string, done: T) => Promise<void>,
): Promise<T> {
  const store = shell.store()
  const id = await store.beginLeaving(what)
  let done: T
  try {
    done = await act()
  } catch (error) {
    // Whoever writes leaves nothing behind where it fails; unless Accord has locked, and then the opening says it.
    await store.endLeaving(id, 'stayed').catch(() => undefined)
    throw error
  }
  await (left ? left(id, done) : store.endLeaving(id, 'left'))
  // Who has what stands on many pages: each asks again.
  shell.changed({ kind: 'data' })
  return done
}
