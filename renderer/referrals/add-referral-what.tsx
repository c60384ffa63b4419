import { Bound } from '../form/bound.tsx'
import { sideChoices } from '../words/side-choices.ts'
import { todayOn } from '../words/time-words.ts'
import { Columns, DateField, MoneyField, RadioField, Stack, TextArea, TextField } from '../ui/index.ts'
import type { ReferralPartProps } from './add-referral-person.tsx'

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unknown', label: 'Not known' },
] as const

const asId = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no')

/** What was sent: by whom, when, and what is asked. */
export function AddReferralWhat({ control }: ReferralPartProps) {
  return (
    <Stack>
      <Columns>
        <Bound control={control} name="side">
          {(field) => <RadioField {...field} label="Sent by" choices={sideChoices} layout="row" />}
        </Bound>
        <Bound control={control} name="referredOn">
          {({ onChange, ...field }) => (
            <DateField {...field} label="Sent on" max={todayOn()} onChange={(date) => onChange(date ?? '')} />
          )}
        </Bound>
      </Columns>
      <Bound control={control} name="reason">
        {(field) => <TextArea {...field} label="What is asked, and what was tried" rows={4} />}
      </Bound>
      <Bound control={control} name="requestedBecause">
        {(field) => <TextField {...field} label="Why the panel" isOptional />}
      </Bound>
      <Columns>
        <Bound control={control} name="worker">
          {(field) => <TextField {...field} label="Worker" isOptional />}
        </Bound>
        <Bound control={control} name="team">
          {(field) => <TextField {...field} label="Team" isOptional />}
        </Bound>
        <Bound control={control} name="sourceId">
          {(field) => (
            <TextField {...field} label="Number in their system" description="If there is one" isOptional />
          )}
        </Bound>
        <Bound control={control} name="indicativePence">
          {(field) => <MoneyField {...field} label="Indicative budget, a year" isOptional />}
        </Bound>
        <Bound control={control} name="section117">
          {({ value, onChange, ...field }) => (
            <RadioField
              {...field}
              label="Section 117 after-care"
              layout="row"
              choices={yesNo}
              value={asId(value)}
              onChange={(id) => onChange(id === 'unknown' ? null : id === 'yes')}
            />
          )}
        </Bound>
      </Columns>
    </Stack>
  )
}
