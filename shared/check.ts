import type { ZodError } from 'zod'
import type { Op } from './kernel/op.ts'
import { invalid, notAllowed } from './kernel/reply.ts'
import type { Who } from './session.ts'

/** Deny by default: a role that is not named may not. */
export const may = (op: Op, who: Who): boolean => op.allowed === 'anyone' || op.allowed.includes(who.role)

export function allow(op: Op, who: Who): void {
  if (!may(op, who)) throw notAllowed('role')
}

/** Unknown keys, wrong types and over-long texts become `invalid`, field by field; values are never repeated. */
export function parseInput(op: Op, raw: unknown): unknown {
  const parsed = op.input.safeParse(raw)
  if (!parsed.success) throw invalid(fieldsOf(parsed.error))
  return parsed.data
}

const fieldsOf = (error: ZodError): Record<string, string> =>
  Object.fromEntries(
    error.issues.map((issue) => [
      issue.path.join('.') || 'input',
      issue.code === 'unrecognized_keys' ? 'unknown field' : issue.message,
    ]),
  )
