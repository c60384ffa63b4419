import { Failure, notAllowed } from '../../shared/kernel/reply.ts'
import { isPrinted } from '../../shared/letters/lay-out.ts'
import type { KeyList } from '../proof/key-list.ts'
import { ask } from './ask.ts'
import { announced, digestOf } from './leaving.ts'
import type { PrintPage, Shell } from './shell.ts'
import type { FeatureTasks } from './tasks.ts'
import { withMaker } from './with-maker.ts'

export const deskTasks: FeatureTasks<'desk'> = {
  print: async (shell, input) => {
    const what = input.what === 'letter' ? await letterOf(shell, input.recordId) : null
    const contents = what === null ? [] : [{ bytes: Buffer.from(what.html) }]
    const aboutId = input.what === 'letter' ? input.recordId : null
    const leaf = {
      task: 'desk.print',
      aboutId,
      files: 1,
      sha256: await digestOf(contents),
      madeIn: null,
    } as const
    await announced(shell, leaf, async () => {
      const printed = await (what === null ? shell.printWindow() : shell.printOnPaper(what))
      if (printed === 'cancelled') throw new Failure({ kind: 'cancelled' })
      if (printed === 'failed') throw notAllowed('printing')
    })
  },

  checkPacks: async (shell, { what }) => {
    const path = what === 'pdf' ? await shell.chooseFile('pdf') : await shell.chooseFolder('packs to check')
    if (path === null) throw new Failure({ kind: 'cancelled' })
    const keys = await takenLists(shell)
    return withMaker(shell, (maker) => maker.make('checkFolder', path, keys))
  },

  checkDropped: async (shell, { files }) => {
    const keys = await takenLists(shell)
    return withMaker(shell, (maker) => maker.make('checkDropped', files, keys))
  },
}

/** The lists of keys that agencies gave this panel, compared by voice. */
async function takenLists(shell: Shell): Promise<readonly KeyList[]> {
  const { taken } = await ask(shell, 'keys.book', {})
  const { KeyList } = await import('../proof/key-list.ts')
  return taken.map(({ text }) => KeyList.parse(JSON.parse(text)))
}

/** On paper as in its PDF; one that nobody has said is ready says that it is a draft. Null: it has no page of its own. */
async function letterOf(shell: Shell, recordId: string): Promise<PrintPage | null> {
  const letter = await ask(shell, 'letters.get', { recordId })
  if (!isPrinted(letter)) return null
  return withMaker(shell, (maker) => maker.make('letterPage', letter, letter.ready === null))
}
