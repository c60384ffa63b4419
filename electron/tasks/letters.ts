import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'
import { withMaker } from './with-maker.ts'

export const letterTasks: FeatureTasks<'letters'> = {
  write: (shell, { recordId, pdf }) =>
    withMaker(shell, async (maker) => {
      const letter = await ask(shell, 'letters.get', { recordId })
      const folder = await shell.chooseFolder()
      if (folder === null) throw new Failure({ kind: 'cancelled' })
      // Loaded when first needed: what writes files would slow every start down.
      const { letterSheet } = await import('./make-letters.ts')
      const { makeSheets } = await import('./make-sheets.ts')
      const { writePacks } = await import('../documents/folders/write.ts')
      const sheet = letterSheet(letter, { maker, pdf, isDraft: letter.ready === null })
      const [made] = await makeSheets(shell, [sheet])
      if (!made) throw new Failure({ kind: 'notFound' })
      const { files } = await leaving(
        shell,
        { task: 'letters.write', aboutId: recordId, folder, contents: made.folder.files },
        (madeIn) => writePacks(folder, [made.folder], { madeIn }).catch(sayWhichFolder),
        (departureId) => ask(shell, 'letters.recordCopy', { letter: made.written, departureId }),
      )
      return { files, folderName: basename(folder) }
    }),
}
