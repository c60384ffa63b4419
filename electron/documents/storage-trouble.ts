import { Failure, storage } from '../../shared/kernel/reply.ts'
import type { StorageTrouble } from '../../shared/kernel/reply.ts'

const troubles: Readonly<Record<string, StorageTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'read_only',
  EPERM: 'read_only',
  EBUSY: 'in_use',
  // Somebody else put something where a whole pack was about to go.
  ENOTEMPTY: 'in_use',
  EEXIST: 'in_use',
  ENOENT: 'unreadable',
  ENOTDIR: 'unreadable',
  EIO: 'unreadable',
}

/** A file system's error as the closed union that screens have words for; anything unknown passes through. */
export function asStorageFailure(error: unknown): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return error
  const why = typeof error.code === 'string' ? troubles[error.code] : undefined
  return why === undefined ? error : storage(why)
}
