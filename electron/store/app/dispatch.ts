import { allow, parseInput } from '../../../shared/check.ts'
import { findOp } from '../../../shared/contract.ts'
import { dateOf } from '../../../shared/kernel/dates.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Reply } from '../../../shared/kernel/reply.ts'
import { storeTime } from '../kernel/store-time.ts'
import type { StoreTime } from '../kernel/store-time.ts'
import { toAppError } from '../kernel/failures.ts'
import type { Desk } from '../kernel/desk.ts'
import type { CommandHandler, Context, Handler, PreparedHandler } from '../kernel/handler.ts'
import { handlers } from './handlers.ts'
import { cutError, cutReply } from '../kept/cut-reply.ts'
import { idsOf, selectKept } from '../facts/kept-from.ts'
import { objectingIn, selectWordsKept, withoutWords, withoutWordsIn } from '../kept/objection-words.ts'
import { readsWhole } from '../kept/whole.ts'
import { transact } from '../kernel/transact.ts'
import { requireRecorderOf } from '../recording/recorder.ts'
import type { AboutRoom } from '../recording/recorder.ts'
import { subjectOf } from './subject.ts'
import type { Written } from '../../../shared/kernel/op.ts'
import type { OpNameOf } from '../../../shared/contract.ts'

type AnyCommand = CommandHandler<OpNameOf<'command'>>
type AnyQuery = Handler<OpNameOf<'query'>>
type AnyPrepared = PreparedHandler<OpNameOf<'command'>>

/** Runs one query or command: schema, role, handler, and for a command its one transaction and its audit entry. */
export async function dispatch(desk: Desk, name: string, raw: unknown): Promise<Reply<unknown>> {
  try {
    const op = findOp(name)
    if (!op || op.kind === 'task') throw invalid({ operation: 'unknown' })
    allow(op, desk.who)
    const input = parseInput(op, raw)
    const handler = handlerOf(name)
    const value =
      op.kind === 'query'
        ? await runQuery(desk, name, handler as AnyQuery, input)
        : await runCommand(desk, { name, ...op.written }, handler, input)
    return { ok: true, value: withoutWords(cutReply(value, desk.who.side), await wordsKept(desk, value)) }
  } catch (thrown) {
    const error = toAppError(thrown)
    return {
      ok: false,
      error: withoutWordsIn(cutError(error, desk.who.side), await wordsKept(desk, error)),
    }
  }
}

/** Few answers name anybody who objects: only those ask who may read it. */
async function wordsKept({ store, who }: Desk, answer: unknown): Promise<ReadonlySet<string>> {
  const objecting = objectingIn(answer)
  return objecting.size === 0 ? objecting : selectWordsKept(store.db, [...objecting], who.side)
}

const contextOf = ({ who, shelf, notebook = null, now }: Desk, { at }: StoreTime): Context => ({
  who,
  at,
  now,
  today: dateOf(at),
  shelf,
  notebook,
})

function handlerOf(name: string): unknown {
  const [feature, operation] = name.split('.') as [keyof typeof handlers, string]
  return (handlers[feature] as Record<string, unknown>)[operation]
}

/** What the reader's agency may not know of yet is not there for any query, wherever it looks. */
async function runQuery(desk: Desk, name: string, handler: AnyQuery, input: unknown): Promise<unknown> {
  const { db, readOnly, cover } = desk.store
  const kept = readsWhole(name, desk.who) ? [] : idsOf(await selectKept(db, desk.who))
  if (kept.length > 0) cover(kept)
  readOnly(true)
  try {
    return await handler(db, input as never, contextOf(desk, await storeTime(db, desk.now)))
  } finally {
    readOnly(false)
    if (kept.length > 0) cover([])
  }
}

async function runCommand(
  desk: Desk,
  { name, about, needs }: { readonly name: string } & Partial<Written>,
  handler: unknown,
  input: unknown,
): Promise<unknown> {
  const { store, vault, now } = desk
  const run =
    typeof handler === 'function'
      ? (handler as AnyCommand)
      : await (handler as AnyPrepared).prepare(
          store.db,
          input as never,
          contextOf(desk, await storeTime(store.db, now)),
          vault,
        )
  return transact(desk, {
    operation: name,
    about: (output) => subjectOf(about, input, output),
    run: async (tx, time) => {
      const context = contextOf(desk, time)
      if (needs === 'recorder') await requireRecorderOf(tx, input as AboutRoom, context)
      return run(tx, input as never, context)
    },
  })
}
