import type { AppError } from '../../shared/kernel/reply.ts'
import { describeError } from '../words/describe-error.ts'
import { notifyTrouble } from '../ui/index.ts'

/** For what is done by one press or key, with no form round it: what was refused is said at the foot of the window. */
export function sayRefusal(error: AppError, what = ''): void {
  const { title, next } = describeError(error)
  const words = error.kind === 'invalid' ? next : `${title}. ${next}`
  notifyTrouble(what === '' ? words : `${what} ${words}`)
}
