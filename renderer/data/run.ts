import type { Call, OpNameOf } from '../../shared/contract.ts'
import { api } from './api.ts'
import { sayRefusal } from './say-refusal.ts'

/**
 * For a button or a key, with no form round it: does one thing, and says at the foot of the window what was refused;
 * answers whether it was done.
 */
export async function run<N extends OpNameOf<'command' | 'task'>>(name: N, input: Call<N>): Promise<boolean> {
  const reply = await api.call(name, input)
  if (!reply.ok) sayRefusal(reply.error)
  return reply.ok
}
