import { useState } from 'react'
import { addMonths } from '../../shared/kernel/dates.ts'
import { mostInSeries, seriesDates } from '../../shared/kernel/recurrence.ts'
import { todayOn } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import {
  Button,
  Columns,
  DateField,
  Dialog,
  Row,
  SelectField,
  Stack,
  TextField,
  notify,
} from '../ui/index.ts'
import { useCommandOp, useQueryOp } from '../data/use-op.ts'
import { SeriesDays } from './series-days.tsx'
import { againstDay, recurrenceChoices, recurrenceOf } from './series-words.ts'
import type { RecurrenceId } from './series-words.ts'

interface NewSeriesProps {
  readonly onClose: () => void
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** What stands against a day before anybody has ticked or unticked it. */
function useObstacles(startsAt: string) {
  const panel = useQueryOp('panels.get', {})
  const meetings = useQueryOp('meetings.list', { kind: 'panel' })
  const closedDays = panel.data?.panel.terms.closedDays ?? []
  const taken = (meetings.data ?? [])
    .filter((one) => one.state !== 'cancelled' && one.startsAt === startsAt)
    .map(({ heldOn }) => heldOn)
  return (day: string) => againstDay(day, { closedDays, taken })
}

/** Meetings that come again: the days are seen, and unticked, before anything is made; then all at once. */
export function NewSeries({ onClose }: NewSeriesProps) {
  const [first, setFirst] = useState<string | null>(null)
  const [until, setUntil] = useState<string | null>(null)
  const [recurrence, setRecurrence] = useState<RecurrenceId>('week2')
  const [startsAt, setStartsAt] = useState('10:00')
  const [place, setPlace] = useState('')
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const create = useCommandOp('meetings.createSeries')
  const against = useObstacles(startsAt)
  const end = until ?? (first === null ? null : addMonths(first, 6))
  const days = first === null || end === null ? [] : seriesDates(first, end, recurrenceOf(recurrence))
  const chosen = days.filter((day) => changed.get(day) ?? against(day) === null)
  const submit = async (): Promise<void> => {
    const reply = await create.run({ heldOn: chosen, startsAt, place })
    if (!reply.ok) return
    onClose()
    notify(chosen.length === 1 ? 'One meeting was made.' : `${chosen.length} meetings were made.`)
  }
  return (
    <Dialog
      title="New series of meetings"
      size="wide"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0 || !isTime(startsAt)}
            isPending={create.pending}
            onPress={() => void submit()}
          >
            {chosen.length === 0 ? 'Make the drafts' : `Make ${chosen.length} drafts`}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Columns least={240}>
          <DateField label="First meeting on" value={first} min={todayOn()} onChange={setFirst} autoFocus />
          <DateField
            label="Until"
            value={end}
            {...(first !== null && { min: first })}
            onChange={setUntil}
            description={`At most ${mostInSeries} meetings at once`}
          />
        </Columns>
        {first !== null && (
          <SelectField
            label="How often"
            value={recurrence}
            choices={recurrenceChoices(first)}
            onChange={setRecurrence}
          />
        )}
        <Columns least={240}>
          <TextField
            label="Starts at"
            width="short"
            value={startsAt}
            onChange={setStartsAt}
            description="24-hour time, such as 10:00"
            errorMessage={isTime(startsAt) ? undefined : 'Write the time as 10:00'}
          />
          <TextField label="Place" value={place} onChange={setPlace} maxLength={200} isOptional />
        </Columns>
        <SeriesDays
          days={days}
          chosen={chosen}
          against={against}
          onChange={(day, on) => setChanged(new Map(changed).set(day, on))}
        />
        {create.error && <Trouble error={create.error} />}
      </Stack>
    </Dialog>
  )
}
