import { Failure, invalid } from '../../shared/kernel/reply.ts'
import type { StorageTrouble } from '../../shared/kernel/reply.ts'

const folderWords: Partial<Readonly<Record<StorageTrouble, string>>> = {
  full: 'there is no room left on the disk of this folder',
  read_only: 'this folder can’t be written to; choose another',
  unreadable: 'this folder can’t be reached; choose another',
  in_use: 'something else is writing to this folder; choose another',
}

/** About the folder that was chosen: as trouble of the store it would send someone to look at the wrong disk. */
export function sayWhichFolder(error: unknown): never {
  const why = error instanceof Failure && error.error.kind === 'storage' ? error.error.why : undefined
  const words = why && folderWords[why]
  throw words === undefined ? error : invalid({ folder: words })
}
