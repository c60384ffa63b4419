import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { decodeCell, openText } from '../../shared/imports/decode.ts'
import { Failure, invalid } from '../../shared/kernel/reply.ts'
import { toFailure } from '../store/kernel/failures.ts'
import { ask } from './ask.ts'
import { announced, digestOf } from './leaving.ts'
import type { Leaving } from './leaving.ts'
import type { Shell } from './shell.ts'
import type { FeatureTasks } from './tasks.ts'

/** As much as an operation takes. */
const maxBytes = 200_000

export const measureTasks: FeatureTasks<'measures'> = {
  openFile: async (shell) => {
    const path = await shell.chooseFile('measure')
    if (path === null) throw new Failure({ kind: 'cancelled' })
    return { fileName: basename(path), text: await textOf(path) }
  },

  saveFile: async (shell, { measureId, kind }) => {
    const { name, text } = await ask(shell, 'measures.file', { measureId, kind })
    return { fileName: await save(shell, { task: 'measures.saveFile', aboutId: measureId }, name, text) }
  },

  saveRefused: async (shell, asked) => {
    const { text } = await ask(shell, 'measures.refusedScores', asked)
    const what = { task: 'measures.saveRefused', aboutId: asked.measureId } as const
    return { fileName: await save(shell, what, 'scores-left-out.csv', text) }
  },
}

async function textOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > maxBytes) throw invalid({ file: 'too large' })
    const opened = openText(await readFile(path))
    if (!opened.ok) throw invalid({ file: opened.why })
    return decodeCell(opened.bytes).text
  } catch (error) {
    throw toFailure(error)
  }
}

/** Announced, and written where the person says; answers the file's name. */
async function save(
  shell: Shell,
  what: Pick<Leaving, 'task' | 'aboutId'>,
  name: string,
  text: string,
): Promise<string> {
  const path = await shell.chooseNewFile(name)
  if (path === null) throw new Failure({ kind: 'cancelled' })
  const bytes = Buffer.from(text)
  await announced(shell, { ...what, files: 1, sha256: await digestOf([{ bytes }]), madeIn: null }, () =>
    writeFile(path, bytes, { mode: 0o600 }).catch((error: unknown) => {
      throw toFailure(error)
    }),
  )
  return basename(path)
}
