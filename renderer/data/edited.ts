import { replaceEqualDeep } from '@tanstack/react-query'
import { Failure } from '../../shared/kernel/reply.ts'
import type { Reply } from '../../shared/kernel/reply.ts'

interface Versioned {
  readonly version: number
}

export interface EditedOptions<Doc extends Versioned, Changes extends object> {
  readonly initial: Doc
  readonly write: (base: Doc, changes: Changes) => Promise<Reply<Doc>>
  /** Reads it again, after a conflict. */
  readonly read: () => Promise<Doc>
  /** The part of the document that a change to this field is about. */
  readonly part: (doc: Doc, field: keyof Changes & string) => unknown
}

/** Something edited a field at a time, where every save names the version it saw. */
export interface Edited<Doc extends Versioned, Changes extends object> {
  readonly subscribe: (listener: () => void) => () => void
  /** The newest there is: never an older one after a newer one. */
  readonly doc: () => Doc
  /** What the store answered to a query. */
  readonly offer: (doc: Doc) => void
  /**
   * Saves fields, one save after the other. Rejects with a Failure where the store refuses, and with `conflict` where
   * one of these very fields was changed elsewhere; a change to another field is no conflict and is kept.
   */
  readonly save: (changes: Changes | ((doc: Doc) => Changes)) => Promise<void>
}

/** Twice the same document changes under one save only when someone else types as well; more than this is a fault. */
const mostTries = 4

/** Holds the newest version, and says when there is a newer one. */
function createNewest<Doc extends Versioned>(initial: Doc) {
  const listeners = new Set<() => void>()
  let newest = initial
  return {
    doc: () => newest,
    take(doc: Doc) {
      if (doc.version < newest.version) return
      // What says the same stays the same, part by part: whoever shows it is not drawn again.
      const next = replaceEqualDeep(newest, doc)
      if (next === newest) return
      newest = next
      listeners.forEach((listener) => listener())
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export function createEdited<Doc extends Versioned, Changes extends object>(
  options: EditedOptions<Doc, Changes>,
): Edited<Doc, Changes> {
  const { write, read, part } = options
  const { doc, take, subscribe } = createNewest(options.initial)
  let queue: Promise<unknown> = Promise.resolve()

  const send = async (wanted: Changes | ((doc: Doc) => Changes), tries = 1): Promise<void> => {
    const base = doc()
    const changes = typeof wanted === 'function' ? wanted(base) : wanted
    const reply = await write(base, changes)
    if (reply.ok) return take(reply.value)
    if (reply.error.kind !== 'conflict') throw new Failure(reply.error)
    const now = await read()
    const fields = Object.keys(changes) as (keyof Changes & string)[]
    const isFree = fields.every((field) => isSame(part(base, field), part(now, field)))
    take(now)
    if (!isFree || tries >= mostTries) throw new Failure(reply.error)
    return send(wanted, tries + 1)
  }

  const save = (changes: Changes | ((doc: Doc) => Changes)) => {
    const saved = queue.then(() => send(changes))
    queue = saved.catch(() => undefined)
    return saved
  }
  return { subscribe, doc, offer: take, save }
}

/** Documents are plain data from the store, with their keys in one order. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
