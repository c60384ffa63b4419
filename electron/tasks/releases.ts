import { basename } from 'node:path'
import { Failure } from '../../shared/reply.ts'
import type { FeatureTasks } from './tasks.ts'

export const releaseTasks: FeatureTasks<'releases'> = {
  write: async (shell, { meetingId, pdf }) => {
    const material = await shell.store().releaseMaterial(meetingId)
    const folder = await shell.chooseFolder()
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: the makers of documents would slow every start down.
    const { releasePacks } = await import('./make-packs.ts')
    const { files, released } = await releasePacks(shell, material.packs, folder, pdf)
    // The log is written once the packs are on disk: a line in it is a promise that they left.
    await shell.store().recordRelease(meetingId, released)
    shell.changed({ kind: 'data' })
    return { packs: released.length, files, heldBack: material.heldBack, folderName: basename(folder) }
  },
}
