import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Output } from '../../shared/contract.ts'
import { Failure, invalid } from '../../shared/kernel/reply.ts'
import { required } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { asMember } from './shell.ts'

/** `accord audit verify [CHECKPOINT…]`: the trail, and heads that were held elsewhere against it. Exit 1 where any differs. */
export async function auditVerify(options: Options): Promise<Outcome> {
  const [verb, ...files] = options.positionals
  if (verb !== 'verify') throw invalid({ audit: 'verify' })
  const checkpoints = await Promise.all(files.map(readCheckpoint))
  return asMember({ dataDir: required(options, 'data') }, required(options, 'as'), async (shell) => {
    const reply = await shell.store().call('audit.compare', { checkpoints })
    if (!reply.ok) throw new Failure(reply.error)
    const output = reply.value as Output<'audit.compare'>
    const isSound = output.sound && output.held.every(({ finding }) => finding === 'sound')
    return { output, exit: isSound ? 0 : 1 }
  })
}

const readCheckpoint = (file: string): Promise<string> =>
  readFile(resolve(file), 'utf8').catch(() => {
    throw invalid({ checkpoint: 'no such file' })
  })
