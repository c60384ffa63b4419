import type { Call, OpNameOf } from '../../shared/contract.ts'
import { api } from './api.ts'
import { sayRefusal } from './say-refusal.ts'

/**
 * For a button or a key, with no form round it: does one thing, and says at the foot of the window what was refused;
 * answers whether it was done. `what`: said before it, where the refusal alone does not say what came of it.
 */
export async function run<N extends OpNameOf<'command' | 'task'>>(
  name: N,
  input: Call<N>,
  what = '',
): Promise<boolean> {
  const reply = await api.call(name, input)
  // Whoever stopped it knows.
  if (!reply.ok && reply.error.kind !== 'cancelled') sayRefusal(reply.error, what)
  return reply.ok
}
