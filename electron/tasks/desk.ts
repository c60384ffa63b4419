import type { Letter } from '../../shared/letters.ts'
import { Failure, notAllowed } from '../../shared/reply.ts'
import type { PrintedOnPaper, Shell } from './shell.ts'
import type { FeatureTasks } from './tasks.ts'

export const deskTasks: FeatureTasks<'desk'> = {
  print: async (shell, input) => {
    const printed =
      input.what === 'letter' ? await printLetter(shell, input.recordId) : await shell.printWindow()
    if (printed === 'cancelled') throw new Failure({ kind: 'cancelled' })
    if (printed === 'failed') throw notAllowed('printing')
  },

  checkPacks: async (shell) => {
    const folder = await shell.chooseFolder('packs to check')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    const { checkFolder } = await import('./check-packs.ts')
    return checkFolder(folder)
  },

  checkDropped: async (_shell, { files }) => {
    const { checkDropped } = await import('./check-packs.ts')
    return checkDropped(files)
  },
}

/** On paper as in its PDF; one that nobody has said is ready says that it is a draft. */
async function printLetter(shell: Shell, recordId: string): Promise<PrintedOnPaper> {
  const reply = await shell.store().call('letters.get', { recordId })
  if (!reply.ok) throw new Failure(reply.error)
  const letter = reply.value as Letter
  // Loaded when first needed: the makers of documents would slow every start down.
  const { isPrinted, pageOf } = await import('../packs/letters/letter-files.ts')
  if (!isPrinted(letter)) return shell.printWindow()
  const { letterPage } = await import('../packs/letters/letter-page.ts')
  const { letterSettings } = await import('../packs/letters/letter-settings.ts')
  const page = pageOf(letter, letter.ready === null)
  return shell.printOnPaper({ html: letterPage(page), settings: letterSettings(page) })
}
