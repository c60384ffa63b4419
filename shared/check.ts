import type { ZodError } from 'zod'
import type { Op, Role } from './kernel/op.ts'
import { invalidOf } from './kernel/invalid.ts'
import type { Invalid } from './kernel/invalid.ts'
import { invalid, notAllowed } from './kernel/reply.ts'
import type { Who } from './session.ts'

/** Roles that may, whoever asks for them. */
export const rolesOf = ({ allowed }: Pick<Op, 'allowed'>): 'anyone' | readonly Role[] =>
  typeof allowed === 'object' && 'shell' in allowed ? allowed.shell : allowed

/** Deny by default: a role that is not named may not. */
export function may(op: Pick<Op, 'allowed'>, who: Pick<Who, 'role'>): boolean {
  const allowed = rolesOf(op)
  return allowed === 'anyone' || allowed.includes(who.role)
}

export const isForShell = ({ allowed }: Pick<Op, 'allowed'>): boolean =>
  typeof allowed === 'object' && 'shell' in allowed

/** What came from a window or a command line: a step of the shell's own tasks is none of theirs. */
export function allowFromOutside(op: Op): void {
  if (isForShell(op)) throw notAllowed('shell')
}

export function allow(op: Pick<Op, 'allowed'>, who: Pick<Who, 'role'>): void {
  if (!may(op, who)) throw notAllowed('role')
}

/** Unknown keys, wrong types and over-long texts become `invalid`, field by field; values are never repeated. */
export function parseInput(op: Op, raw: unknown): unknown {
  const parsed = op.input.safeParse(raw)
  if (!parsed.success) throw invalid(fieldsOf(parsed.error))
  return parsed.data
}

const fieldsOf = (error: ZodError): Record<string, Invalid> =>
  Object.fromEntries(
    error.issues.map((issue) => [
      issue.path.join('.') || 'input',
      issue.code === 'unrecognized_keys' ? 'unknown field' : invalidOf(issue.message),
    ]),
  )
