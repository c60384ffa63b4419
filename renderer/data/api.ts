import type { Bridge } from '../../shared/bridge.ts'
import type { Change, Call, OpName, Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/kernel/reply.ts'
import { replies } from '../ui/kept/replies.ts'
import { kindOf } from './op-kinds.ts'

declare global {
  interface Window {
    /** Put there by the preload script; the only way out of this window. */
    readonly accord: Bridge
  }
}

/** The reply to a message that never reached the store: nothing is known to have been kept. */
const unreachable: Reply<never> = { ok: false, error: { kind: 'storage', why: 'stopped' } }

/** Says nothing of what somebody wrote: which item is open, which page. */
const aside: readonly OpName[] = ['room.keepPlace', 'session.at', 'unsaved.keep', 'unsaved.drop']

function noteReply(name: OpName, isDone: boolean): void {
  const kind = kindOf(name)
  if (kind !== 'query' && !aside.includes(name)) replies.note(name, isDone, kind === 'command')
}

let onTheirWay = 0
let onAnswer: (() => void)[] = []
/** Whether a command of this window has not been answered yet: what it changes is not what it will be. */
export const isCommandOnItsWay = (): boolean => onTheirWay > 0

/**
 * Done in a task of its own: where a command of this window is on its way, in the one after the next answer to one, so that
 * whoever asked has it. The store takes one after the other: what is asked before could not be answered before either.
 */
export const afterAnswer = (): Promise<void> =>
  new Promise((done) => {
    const inATask = (): void => void setTimeout(done)
    if (isCommandOnItsWay()) onAnswer.push(inATask)
    else inATask()
  })

function answered(): void {
  const waiting = onAnswer
  onAnswer = []
  onTheirWay -= 1
  waiting.forEach((go) => go())
}

async function call<N extends OpName>(name: N, input: Call<N>): Promise<Reply<Output<N>>> {
  const isCounted = kindOf(name) === 'command' && !aside.includes(name)
  if (isCounted) onTheirWay += 1
  try {
    const reply = (await window.accord.call(name, input)) as Reply<Output<N>>
    noteReply(name, reply.ok)
    return reply
  } catch {
    noteReply(name, false)
    return unreachable
  } finally {
    if (isCounted) answered()
  }
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { readonly kind: K }>

/** Listens to one kind of change; answers a function that stops listening. */
function on<K extends Change['kind']>(kind: K, listener: (change: ChangeOf<K>) => void): () => void {
  return window.accord.onChanged((change) => {
    if (change.kind === kind) listener(change as ChangeOf<K>)
  })
}

/** The only way from a screen to the store. Throws nothing: a refusal is `{ ok: false, error }`. */
export const api = { call, on } as const
