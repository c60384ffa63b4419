import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { templateCsv } from '../../shared/imports/built-in-maps.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { toFailure } from '../store/kernel/failures.ts'
import type { Shell } from './shell.ts'
import { ask } from './ask.ts'
import { announced, digestOf } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'

const agency: Readonly<Record<Side, string>> = { health: 'health', socialCare: 'social-care' }

export const importTasks: FeatureTasks<'imports'> = {
  preview: async (shell, { side, mapId }) => {
    const path = await shell.chooseFile('csv')
    if (path === null) throw new Failure({ kind: 'cancelled' })
    return shell.store().previewImport(path, side, mapId, null)
  },

  previewDropped: (shell, { side, mapId, bytes }) => shell.store().previewImport(bytes, side, mapId, null),

  previewAgain: (shell, { previewId, mapId, answers }) =>
    shell.store().previewImportAgain(previewId, { mapId, answers }),

  mend: (shell, input) => shell.store().mendImport(input),

  saveRefused: async (shell, { previewId }) => {
    const { rows, text } = await ask(shell, 'imports.refused', { previewId })
    return { rows, fileName: await save(shell, 'imports.saveRefused', 'rows-left-out.csv', text) }
  },

  saveTemplate: async (shell, { side }) => ({
    fileName: await save(
      shell,
      'imports.saveTemplate',
      `referrals-from-${agency[side]}.csv`,
      templateCsv(side),
    ),
  }),

  cancel: (shell) => shell.store().cancelImport(),
}

/** Announced, and written to that very path. */
export async function saveText(
  shell: Shell,
  task: 'imports.saveRefused' | 'imports.saveTemplate',
  path: string,
  text: string,
): Promise<void> {
  const bytes = Buffer.from(text)
  const leaf = { task, aboutId: null, files: 1, sha256: await digestOf([{ bytes }]), madeIn: null }
  await announced(shell, leaf, () =>
    writeFile(path, bytes, { mode: 0o600 }).catch((error: unknown) => {
      throw toFailure(error)
    }),
  )
}

/** Where the person says; answers the file's name. */
async function save(
  shell: Shell,
  task: 'imports.saveRefused' | 'imports.saveTemplate',
  name: string,
  text: string,
): Promise<string> {
  const path = await shell.chooseNewFile(name)
  if (path === null) throw new Failure({ kind: 'cancelled' })
  await saveText(shell, task, path, text)
  return basename(path)
}
