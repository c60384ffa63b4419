import { useMay } from '../data/open-session.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, MarginNote, Stack, notify } from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'

/** What has changed since the papers went out, and the next version for those who send it. */
export function Pending({ meetingId }: { readonly meetingId: string }) {
  const { data: status } = useQueryOp('papers.status', { meetingId })
  const mayIssue = useMay('papers.issue')
  const issue = useCommandOp('papers.issue')
  if (!status || status.version === null || status.pending === '') return null
  const next = status.version + 1
  const submit = async (): Promise<void> => {
    if ((await issue.run({ meetingId })).ok) notify(`Version ${next} of the papers is out.`)
  }
  return (
    <MarginNote title={`Changed since version ${status.version}`}>
      <Stack gap={3}>
        <span>
          {status.pending[0]?.toUpperCase()}
          {status.pending.slice(1)}. These papers still say what went out.
        </span>
        {mayIssue && (
          <div>
            <Button isPending={issue.pending} onPress={() => void submit()}>
              Send out version {next}
            </Button>
          </div>
        )}
        {issue.error && <Trouble error={issue.error} />}
      </Stack>
    </MarginNote>
  )
}
