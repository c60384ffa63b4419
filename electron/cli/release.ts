import { allow, parseInput } from '../../shared/check.ts'
import { findOp } from '../../shared/contract.ts'
import { runTask } from '../tasks/tasks.ts'
import { required, subject } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { asMember } from './shell.ts'

/** Both agencies' packs of one meeting, into `--to`. */
export function releaseMeeting(options: Options): Promise<Outcome> {
  const op = findOp('releases.write')
  if (!op) throw new Error('no releases.write')
  const input = { meetingId: subject(options, 'meeting'), pdf: options.values['no-pdf'] !== true }
  return asMember(
    { dataDir: required(options, 'data'), to: required(options, 'to') },
    required(options, 'as'),
    async (shell, who) => {
      allow(op, who)
      return { output: await runTask(shell, 'releases.write', parseInput(op, input)) }
    },
  )
}
