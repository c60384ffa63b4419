import { Failure } from '../shared/reply.ts'
import type { Reply } from '../shared/reply.ts'

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

export function createEdited<Doc extends Versioned, Changes extends object>(
  options: EditedOptions<Doc, Changes>,
): Edited<Doc, Changes> {
  const { write, read, part } = options
  const listeners = new Set<() => void>()
  let newest = options.initial
  let queue: Promise<unknown> = Promise.resolve()

  const take = (doc: Doc) => {
    if (doc.version < newest.version || doc === newest) return
    newest = doc
    listeners.forEach((listener) => listener())
  }

  const send = async (wanted: Changes | ((doc: Doc) => Changes), tries = 1): Promise<void> => {
    const base = newest
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

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    doc: () => newest,
    offer: take,
    save(changes) {
      const saved = queue.then(() => send(changes))
      queue = saved.catch(() => undefined)
      return saved
    },
  }
}

/** Documents are plain data from the store, with their keys in one order. */
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
