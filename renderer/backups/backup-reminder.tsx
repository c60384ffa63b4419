import { describeError } from '../words/describe-error.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { PageSection, Row } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { SecondPlace } from './second-place.tsx'

/** On Today, until it is mended: one copy of everything, a backup that failed, a folder that others copy. */
export function BackupReminder() {
  const { store } = useSession()
  return store === 'panel' ? <Reminder /> : null
}

function Reminder() {
  const { data, refetch } = useQueryOp('backups.status', {})
  const mayChoose = useMay('backups.chooseSecond')
  if (!data) return null
  const { second, trouble, copiedBy } = data
  // Only to whoever can choose another: nobody else can do anything about it.
  const isOnlyHere = second === null && mayChoose
  if (!isOnlyHere && !trouble && !copiedBy) return null
  return (
    <PageSection>
      {trouble && (
        <p>
          <b>The last backup could not be made.</b> {describeError({ kind: 'storage', why: trouble }).title}.{' '}
          What was saved is safe; it is on this computer only.
        </p>
      )}
      {copiedBy && (
        <p>
          <b>The store’s folder is copied by {copiedBy}.</b> A service that copies files one by one takes
          halves of a store. Ask whoever looks after this computer to keep the folder out of it.
        </p>
      )}
      {isOnlyHere && (
        <Row>
          <b>All that this panel has written is on this computer only.</b>
          <SecondPlace label="Choose a second place…" onChosen={() => void refetch()} />
        </Row>
      )}
    </PageSection>
  )
}
