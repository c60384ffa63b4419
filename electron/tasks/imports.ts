import { Failure } from '../../shared/reply.ts'
import type { FeatureTasks } from './tasks.ts'

export const importTasks: FeatureTasks<'imports'> = {
  preview: async (shell, { side, mapId }) => {
    const path = await shell.chooseFile('csv')
    if (path === null) throw new Failure({ kind: 'cancelled' })
    return shell.store().previewImport(path, side, mapId)
  },
  previewAgain: (shell, { previewId, mapId }) => shell.store().previewImportAgain(previewId, mapId),
  cancel: (shell) => shell.store().cancelImport(),
}
