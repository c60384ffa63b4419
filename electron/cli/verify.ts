import { resolve } from 'node:path'
import { invalid } from '../../shared/reply.ts'
import { verifyFolder } from '../packs/verify.ts'
import { subject } from './options.ts'
import type { Options, Outcome } from './options.ts'

/** Checks one pack, or every pack in a folder. Exit 1 where any is damaged. */
export async function verify(options: Options): Promise<Outcome> {
  const packs = await verifyFolder(resolve(subject(options, 'pack')))
  if (packs.length === 0) throw invalid({ pack: 'no pack there' })
  return { output: { packs }, exit: packs.some((pack) => pack.state === 'damaged') ? 1 : 0 }
}
