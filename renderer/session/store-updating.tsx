import { useProgress } from '../data/use-progress.ts'
import type { Progress } from '../data/use-progress.ts'
import { ProgressLine, Small, Stack } from '../ui/index.ts'

const megabytes = (bytes: number): string => Math.ceil(bytes / 1_000_000).toLocaleString('en-GB')

interface Said {
  readonly label: string
  /** How far, in words; left out where nobody can tell. */
  readonly text?: string
}

/** By what the store process is at (electron/store/engine/updating.ts). */
const steps: Readonly<Record<string, (of: Progress) => Said>> = {
  copied: ({ done, total }) => ({
    label: 'Copying the store as it is',
    text: `${megabytes(done)} of ${megabytes(total)} MB`,
  }),
  read: () => ({ label: 'Reading the copy through' }),
  changed: ({ done, total }) => ({
    label: 'Bringing the store up to date',
    text: `step ${done + 1} of ${total}`,
  }),
}

/** While a store that an older Accord wrote is opened: what happens to it, how far that is, and what if it is stopped. */
export function StoreUpdating({ isOpening }: { readonly isOpening: boolean }) {
  const progress = useProgress('session.unlock', isOpening)
  const said = progress && steps[progress.unit]?.(progress)
  if (!progress || !said) return null
  const { label, text } = said
  return (
    <div ref={intoView}>
      <Stack gap={2}>
        <ProgressLine
          label={label}
          {...(text !== undefined && { text, done: progress.done, total: progress.total })}
        />
        <Small as="p">
          This Accord is newer than the store, which it brings up to date once: first it copies it, beside it
          and encrypted as it is. If this is stopped, or the computer goes off, the store stays as it was, and
          opening it begins again.
        </Small>
      </Stack>
    </div>
  )
}

/** Under a long list of names it would begin below what a small window shows. */
const intoView = (place: HTMLElement | null): void => place?.scrollIntoView({ block: 'center' })
