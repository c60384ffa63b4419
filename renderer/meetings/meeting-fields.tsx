import type { Control } from 'react-hook-form'
import type { z } from 'zod'
import { meetings as meetingOps } from '../../shared/meetings.ts'
import { Bound, asDay } from '../form/bound.tsx'
import { ChoosePanel } from '../form/choose-panel.tsx'
import { Columns, DateField, Stack, TextField } from '../ui/index.ts'

/** When and where a meeting is, as the form for a new one and the one for a change have them. */
export const whenAndWhere = meetingOps.create.input
export type WhenInput = z.input<typeof whenAndWhere>
export type WhenOutput = z.output<typeof whenAndWhere>

/** Nothing said yet but the usual time. */
export const newDraft: WhenInput = { heldOn: '', startsAt: '10:00', place: '' }

interface MeetingFieldsProps {
  readonly control: Control<WhenInput, unknown, WhenOutput>
  /** What an empty finish means. */
  readonly withoutFinish: string
  /** Of a new one: which panel is to meet. */
  readonly asksPanel?: boolean
}

export const MeetingFields = ({ control, withoutFinish, asksPanel = false }: MeetingFieldsProps) => (
  <Stack>
    {asksPanel && (
      <Bound control={control} name="panelId">
        {({ value, onChange }) => <ChoosePanel value={value} onChange={onChange} />}
      </Bound>
    )}
    <Bound control={control} name="heldOn">
      {(field) => <DateField {...asDay(field)} label="Held on" autoFocus />}
    </Bound>
    <Columns least={180}>
      <Bound control={control} name="startsAt">
        {(field) => (
          <TextField {...field} label="Starts at" width="short" description="24-hour time, such as 10:00" />
        )}
      </Bound>
      <Bound control={control} name="finishesAt">
        {(field) => (
          <TextField
            {...field}
            onChange={(text) => field.onChange(text === '' ? undefined : text)}
            label="Planned to finish at"
            width="short"
            isOptional
            description={withoutFinish}
          />
        )}
      </Bound>
    </Columns>
    <Bound control={control} name="place">
      {(field) => <TextField {...field} value={field.value ?? ''} label="Place" isOptional />}
    </Bound>
  </Stack>
)
