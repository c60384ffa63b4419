import { allow, parseInput } from '../../shared/check.ts'
import { findOp } from '../../shared/contract.ts'
import { dateOf } from '../../shared/dates.ts'
import { invalid } from '../../shared/reply.ts'
import type { Reply } from '../../shared/reply.ts'
import type { Who } from '../../shared/session.ts'
import { appendAudit } from './audit/append.ts'
import { toAppError } from '../failures.ts'
import type { CommandHandler, Context, Handler, Notebook, PreparedHandler, Shelf, Vault } from './handler.ts'
import { handlers } from './handlers.ts'
import type { OpenStore } from './open.ts'
import type { OpNameOf } from '../../shared/contract.ts'

type AnyCommand = CommandHandler<OpNameOf<'command'>>
type AnyQuery = Handler<OpNameOf<'query'>>
type AnyPrepared = PreparedHandler<OpNameOf<'command'>>

/** What an operation runs with: the open store, the keys, what waits to be applied, and who asks. */
export interface Desk {
  readonly store: OpenStore
  readonly vault: Vault
  readonly shelf: Shelf
  readonly who: Who
  readonly notebook?: Notebook | null
  readonly now?: Date
}

/** Runs one query or command: schema, role, handler, and for a command its one transaction and its audit entry. */
export async function dispatch(
  { store, vault, shelf, who, notebook = null, now = new Date() }: Desk,
  name: string,
  raw: unknown,
): Promise<Reply<unknown>> {
  try {
    const op = findOp(name)
    if (!op || op.kind === 'task') throw invalid({ operation: 'unknown' })
    allow(op, who)
    const input = parseInput(op, raw)
    const at = now.toISOString()
    const context: Context = { who, at, today: dateOf(at), shelf, notebook }
    const handler = handlerOf(name)
    const value =
      op.kind === 'query'
        ? await runQuery(store, handler as AnyQuery, input, context)
        : await runCommand(store, vault, name, handler, input, context)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: toAppError(error) }
  }
}

function handlerOf(name: string): unknown {
  const [feature, operation] = name.split('.') as [keyof typeof handlers, string]
  return (handlers[feature] as Record<string, unknown>)[operation]
}

async function runQuery(
  store: OpenStore,
  handler: AnyQuery,
  input: unknown,
  context: Context,
): Promise<unknown> {
  store.readOnly(true)
  try {
    return await handler(store.db, input as never, context)
  } finally {
    store.readOnly(false)
  }
}

async function runCommand(
  store: OpenStore,
  vault: Vault,
  name: string,
  handler: unknown,
  input: unknown,
  context: Context,
): Promise<unknown> {
  const run =
    typeof handler === 'function'
      ? (handler as AnyCommand)
      : await (handler as AnyPrepared).prepare(store.db, input as never, context, vault)
  return store.db.transaction().execute(async (tx) => {
    const output = await run(tx, input as never, context)
    await appendAudit(tx, name, subjectOf(input, output), context)
    return output
  })
}

const subjectKeys = [
  'recordId',
  'actionId',
  'lineId',
  'itemId',
  'caseId',
  'referralId',
  'matchId',
  'personId',
  'memberId',
  'namingId',
  'meetingId',
  'previewId',
  'sectionId',
]

/** The id that an audit entry is about: never a name, never a text. */
function subjectOf(input: unknown, output: unknown): string | null {
  for (const key of subjectKeys) {
    const value = (input as Record<string, unknown> | null)?.[key]
    if (typeof value === 'string') return value
  }
  const made = (output as { id?: unknown } | null | undefined)?.id
  return typeof made === 'string' ? made : null
}
