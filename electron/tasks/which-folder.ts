import type { InvalidCode } from '../../shared/kernel/invalid.ts'
import { Failure, invalid } from '../../shared/kernel/reply.ts'
import type { StorageTrouble } from '../../shared/kernel/reply.ts'

const ofFolder: Partial<Readonly<Record<StorageTrouble, InvalidCode>>> = {
  full: 'no room for the folder',
  read_only: 'folder not writable',
  unreadable: 'folder not reached',
  in_use: 'folder in use',
}

/** About the folder that was chosen: as trouble of the store it would send someone to look at the wrong disk. */
export function sayWhichFolder(error: unknown): never {
  const why = error instanceof Failure && error.error.kind === 'storage' ? error.error.why : undefined
  const code = why && ofFolder[why]
  throw code === undefined ? error : invalid({ folder: code })
}
