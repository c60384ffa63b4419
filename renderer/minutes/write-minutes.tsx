import type { Minutes } from '../../shared/minutes.ts'
import { sayRefusal } from '../data/say-refusal.ts'
import { useMay } from '../data/open-session.ts'
import { plural } from '../words/time-words.ts'
import { Button, notify } from '../ui/index.ts'
import { useCommandOp } from '../data/use-op.ts'
import { useProgress } from '../data/use-progress.ts'

/** Every copy at once, as PDF and Word, to a folder of the user's choice. */
export function WriteMinutes({ minutes: { meetingId, version, copies } }: { readonly minutes: Minutes }) {
  const mayWrite = useMay('minutes.write')
  const write = useCommandOp('minutes.write')
  const progress = useProgress('minutes.write')
  if (!mayWrite || copies.length === 0) return null
  const submit = async (): Promise<void> => {
    const reply = await write.run({ meetingId })
    if (!reply.ok) return reply.error.kind === 'cancelled' ? undefined : sayRefusal(reply.error)
    const { copies: count, folderName } = reply.value
    notify(`${count === 1 ? 'One copy was' : `${count} copies were`} written to ${folderName}.`)
  }
  return (
    <Button
      variant="primary"
      isPending={write.pending}
      pendingLabel={progress ? `Copy ${progress.done} of ${progress.total}…` : 'Writing the minutes…'}
      onPress={() => void submit()}
    >
      {version === 0
        ? 'Write the draft to a folder'
        : `Write ${plural(copies.length, 'copy', 'copies')} to a folder`}
    </Button>
  )
}
