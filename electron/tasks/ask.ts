import type { Call, OpNameOf, Output } from '../../shared/contract.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Shell } from './shell.ts'

/** One query or command of the store, as whoever is in; a refusal is thrown as it came. */
export async function ask<N extends OpNameOf<'query' | 'command'>>(
  shell: Pick<Shell, 'store'>,
  name: N,
  input: Call<N>,
): Promise<Output<N>> {
  const reply = await shell.store().call(name, input)
  if (!reply.ok) throw new Failure(reply.error)
  return reply.value as Output<N>
}
