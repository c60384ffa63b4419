import type { Meeting } from '../../shared/meetings.ts'
import { paths } from '../data/paths.ts'
import { LinkButton, MarginNote, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

/** Beside an agenda: the papers that went out with it. */
export function PapersNote({ meeting }: { readonly meeting: Meeting }) {
  const { data: status } = useQueryOp('papers.status', { meetingId: meeting.id })
  if (!status) return null
  if (status.version === null)
    return meeting.state === 'draft' ? (
      <MarginNote title="Papers">They go out when the agenda is published.</MarginNote>
    ) : null
  const changed = status.pending === '' ? '' : ` Changed since: ${status.pending}.`
  return (
    <MarginNote title="Papers">
      <Stack gap={3}>
        <span>
          Version {status.version} is out. You have read {status.read} of {status.toRead}.{changed}
        </span>
        <div>
          <LinkButton href={paths.papers(meeting.id)}>Open the papers</LinkButton>
        </div>
      </Stack>
    </MarginNote>
  )
}
