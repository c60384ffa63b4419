import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

export const letterTasks: FeatureTasks<'letters'> = {
  write: async (shell, { recordId, pdf }) => {
    const letter = await ask(shell, 'letters.get', { recordId })
    const folder = await shell.chooseFolder()
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: the makers of documents would slow every start down.
    const { makeLetters } = await import('./make-letters.ts')
    const { writePacks } = await import('../documents/folders/write.ts')
    const [made] = await makeLetters(shell, [letter], pdf, letter.ready === null)
    if (!made) throw new Failure({ kind: 'notFound' })
    const { files } = await leaving(
      shell,
      { task: 'letters.write', aboutId: recordId, folder, contents: made.folder.files },
      (madeIn) => writePacks(folder, [made.folder], { madeIn }).catch(sayWhichFolder),
      (departureId) => ask(shell, 'letters.recordCopy', { letter: made.written, departureId }),
    )
    return { files, folderName: basename(folder) }
  },
}
