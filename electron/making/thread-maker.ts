import { deserialize, serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../shared/kernel/reply.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import type { Given, Maker, Making } from './maker.ts'

export interface Asked<N extends Making = Making> {
  readonly id: number
  readonly name: N
  readonly given: Given<N>
}

/** `failure`, `code`: what no error that is sent to another thread brings along. */
export type Answered = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly failure: AppError }
  | { readonly error: unknown; readonly code: string | undefined }
)

/**
 * Starts the thread of `entry`, thread.ts as it is bundled. What goes there and back is written as bytes: a view would be
 * sent with all of the memory that it looks into.
 */
export function startMaker(entry: string): Maker {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  let ended: unknown
  const end = (why: unknown): void => {
    ended ??= why
    fail(ended)
  }
  const thread = new Worker(entry)
  thread.on('message', (bytes: Uint8Array) => {
    const answered = deserialize(bytes) as Answered
    const asked = waiting.get(answered.id)
    waiting.delete(answered.id)
    if ('failure' in answered) asked?.reject(new Failure(answered.failure))
    else if ('error' in answered) asked?.reject(withCode(answered.error, answered.code))
    else asked?.resolve(answered.value)
  })
  thread.on('error', end)
  thread.on('exit', () => end(new Error('the thread that makes documents ended')))
  let next = 1
  return {
    make: (name, ...given) => {
      if (ended !== undefined) return Promise.reject(ended)
      const asked = Promise.withResolvers<unknown>()
      waiting.set(next, asked)
      thread.postMessage(serialize({ id: next++, name, given }))
      return asked.promise as never
    },
    end: () => {
      end(new Failure({ kind: 'cancelled' }))
      void thread.terminate()
    },
  }
}

const withCode = (error: unknown, code: string | undefined): unknown =>
  error instanceof Error && code !== undefined ? Object.assign(error, { code }) : error
