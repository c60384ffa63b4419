import { allow, parseInput } from '../../shared/check.ts'
import { findOp } from '../../shared/contract.ts'
import type { Call, OpNameOf, Output } from '../../shared/contract.ts'
import type { Who } from '../../shared/session.ts'
import type { Shell } from '../tasks/shell.ts'
import { runTask } from '../tasks/tasks.ts'

/** A task as a member may run it: the same role and schema checks as from a window. */
export async function runTaskAs<N extends OpNameOf<'task'>>(
  shell: Shell,
  who: Who,
  name: N,
  input: Call<N>,
): Promise<Output<N>> {
  const op = findOp(name)
  if (!op) throw new Error(`no operation ${name}`)
  allow(op, who)
  return (await runTask(shell, name, parseInput(op, input))) as Output<N>
}
