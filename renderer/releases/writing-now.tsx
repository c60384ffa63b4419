import { api } from '../data/api.ts'
import { useProgress } from '../data/use-progress.ts'
import type { Progress } from '../data/use-progress.ts'
import { ProgressLine } from '../ui/index.ts'

/** How far a release has come, and a way to stop it: nothing is left behind then. */
export function WritingNow() {
  const progress = useProgress('releases.write')
  if (!progress) return null
  return (
    <ProgressLine
      label="Making the packs"
      done={progress.done}
      total={progress.total}
      text={whereWords(progress)}
      onCancel={() => void api.call('releases.cancel', {})}
    />
  )
}

/** "12 of 48, AC-2026-0016"; the folder is the last step. */
export const whereWords = ({ at }: Pick<Progress, 'at'>): string =>
  at === undefined ? 'Into the folder' : `${at.nth} of ${at.of}, ${at.reference}`
