import { basename } from 'node:path'
import { Failure, notAllowed } from '../../shared/kernel/reply.ts'
import { isAsking } from '../../shared/recalls.ts'
import type { Recall, RecallHolder } from '../../shared/recalls.ts'
import { ask } from './ask.ts'
import { announced, digestOf, leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import type { Shell } from './shell.ts'
import { sayWhichFolder } from './which-folder.ts'
import { withMaker } from './with-maker.ts'

interface Asked {
  readonly recallId: string
  readonly holderId?: string | undefined
}

export const recallTasks: FeatureTasks<'recalls'> = {
  write: async (shell, asked) => {
    const { recall, holders } = await noticesOf(shell, asked)
    const folder = await shell.chooseFolder('notices')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    // Loaded when first needed: what writes files would slow every start down.
    const { makeSheets } = await import('./make-sheets.ts')
    const { writeFiles } = await import('../documents/write-files.ts')
    const files = await withMaker(shell, (maker) =>
      makeSheets(
        shell,
        holders.map((holder) => ({
          page: () => maker.make('noticePage', recall, holder),
          build: (printed) => maker.make('noticeFile', recall, holder, printed ?? new Uint8Array()),
        })),
      ),
    )
    await leaving(
      shell,
      { task: 'recalls.write', aboutId: recall.id, folder, contents: files },
      (madeIn) => writeFiles(folder, files, { madeIn }).catch(sayWhichFolder),
      (departureId) =>
        ask(shell, 'recalls.recordNotices', { ...told(recall, holders), how: 'written', departureId }),
    )
    return { files: files.length, folderName: basename(folder) }
  },

  print: async (shell, asked) => {
    const { recall, holders } = await noticesOf(shell, asked)
    const [holder] = holders
    if (!holder) throw new Failure({ kind: 'notFound' })
    const page = await withMaker(shell, (maker) => maker.make('noticePage', recall, holder))
    const leaf = { task: 'recalls.print', aboutId: recall.id, files: 1, madeIn: null } as const
    await announced(
      shell,
      { ...leaf, sha256: await digestOf([{ bytes: Buffer.from(page.html) }]) },
      async () => {
        const printed = await shell.printOnPaper(page)
        if (printed === 'cancelled') throw new Failure({ kind: 'cancelled' })
        if (printed === 'failed') throw notAllowed('printing')
      },
      (departureId) =>
        ask(shell, 'recalls.recordNotices', { ...told(recall, [holder]), how: 'printed', departureId }),
    )
  },
}

const told = ({ id: recallId }: Recall, holders: readonly RecallHolder[]) => ({
  recallId,
  holderIds: holders.map(({ id }) => id),
})

/** One, or one for each who has not answered. */
async function noticesOf(shell: Shell, { recallId, holderId }: Asked) {
  const recall = await ask(shell, 'recalls.get', { recallId })
  if (!isAsking(recall.state)) throw notAllowed('calledOff')
  const holders = recall.holders.filter(({ id, state }) =>
    holderId === undefined ? state === 'waiting' || state === 'not_found' : id === holderId,
  )
  if (holders.length === 0) throw new Failure({ kind: 'notFound' })
  return { recall, holders }
}
