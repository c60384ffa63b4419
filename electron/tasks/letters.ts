import { basename } from 'node:path'
import type { Letter } from '../../shared/letters.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

export const letterTasks: FeatureTasks<'letters'> = {
  write: async (shell, { recordId, pdf }) => {
    const reply = await shell.store().call('letters.get', { recordId })
    if (!reply.ok) throw new Failure(reply.error)
    const letter = reply.value as Letter
    const folder = await shell.chooseFolder()
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: the makers of documents would slow every start down.
    const { makeLetters } = await import('./make-letters.ts')
    const { writePacks } = await import('../documents/folders/write.ts')
    const [made] = await makeLetters(shell, [letter], pdf, letter.ready === null)
    if (!made) throw new Failure({ kind: 'notFound' })
    const { files } = await leaving(
      shell,
      { task: 'letters.write', about: recordId, folder, contents: made.folder.files },
      (madeIn) => writePacks(folder, [made.folder], { madeIn }).catch(sayWhichFolder),
      (id) => shell.store().recordLetterCopy(made.written, id),
    )
    return { files, folderName: basename(folder) }
  },
}
