import { allow, isForShell, parseInput } from '../../../shared/check.ts'
import { findOp } from '../../../shared/contract.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { AppError, Reply } from '../../../shared/kernel/reply.ts'
import { readerOf } from '../../../shared/rules/reading.ts'
import { whileReading } from '../kernel/once-a-query.ts'
import { storeTime } from '../kernel/store-time.ts'
import { toAppError } from '../kernel/failures.ts'
import type { Desk } from '../kernel/desk.ts'
import type { Handler } from '../kernel/handler.ts'
import { handlers } from './handlers.ts'
import { cutHidden } from '../kept/cut-hidden.ts'
import { selectHidden } from '../kept/select-hidden.ts'
import type { Hidden } from '../kept/hidden.ts'
import { idsOf, selectKept } from '../facts/kept-from.ts'
import { objectingIn, selectWordsKept, withoutWords, withoutWordsIn } from '../kept/objection-words.ts'
import { readsWhole } from '../kept/whole.ts'
import { contextOf, runCommand } from './run-command.ts'
import type { AnyCommand, AnyPrepared } from './run-command.ts'
import type { OpNameOf } from '../../../shared/contract.ts'

type AnyQuery = Handler<OpNameOf<'query'>>

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
        ? await runQuery(desk, { name, isShells: isForShell(op) }, handler as AnyQuery, input)
        : await runCommand(desk, { ...op, name }, handler as AnyCommand | AnyPrepared, input)
    // What both agencies' copies are made from is whole: nobody but the shell's own task reads it.
    if (isForShell(op)) return { ok: true, value }
    const shown = cutHidden(value, await hiddenFrom(desk, name), input)
    return { ok: true, value: withoutWords(shown, await wordsKept(desk, value)) }
  } catch (thrown) {
    const error = toAppError(thrown)
    return {
      ok: false,
      error: withoutWordsIn(await errorFor(desk, name, { error, raw }), await wordsKept(desk, error)),
    }
  }
}

/** Few answers name anybody who objects: only those ask who may read it. */
async function wordsKept({ store, who }: Desk, answer: unknown): Promise<ReadonlySet<string>> {
  const objecting = objectingIn(answer)
  return objecting.size === 0 ? objecting : selectWordsKept(store.db, [...objecting], who.side)
}

/** The shared screen is seen by both agencies and by the person, whoever put it there. */
const seenByAll = ['room.wall', 'room.preview']

const hiddenFrom = ({ store, who }: Desk, name: string): Promise<Hidden> =>
  selectHidden(store.db, seenByAll.includes(name) ? 'together' : readerOf(who))

/** A conflict carries the row as it stands. */
async function errorFor(
  desk: Desk,
  name: string,
  { error, raw }: { readonly error: AppError; readonly raw: unknown },
): Promise<AppError> {
  if (error.kind !== 'conflict') return error
  return { ...error, current: cutHidden(error.current, await hiddenFrom(desk, name), raw) }
}

function handlerOf(name: string): unknown {
  const [feature, operation] = name.split('.') as [keyof typeof handlers, string]
  return (handlers[feature] as Record<string, unknown>)[operation]
}

/** What the reader's agency may not know of yet is not there for any query, wherever it looks. */
async function runQuery(
  desk: Desk,
  { name, isShells }: { readonly name: string; readonly isShells: boolean },
  handler: AnyQuery,
  input: unknown,
): Promise<unknown> {
  const { db, readOnly, cover } = desk.store
  const kept = isShells || readsWhole(name, desk.who) ? [] : idsOf(await selectKept(db, desk.who))
  // Before anything is covered: what is worked out of marked cases is there for other readers too.
  if (!isShells) await hiddenFrom(desk, name)
  if (kept.length > 0) cover(kept)
  readOnly(true)
  try {
    const context = contextOf(desk, await storeTime(db, desk.now))
    return await whileReading<unknown>(db, () => handler(db, input as never, context))
  } finally {
    readOnly(false)
    if (kept.length > 0) cover([])
  }
}
