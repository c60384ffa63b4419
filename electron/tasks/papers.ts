import { basename } from 'node:path'
import type { Papers } from '../../shared/papers.ts'
import { pagesIn } from '../../shared/kernel/page-range.ts'
import { Failure, invalid, notAllowed } from '../../shared/kernel/reply.ts'
import { drivers } from '../../shared/kernel/op.ts'
import { ask } from './ask.ts'
import { announced, digestOf } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import type { Shell } from './shell.ts'
import { stop, stoppable } from './stoppable.ts'
import { withMaker } from './with-maker.ts'

export const paperTasks: FeatureTasks<'papers'> = {
  write: async (shell, { meetingId, whose, pages }) => {
    if (whose === 'everyone' && !(shell.who && drivers.includes(shell.who.role))) throw notAllowed('role')
    const copies = await readCopies(shell, meetingId, whose)
    const chosen = copies.map((papers) => ({ papers, numbers: chosenPages(papers, pages) }))
    const folder = await shell.chooseFolder('papers')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    const { writePapers } = await import('./make-papers.ts')
    const written = await stoppable(shell, 'papers.write', (signal) =>
      withMaker(shell, (maker) => writePapers(shell, maker, { meetingId, chosen }, folder, signal)),
    )
    return { ...written, folderName: basename(folder) }
  },

  print: async (shell, { meetingId, pages }) => {
    const [papers] = await readCopies(shell, meetingId, 'mine')
    if (!papers) throw notAllowed('notOpen')
    const { fitted } = await import('./make-papers.ts')
    const numbers = chosenPages(papers, pages)
    const page = await withMaker(shell, async (maker) => {
      const [made] = await fitted(shell, [{ papers, numbers }], { maker })
      if (!made) throw notAllowed('printing')
      return maker.make('papersPage', papers, numbers, made.fit)
    })
    const leaf = { task: 'papers.print', aboutId: meetingId, files: 1, madeIn: null } as const
    const sha256 = await digestOf([{ bytes: Buffer.from(page.html) }])
    await announced(shell, { ...leaf, sha256 }, async () => {
      const printed = await shell.printOnPaper(page)
      if (printed === 'cancelled') throw new Failure({ kind: 'cancelled' })
      if (printed === 'failed') throw notAllowed('printing')
    })
  },

  cancel: async (shell) => stop(shell, 'papers.write'),
}

async function readCopies(
  shell: Shell,
  meetingId: string,
  whose: 'mine' | 'everyone',
): Promise<readonly Papers[]> {
  const memberIds = whose === 'mine' ? [undefined] : await membersOf(shell, meetingId)
  const copies: Papers[] = []
  for (const memberId of memberIds) {
    const input = memberId === undefined ? { meetingId } : { meetingId, memberId }
    const papers = await ask(shell, 'papers.get', input)
    if (papers === null) throw notAllowed('notOpen')
    copies.push(papers)
  }
  return copies
}

/** Whoever sits on the meeting's own panel. */
async function membersOf(shell: Shell, meetingId: string): Promise<string[]> {
  const { meeting } = await ask(shell, 'meetings.agenda', { meetingId })
  const { panels, members } = await ask(shell, 'panels.get', {})
  const seated = panels.find(({ id }) => id === meeting.panelId)?.memberIds
  return members.filter(({ id, active }) => active && (seated?.includes(id) ?? true)).map(({ id }) => id)
}

function chosenPages({ pages: { length: total } }: Papers, range: string): readonly number[] {
  const numbers = pagesIn(range, total)
  if (numbers === null || numbers.length === 0) throw invalid({ pages: `pages there: ${total}` })
  return numbers
}
