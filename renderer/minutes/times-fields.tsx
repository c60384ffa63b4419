import { dateOf, timeOfDay } from '../../shared/kernel/dates.ts'
import { RealTimes } from '../../shared/real-times.ts'
import { limitOf } from '../form/limits.ts'
import { Row, Small, Stack, TextArea, TextField } from '../ui/index.ts'

const isTime = (time: string): boolean => RealTimes.shape.startedAt.safeParse(time).success

export const isTold = (told: RealTimes): boolean => RealTimes.safeParse(told).success

interface Seen {
  readonly heldOn: string
  readonly startedAt: string | null
  readonly closedAt: string | null
  readonly times?: {
    readonly startedAt: string | null
    readonly endedAt: string | null
    readonly reason: string
  }
}

/** What stands there already; a time of another day than the meeting's is not its own, and is asked for. */
export function timesToBegin({ heldOn, startedAt, closedAt, times }: Seen): RealTimes {
  const onTheDay = (at: string | null): string => (at !== null && dateOf(at) === heldOn ? timeOfDay(at) : '')
  return {
    startedAt: times?.startedAt ?? onTheDay(startedAt),
    endedAt: times?.endedAt ?? onTheDay(closedAt),
    reason: times?.reason ?? '',
  }
}

interface TimesFieldsProps {
  readonly told: RealTimes
  readonly onChange: (told: RealTimes) => void
}

/** When a meeting began and ended, and why the minutes say another time than Accord saw. */
export function TimesFields({ told, onChange }: TimesFieldsProps) {
  const wrong = (time: string): string | undefined =>
    time === '' || isTime(time) ? undefined : 'Write the time as 10:00'
  return (
    <Stack>
      <Row align="start">
        <TextField
          label="Began at"
          width="short"
          description="24-hour time"
          value={told.startedAt}
          errorMessage={wrong(told.startedAt)}
          onChange={(startedAt) => onChange({ ...told, startedAt })}
        />
        <TextField
          label="Ended at"
          width="short"
          description="24-hour time"
          value={told.endedAt}
          errorMessage={wrong(told.endedAt)}
          onChange={(endedAt) => onChange({ ...told, endedAt })}
        />
      </Row>
      <TextArea
        label="Why it differs"
        rows={2}
        maxLength={limitOf(RealTimes, 'reason')}
        value={told.reason}
        onChange={(reason) => onChange({ ...told, reason })}
      />
      <Small as="p">
        What Accord saw stays, and stands in the minutes beside this, with your name and the reason.
      </Small>
    </Stack>
  )
}
