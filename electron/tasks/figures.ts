import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

export const figureTasks: FeatureTasks<'figures'> = {
  write: async (shell, { pdf, ...scope }) => {
    const figures = await ask(shell, 'figures.get', scope)
    const { panel } = await ask(shell, 'panels.get', {})
    const folder = await shell.chooseFolder('figures')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: the makers of documents would slow every start down.
    const { figureFiles, figuresPage } = await import('../documents/figures/figure-files.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    const paper = { figures, panelName: panel.name }
    const [printed = null] = pdf ? await shell.print([figuresPage(paper)], () => undefined) : []
    const files = await figureFiles(paper, printed)
    await leaving(shell, { task: 'figures.write', aboutId: null, folder, contents: files }, (madeIn) =>
      writeFiles(folder, files, { madeIn }).catch(sayWhichFolder),
    )
    return { files: files.length, folderName: basename(folder) }
  },
}
