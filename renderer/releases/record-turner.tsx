import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReleaseStatus } from '../../shared/releases.ts'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { IconButton, Row, announce, useShortcuts } from '../ui/index.ts'

interface RecordTurnerProps {
  readonly status: ReleaseStatus | undefined
  readonly recordId: string
}

/** From record to record of the meeting, by keys or by buttons; and back to its release. */
export function RecordTurner({ status, recordId }: RecordTurnerProps) {
  const go = useGo()
  const ids = (status?.records ?? []).map((one) => one.recordId)
  const at = ids.indexOf(recordId)
  const turn = (to: number): void => {
    const next = ids[Math.min(ids.length - 1, Math.max(0, to))]
    if (at < 0 || next === undefined || next === recordId) return
    go(paths.copies(next))
    announce(`Record ${ids.indexOf(next) + 1} of ${ids.length}`)
  }
  useShortcuts('Both copies', {
    ArrowRight: { label: 'Next record', run: () => turn(at + 1) },
    ArrowLeft: { label: 'Record before', run: () => turn(at - 1) },
    Home: { label: 'First record', run: () => turn(0) },
    End: { label: 'Last record', run: () => turn(ids.length - 1) },
    b: {
      label: 'Back to the release',
      run: () => status && go(paths.release(status.meetingId)),
      anywhere: true,
    },
  })
  return (
    <Row align="center" gap={2}>
      <IconButton label="Record before" isDisabled={at <= 0} onPress={() => turn(at - 1)}>
        <ChevronLeft />
      </IconButton>
      <IconButton
        label="Next record"
        isDisabled={at < 0 || at === ids.length - 1}
        onPress={() => turn(at + 1)}
      >
        <ChevronRight />
      </IconButton>
    </Row>
  )
}
