import { z } from 'zod'
import { allowFromOutside, isForShell } from '../../shared/check.ts'
import { findOp, opNames } from '../../shared/contract.ts'
import type { OpNameOf } from '../../shared/contract.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { misuse } from './misuse.ts'
import { required, subject } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { readJson } from './read-json.ts'
import { runTaskAs } from './run-task.ts'
import { asMember } from './shell.ts'

/** Every operation that can be called from outside: name, kind, who may, and the JSON Schema of its input. */
export function listOperations(): readonly unknown[] {
  return opNames().flatMap((name) => {
    const op = findOp(name)
    return op && !isForShell(op)
      ? [
          {
            name,
            kind: op.kind,
            allowed: op.allowed,
            input: z.toJSONSchema(op.input, { io: 'input', unrepresentable: 'any' }),
          },
        ]
      : []
  })
}

/** One operation, as one member. Tasks take `--file` and `--to` where the app would ask in a dialog. */
export function callOperation(options: Options): Promise<Outcome> {
  const name = subject(options, 'operation')
  const op = findOp(name)
  if (!op) throw misuse({ operation: 'unknown' })
  allowFromOutside(op)
  const input = readJson(required(options, 'input'))
  const [file, to] = [options.values['file'], options.values['to']].map((value) =>
    typeof value === 'string' ? value : undefined,
  )
  return asMember(
    { dataDir: required(options, 'data'), file, to },
    required(options, 'as'),
    async (shell, who) => {
      if (op.kind === 'task') {
        return { output: await runTaskAs(shell, who, name as OpNameOf<'task'>, input as never) }
      }
      const reply = await shell.store().call(name, input)
      if (!reply.ok) throw new Failure(reply.error)
      return { output: reply.value }
    },
  )
}
