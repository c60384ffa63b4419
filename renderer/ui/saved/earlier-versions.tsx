import { memo, useEffect, useState } from 'react'
import { Button } from '../actions/button.tsx'
import { TextButton } from '../actions/link-button.tsx'
import { Dialog } from '../overlays/dialog.tsx'
import { ErrorNote } from '../states/error-note.tsx'
import { Waiting } from '../states/waiting.tsx'
import styles from './earlier-versions.module.css'
import { wasGoneOnWith, worthListing } from './said-before.ts'
import type { Earlier } from './trail.ts'
import { whenAndWho } from './use-trail.ts'

export interface EarlierVersionsProps<T> {
  readonly label: string
  readonly present: T
  readonly earlier: () => Promise<readonly Earlier<T>[]>
  readonly asText: (value: T) => string
  readonly onTakeBack: (value: T) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

type Found<T> = readonly Earlier<T>[] | 'waiting' | 'failed'

/** What a text said before, by whom and when, and a way to take one back. The quiet twin of Ctrl Z. */
export function EarlierVersions<T>(props: EarlierVersionsProps<T>) {
  const { isOpen, onOpenChange: setOpen } = props
  const [found, setFound] = useState<Found<T>>('waiting')
  const read = () => {
    setFound('waiting')
    props.earlier().then(setFound, () => setFound('failed'))
  }
  useEffect(() => {
    if (isOpen) read()
    // Read once each time it opens: what is written meanwhile does not read it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen])
  return (
    <span className={styles.root}>
      <Opening label={props.label} onOpenChange={setOpen} />
      <Dialog title={`Earlier: ${props.label}`} size="wide" isOpen={isOpen} onOpenChange={setOpen}>
        {found === 'waiting' && <Waiting>Looking up what it said…</Waiting>}
        {found === 'failed' && (
          <ErrorNote title="The earlier versions could not be read" onRetry={read}>
            Nothing is lost: they are kept with the case.
          </ErrorNote>
        )}
        {typeof found !== 'string' && <Versions {...props} found={found} onDone={() => setOpen(false)} />}
      </Dialog>
    </span>
  )
}

/** The same through each step of a save that is told above it. */
const Opening = memo(
  ({ label, onOpenChange }: Pick<EarlierVersionsProps<never>, 'label' | 'onOpenChange'>) => (
    <TextButton
      excludeFromTabOrder
      aria-label={`Earlier versions: ${label}`}
      onPress={() => onOpenChange(true)}
    >
      Earlier versions
    </TextButton>
  ),
)

interface VersionsProps<T> extends Omit<EarlierVersionsProps<T>, 'earlier' | 'isOpen' | 'onOpenChange'> {
  readonly found: readonly Earlier<T>[]
  readonly onDone: () => void
}

function Versions<T>({ found, present, asText, onTakeBack, onDone }: VersionsProps<T>) {
  const listed = worthListing(found, asText(present), asText)
  if (listed.length === 0)
    return (
      <p>
        {wasGoneOnWith(found, asText(present), asText)
          ? 'It was only added to: all that it said before is still in it.'
          : 'It said nothing else before.'}
      </p>
    )
  return (
    <ol className={styles.list}>
      {listed.map((version, index) => (
        <li key={index} className={styles.version}>
          <p className={styles.when}>{whenAndWho(version)}</p>
          <p className={styles.text} dir="auto">
            {asText(version.value)}
          </p>
          <div>
            <Button
              aria-label={`Put this text back: ${whenAndWho(version)}`}
              onPress={() => {
                onTakeBack(version.value)
                onDone()
              }}
            >
              Put this text back
            </Button>
          </div>
        </li>
      ))}
    </ol>
  )
}
