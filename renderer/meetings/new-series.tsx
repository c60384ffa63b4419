import { z } from 'zod'
import { addMonths } from '../../shared/kernel/dates.ts'
import { meetings as meetingOps } from '../../shared/meetings.ts'
import { mostInSeries, seriesDates } from '../../shared/kernel/recurrence.ts'
import { todayOn } from '../words/time-words.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { Columns, DateField, SelectField, TextField, notify } from '../ui/index.ts'
import { ChoosePanel } from '../form/choose-panel.tsx'
import { usePanels } from '../data/use-panels.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { SeriesDays } from './series-days.tsx'
import { againstDay, recurrenceChoices, recurrenceOf, recurrences } from './series-words.ts'

interface NewSeriesProps {
  readonly onClose: () => void
}

const { startsAt, place } = meetingOps.createSeries.input.shape

/** Until somebody says otherwise it goes on for six months, and leaves out what something stands against. */
const Series = z.object({
  first: z.string(),
  until: z.string(),
  recurrence: z.enum(recurrences),
  startsAt,
  place,
  changed: z.record(z.string(), z.boolean()),
  /** Null: the first. */
  panelId: z.string().nullable(),
})
type Series = z.output<typeof Series>

const nothingYet: z.input<typeof Series> = {
  first: '',
  until: '',
  recurrence: 'week2',
  startsAt: '10:00',
  place: '',
  changed: {},
  panelId: null,
}

const isTime = (text: string): boolean => startsAt.safeParse(text).success

/** What stands against a day before anybody has ticked or unticked it. */
function useObstacles() {
  const { all } = usePanels()
  const meetings = useQueryOp('meetings.list', { kind: 'panel', first: 'soonest', from: todayOn() })
  const panelOf = (panelId: string | null) => all.find(({ id }) => id === panelId) ?? all[0]
  const takenAt = (time: string, panelId: string | null): readonly string[] =>
    (meetings.data ?? [])
      .filter((one) => one.state !== 'cancelled' && one.startsAt === time)
      .filter((one) => one.panelId === panelOf(panelId)?.id)
      .map(({ heldOn }) => heldOn)
  return (day: string, { startsAt: time, panelId }: Pick<Series, 'startsAt' | 'panelId'>) =>
    againstDay(day, {
      closedDays: panelOf(panelId)?.terms.closedDays ?? [],
      taken: takenAt(time, panelId),
    })
}

type Against = ReturnType<typeof useObstacles>

const endOf = ({ first, until }: Series): string =>
  until === '' && first !== '' ? addMonths(first, 6) : until

const daysOf = (series: Series): readonly string[] =>
  series.first === '' || endOf(series) === ''
    ? []
    : seriesDates(series.first, endOf(series), recurrenceOf(series.recurrence))

const chosenOf = (series: Series, against: Against): string[] =>
  daysOf(series).filter((day) => series.changed[day] ?? against(day, series) === null)

/** Meetings that come again: the days are seen, and unticked, before anything is made; then all at once. */
export function NewSeries({ onClose }: NewSeriesProps) {
  const against = useObstacles()
  const chosen = (series: Series): string[] => chosenOf(series, against)
  return (
    <FormDialog
      title="New series of meetings"
      size="wide"
      schema={Series}
      initial={nothingYet}
      send={(series) =>
        ask('meetings.createSeries', {
          ...(series.panelId !== null && { panelId: series.panelId }),
          heldOn: chosen(series),
          startsAt: series.startsAt,
          place: series.place,
        })
      }
      save={(series) =>
        chosen(series).length === 0 ? 'Make the drafts' : `Make ${chosen(series).length} drafts`
      }
      back="Cancel"
      canSave={(series) => chosen(series).length > 0 && isTime(series.startsAt)}
      onSaved={(_, series) => {
        const count = chosen(series).length
        notify(count === 1 ? 'One meeting was made.' : `${count} meetings were made.`)
      }}
      onClose={onClose}
    >
      {({ field, values, set }) => (
        <>
          <ChoosePanel value={values.panelId} onChange={(panelId) => set('panelId', panelId)} />
          <Columns least={240}>
            <DateField {...asDay(field('first'))} label="First meeting on" min={todayOn()} autoFocus />
            <DateField
              {...asDay(field('until'))}
              label="Until"
              value={endOf(values) || null}
              {...(values.first !== '' && { min: values.first })}
              description={`At most ${mostInSeries} meetings at once`}
            />
          </Columns>
          {values.first !== '' && (
            <SelectField
              {...field('recurrence')}
              label="How often"
              choices={recurrenceChoices(values.first)}
            />
          )}
          <Columns least={240}>
            <TextField
              {...field('startsAt')}
              label="Starts at"
              width="short"
              description="24-hour time, such as 10:00"
              errorMessage={isTime(values.startsAt) ? undefined : 'Write the time as 10:00'}
            />
            <TextField {...field('place')} label="Place" isOptional />
          </Columns>
          <SeriesDays
            days={daysOf(values)}
            chosen={chosen(values)}
            against={(day) => against(day, values)}
            onChange={(day, on) => set('changed', { ...values.changed, [day]: on })}
          />
        </>
      )}
    </FormDialog>
  )
}
