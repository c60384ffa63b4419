import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { misuse } from './misuse.ts'
import { required } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { runTaskAs } from './run-task.ts'
import { asMember } from './shell.ts'

/** `accord audit verify [CHECKPOINT…]`: the trail, and heads that were held elsewhere against it. Exit 1 where any differs. */
export async function auditVerify(options: Options): Promise<Outcome> {
  const [verb, ...files] = options.positionals
  if (verb !== 'verify') throw misuse({ audit: 'verify' })
  const checkpoints = await Promise.all(files.map(readCheckpoint))
  return asMember({ dataDir: required(options, 'data') }, required(options, 'as'), async (shell, who) => {
    const output = await runTaskAs(shell, who, 'audit.compare', { checkpoints })
    const isSound = output.sound && output.held.every(({ finding }) => finding === 'sound')
    return { output, exit: isSound ? 0 : 1 }
  })
}

const readCheckpoint = (file: string): Promise<string> =>
  readFile(resolve(file), 'utf8').catch(() => {
    throw misuse({ checkpoint: 'no such file' })
  })
