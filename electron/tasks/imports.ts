import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { templateCsv } from '../../shared/imports/built-in-maps.ts'
import type { Side } from '../../shared/text.ts'
import { Failure } from '../../shared/reply.ts'
import { toFailure } from '../failures.ts'
import type { Shell } from './shell.ts'
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
    const { rows, text } = await shell.store().refusedCsv(previewId)
    return { rows, fileName: await save(shell, 'rows-left-out.csv', text) }
  },

  saveTemplate: async (shell, { side }) => ({
    fileName: await save(shell, `referrals-from-${agency[side]}.csv`, templateCsv(side)),
  }),

  cancel: (shell) => shell.store().cancelImport(),
}

/** Where the person says; answers the file's name. */
async function save(shell: Shell, name: string, text: string): Promise<string> {
  const path = await shell.chooseNewFile(name)
  if (path === null) throw new Failure({ kind: 'cancelled' })
  await writeFile(path, text, { mode: 0o600 }).catch((error: unknown) => {
    throw toFailure(error)
  })
  return basename(path)
}
