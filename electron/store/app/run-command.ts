import { allow } from '../../../shared/check.ts'
import type { OpNameOf } from '../../../shared/contract.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import type { Need, Op, Written } from '../../../shared/kernel/op.ts'
import { whoNow } from '../facts/who.ts'
import type { Desk } from '../kernel/desk.ts'
import type { CommandHandler, Context, PreparedHandler } from '../kernel/handler.ts'
import { storeTime } from '../kernel/store-time.ts'
import type { StoreTime } from '../kernel/store-time.ts'
import { transact } from '../kernel/transact.ts'
import { withoutKept } from '../kept/guard-kept.ts'
import { requireNeeds } from '../recording/recorder.ts'
import type { AboutRoom } from '../recording/recorder.ts'
import { subjectOf } from './subject.ts'

export type AnyCommand = CommandHandler<OpNameOf<'command'>>
export type AnyPrepared = PreparedHandler<OpNameOf<'command'>>

export const contextOf = (
  { who, shelf, notebook = null, now, device = null }: Desk,
  { at }: StoreTime,
): Context => ({
  who,
  at,
  now,
  today: dateOf(at),
  shelf,
  device,
  notebook,
})

/**
 * One operation that writes, in the one transaction that is opened for it: who asks as the store has them by then, the
 * time inside it and after the last entry's, what the operation needs, its handler, its entry in the trail. What takes
 * time or keys is prepared before, so that the role it was prepared under may be another by now.
 */
export async function runCommand(
  desk: Desk,
  op: Pick<Op, 'allowed' | 'written'> & { readonly name: string },
  handler: AnyCommand | AnyPrepared,
  input: unknown,
): Promise<unknown> {
  const { name, written } = op
  const run = await prepared(desk, handler, input)
  return transact(desk, {
    operation: (done) => entryOf(name, written, done, input),
    about: (done) => subjectOf(written?.about, input, done),
    run: async (tx, time) => {
      const who = await whoNow(tx, desk.who)
      allow(op, who)
      const context = contextOf({ ...desk, who }, time)
      const needs: Need | readonly Need[] | undefined = written?.needs
      if (needs !== undefined) await requireNeeds(tx, needs, input as AboutRoom, context)
      return run(tx, (await withoutKept(tx, name, input, context)) as never, context)
    },
  })
}

async function prepared(desk: Desk, handler: AnyCommand | AnyPrepared, input: unknown): Promise<AnyCommand> {
  if (typeof handler === 'function') return handler
  const { store, vault, now } = desk
  const context = contextOf(desk, await storeTime(store.db, now))
  return handler.prepare(store.db, input as never, context, vault)
}

function entryOf(name: string, written: Op['written'], done: unknown, input: unknown): string {
  const entry: Written['entry'] = written?.entry
  return typeof entry === 'function' ? entry(done, input as never) : (entry ?? name)
}
