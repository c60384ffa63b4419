import type { Reply } from '../shared/kernel/reply.ts'
import { checkCaller } from './caller.ts'
import type { Caller } from './caller.ts'
import { toAppError } from './store/kernel/failures.ts'
import { sessionTasks } from './tasks/session.ts'
import type { Shell } from './tasks/shell.ts'

/**
 * How things stand is what a window asks first, and nothing can be drawn before it is answered. Anybody may ask, with
 * nothing: that needs no schema, where reading those of every operation takes longer than a window to come up. Null for
 * whatever is not exactly that: `answer` judges it.
 */
export async function answerAtDoor(
  shell: Shell,
  caller: Caller,
  name: unknown,
  input: unknown,
): Promise<Reply<unknown> | null> {
  if (name !== 'session.status' || caller.kind !== 'console' || !isNothing(input)) return null
  try {
    checkCaller(caller)
    return { ok: true, value: await sessionTasks.status(shell, {}) }
  } catch (error) {
    return { ok: false, error: toAppError(error) }
  }
}

const isNothing = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  Object.getPrototypeOf(input) === Object.prototype &&
  Object.keys(input).length === 0
