import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure, invalid } from '../../shared/kernel/reply.ts'
import { sideFolders } from '../documents/side-folders.ts'
import { ask } from './ask.ts'
import { leaving } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'
import { sayWhichFolder } from './which-folder.ts'

/** Bytes. A list of some thousand keys; what is larger is another file. */
const largest = 2_000_000

export const keyTasks: FeatureTasks<'keys'> = {
  read: async (shell) => {
    const file = await shell.chooseFile('keys')
    if (file === null) throw new Failure({ kind: 'cancelled' })
    const text = await textOf(file)
    return ask(shell, 'keys.propose', { text })
  },

  write: async (shell) => {
    const folder = await shell.chooseFolder('keys')
    if (folder === null) throw new Failure({ kind: 'cancelled' })
    const { own } = await ask(shell, 'keys.book', {})
    if (own.length === 0) throw invalid({ keys: 'nobody signs yet' })
    const files = own.map(({ side, text }) => ({
      name: `accord-keys-${sideFolders[side]}.json`,
      bytes: new TextEncoder().encode(text),
    }))
    // Loaded when first needed: start-up does not wait for the makers of files.
    const { writeFiles } = await import('../documents/write-files.ts')
    await leaving(shell, { task: 'keys.write', aboutId: null, folder, contents: files }, (madeIn) =>
      writeFiles(folder, files, { madeIn }).catch(sayWhichFolder),
    )
    return { folderName: basename(folder), files: files.map(({ name }) => name) }
  },
}

async function textOf(file: string): Promise<string> {
  const wrong = invalid({ keys: 'not a list of keys' })
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile() || found.size > largest) throw wrong
  return readFile(file, 'utf8').catch(() => {
    throw wrong
  })
}
