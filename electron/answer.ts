import { allow, allowFromOutside, parseInput } from '../shared/check.ts'
import { findOp } from '../shared/contract.ts'
import type { OpName } from '../shared/contract.ts'
import type { Op } from '../shared/kernel/op.ts'
import { Failure, invalid, notAllowed } from '../shared/kernel/reply.ts'
import type { Reply } from '../shared/kernel/reply.ts'
import { topicsOf } from '../shared/topics.ts'
import { checkCaller } from './caller.ts'
import type { Caller } from './caller.ts'
import { toAppError } from './store/kernel/failures.ts'
import type { Shell } from './tasks/shell.ts'
import { runTask } from './tasks/tasks.ts'

/** 256 KiB: more than the longest form, far less than what would stall a process. */
const maxBytes = 256 * 1024
/** What was dropped on the window comes as bytes; they are counted as what they are, not as JSON would write them. */
const maxDropped = 64 * 1024 * 1024
/** The shared screen may ask what it shows, and nothing else. */
const wallMay: readonly string[] = ['room.wall']

/** One call from a window: sender, rate, size, schema, role, then the handler. */
export async function answer(
  shell: Shell,
  caller: Caller,
  name: unknown,
  input: unknown,
): Promise<Reply<unknown>> {
  try {
    checkCaller(caller)
    checkSize(input)
    const op = typeof name === 'string' ? findOp(name) : undefined
    if (!op) throw invalid({ operation: 'unknown' })
    if (caller.kind === 'wall' && !wallMay.includes(name as string)) throw notAllowed('sender')
    allowFromOutside(op)
    const parsed = parseInput(op, input)
    const { who } = shell
    if (op.allowed !== 'anyone') {
      if (!who) throw new Failure({ kind: 'locked' })
      allow(op, who)
    }
    if (op.kind === 'task') return { ok: true, value: await runTask(shell, name as OpName, parsed) }
    return await callStore(shell, { op, name: name as string, parsed }, input)
  } catch (error) {
    return { ok: false, error: toAppError(error) }
  }
}

interface Asked {
  readonly op: Op
  readonly name: string
  readonly parsed: unknown
}

async function callStore(shell: Shell, { op, name, parsed }: Asked, input: unknown): Promise<Reply<unknown>> {
  const inStore = (): Promise<Reply<unknown>> => shell.store().call(name, input)
  const reply = op.written?.covers?.(parsed as never)
    ? await shell.sharedScreen.hiding(inStore)
    : await inStore()
  if (op.kind === 'command' && reply.ok)
    shell.changed({ kind: 'data', topics: topicsOf(op, input, reply.value) })
  return reply
}

/** Structured clone carries what JSON can't (BigInt, cycles): such an input is refused before anything looks at it. */
function checkSize(input: unknown): void {
  let text: string | undefined
  let dropped = 0
  try {
    text = JSON.stringify(input, (_key, value: unknown) => {
      if (!(value instanceof Uint8Array)) return value
      dropped += value.byteLength
      return ''
    })
  } catch {
    throw invalid({ input: 'not plain data' })
  }
  const isLarge = text !== undefined && Buffer.byteLength(text) > maxBytes
  if (isLarge || dropped > maxDropped) throw invalid({ input: 'too large' })
}
