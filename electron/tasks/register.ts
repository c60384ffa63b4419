import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../shared/kernel/reply.ts'
import { registerCsv } from '../../shared/register-csv.ts'
import { toFailure } from '../store/kernel/failures.ts'
import { ask } from './ask.ts'
import { announced, digestOf } from './leaving.ts'
import type { FeatureTasks } from './tasks.ts'

export const registerTasks: FeatureTasks<'register'> = {
  saveCsv: async (shell, input) => {
    const path = await shell.chooseNewFile(`attendance-${input.from}-to-${input.to}.csv`)
    if (path === null) throw new Failure({ kind: 'cancelled' })
    const bytes = Buffer.from(registerCsv(await ask(shell, 'register.get', input)))
    const what = {
      task: 'register.saveCsv',
      aboutId: null,
      files: 1,
      sha256: await digestOf([{ bytes }]),
      madeIn: null,
    } as const
    await announced(shell, what, () =>
      writeFile(path, bytes, { mode: 0o600 }).catch((error: unknown) => {
        throw toFailure(error)
      }),
    )
    return { fileName: basename(path) }
  },
}
