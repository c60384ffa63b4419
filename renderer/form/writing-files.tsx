import { api } from '../data/api.ts'
import { useProgress } from '../data/use-progress.ts'
import type { Progress } from '../data/use-progress.ts'
import { ProgressLine } from '../ui/index.ts'

const stops = {
  minutes: 'minutes.cancel',
  papers: 'papers.cancel',
  personParts: 'personParts.cancel',
  releases: 'releases.cancel',
} as const

interface WritingFilesProps {
  readonly of: keyof typeof stops
  /** "Making the packs" */
  readonly label: string
  readonly words?: (progress: Progress) => string
}

/** While files are written into a folder: how far that has come, and a way to stop it, which leaves nothing behind. */
export function WritingFiles({ of, label, words }: WritingFilesProps) {
  const progress = useProgress(`${of}.write`)
  if (!progress) return null
  return (
    <ProgressLine
      label={label}
      done={progress.done}
      total={progress.total}
      {...(words && { text: words(progress) })}
      onCancel={() => void api.call(stops[of], {})}
    />
  )
}
