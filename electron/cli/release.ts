import { required, subject } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { runTaskAs } from './run-task.ts'
import { asMember } from './shell.ts'

/** Both agencies' packs of one meeting, into `--to`; with `--proposals` those of corrections that wait, too. */
export function releaseMeeting(options: Options): Promise<Outcome> {
  const input = {
    meetingId: subject(options, 'meeting'),
    pdf: options.values['no-pdf'] !== true,
    proposals: options.values['proposals'] === true,
  }
  const place = { dataDir: required(options, 'data'), to: required(options, 'to') }
  return asMember(place, required(options, 'as'), async (shell, who) => ({
    output: await runTaskAs(shell, who, 'releases.write', input),
  }))
}
