import { randomUUID } from 'node:crypto'
import { Failure, storage } from '../../../shared/kernel/reply.ts'
import type { AppError, StorageTrouble } from '../../../shared/kernel/reply.ts'

const codes: readonly (readonly [prefix: string, why: StorageTrouble])[] = [
  ['SQLITE_FULL', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['SQLITE_READONLY', 'read_only'],
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['EROFS', 'read_only'],
  ['SQLITE_BUSY', 'in_use'],
  ['SQLITE_LOCKED', 'in_use'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CANTOPEN', 'unreadable'],
  ['SQLITE_IOERR', 'unreadable'],
  ['ENOENT', 'unreadable'],
  ['ENOTDIR', 'unreadable'],
  ['EEXIST', 'unreadable'],
  ['EISDIR', 'unreadable'],
  ['EIO', 'unreadable'],
]

/** What SQLite or the file system said, as one of ours; everything else stays what it was. */
export function toFailure(error: unknown): unknown {
  if (error instanceof Failure) return error
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return error
  const known = codes.find(([prefix]) => code.startsWith(prefix))
  return known ? storage(known[1]) : error
}

/** The one place where an exception becomes words for the caller. The log gets a code and an id, never a text. */
export function toAppError(error: unknown, log: (line: string) => void = logLine): AppError {
  const failure = toFailure(error)
  if (failure instanceof Failure) return failure.error
  const reportId = randomUUID()
  log(`internal ${reportId} ${whereFrom(error)}`)
  return { kind: 'internal', reportId }
}

/** Name, code and our own file and line: a message may hold what someone typed. */
function whereFrom(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = (error as { code?: unknown }).code
  const frame = /\/((?:electron|shared|dist)\/[\w./-]+:\d+)/.exec(
    error.stack?.split('\n    at ').slice(1).join('\n') ?? '',
  )?.[1]
  return [error.name, typeof code === 'string' ? code : '', frame ?? ''].filter(Boolean).join(' ')
}

function logLine(line: string): void {
  process.stderr.write(`${line}\n`)
}
