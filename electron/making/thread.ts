import { deserialize, serialize } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { Failure } from '../../shared/kernel/reply.ts'
import { makings } from './makings.ts'
import { made } from './maker.ts'
import type { Asked, Answered } from './thread-maker.ts'

/** A thread of the windows' process: beside it, documents are made without anybody waiting (DESIGN §4). */
parentPort?.on('message', (bytes: Uint8Array) => void answer(deserialize(bytes) as Asked))

async function answer({ id, name, given }: Asked): Promise<void> {
  const answered: Answered = await made(makings, name, given).then(
    (value) => ({ id, value }),
    (error: unknown) =>
      error instanceof Failure ? { id, failure: error.error } : { id, error, code: codeOf(error) },
  )
  parentPort?.postMessage(serialize(answered))
}

/** What a disk or the system says of a file. */
const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
