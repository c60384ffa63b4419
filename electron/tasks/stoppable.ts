import type { OpNameOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Shell } from './shell.ts'

type Task = OpNameOf<'task'>

const running = new WeakMap<Shell, Map<Task, AbortController>>()

/**
 * Long work that somebody may stop. One of each kind at a time in a shell: what is asked for next stops what is under
 * way. Where it ends in any other way than done, nothing shows its progress any more.
 */
export async function stoppable<T>(
  shell: Shell,
  task: Task,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  stop(shell, task)
  const stopper = new AbortController()
  const ofShell = running.get(shell) ?? new Map<Task, AbortController>()
  running.set(shell, ofShell.set(task, stopper))
  try {
    return await work(stopper.signal)
  } catch (error) {
    shell.changed({ kind: 'progress', task, done: 0, total: 1, unit: '', stopped: true })
    throw error
  } finally {
    if (ofShell.get(task) === stopper) ofShell.delete(task)
  }
}

export const stop = (shell: Shell, task: Task): void => running.get(shell)?.get(task)?.abort()

export function refuseStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure({ kind: 'cancelled' })
}

/** What prints goes to its end, or to the end of its page, in its hidden window; nobody waits for it, and nothing of it is written. */
export function orStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const stopped = new Promise<never>((_, reject) => {
    const end = (): void => reject(new Failure({ kind: 'cancelled' }))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
  // Its rejection after the work is done is nobody's.
  stopped.catch(() => undefined)
  work.catch(() => undefined)
  return Promise.race([work, stopped])
}
