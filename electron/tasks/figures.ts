import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'
import { withMaker } from './with-maker.ts'

export const figureTasks: FeatureTasks<'figures'> = {
  write: async (shell, { pdf, ...scope }) => {
    const figures = await ask(shell, 'figures.get', scope)
    const { panel } = await ask(shell, 'panels.get', {})
    const folder = await shell.chooseFolder('figures')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: what writes files would slow every start down.
    const { makeSheets } = await import('./make-sheets.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    const paper = { figures, panelName: panel.name }
    const [files = []] = await withMaker(shell, (maker) =>
      makeSheets(shell, [
        {
          page: pdf ? () => maker.make('figuresPage', paper) : null,
          build: (printed) => maker.make('figureFiles', paper, printed),
        },
      ]),
    )
    await leaving(shell, { task: 'figures.write', aboutId: null, folder, contents: files }, (madeIn) =>
      writeFiles(folder, files, { madeIn }).catch(sayWhichFolder),
    )
    return { files: files.length, folderName: basename(folder) }
  },
}
