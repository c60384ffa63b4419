import { Failure, invalid } from '../../shared/reply.ts'
import { required, subject } from './options.ts'
import type { Options, Outcome } from './options.ts'
import { runTaskAs } from './run-task.ts'
import { asMember } from './shell.ts'

const sources = { health: 'health', 'social-care': 'socialCare' } as const

/** Reads a referral export; `--apply` adds what it accepts, all or nothing. */
export function importFile(options: Options): Promise<Outcome> {
  const file = subject(options, 'file')
  const source = required(options, 'source')
  if (source !== 'health' && source !== 'social-care') throw invalid({ source: 'health or social-care' })
  const place = { dataDir: required(options, 'data'), file }
  return asMember(place, required(options, 'as'), async (shell, who) => {
    const result = await runTaskAs(shell, who, 'imports.preview', { side: sources[source], mapId: null })
    if (result.kind === 'unknown') throw invalid({ file: result.columns.fault })
    const { previewId } = result.preview
    const output = await shell.store().importSummary(previewId)
    if (options.values['apply'] === true) {
      const reply = await shell.store().call('imports.apply', { previewId, decisions: [] })
      if (!reply.ok) throw new Failure(reply.error)
    }
    return { output }
  })
}
