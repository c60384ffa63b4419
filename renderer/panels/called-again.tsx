import { useFormContext, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { Member, panels as panelOps } from '../../shared/panels.ts'
import { todayOn } from '../words/time-words.ts'
import { Bound } from '../form/bound.tsx'
import { DateField, RadioField, TextArea } from '../ui/index.ts'

type Fields = z.input<typeof panelOps.updateMember.input>

const kinds = [
  { id: 'wrong', label: 'It was wrong', description: 'Meetings of every day say it as it stands here.' },
  {
    id: 'changed',
    label: 'It changed',
    description: 'Meetings before the day keep what it was.',
  },
] as const

/** What a record says of a member is changed for a reason: put right, or changed from a day. */
export function CalledAgain({ member }: { readonly member: Member }) {
  const { control } = useFormContext<Fields>()
  const [name, title, registration, side] = useWatch({
    control,
    name: ['name', 'title', 'registration', 'side'],
  })
  const isCalledAgain = name !== member.name || title !== member.title || registration !== member.registration
  if (!isCalledAgain && side === member.side) return null
  return (
    <>
      {isCalledAgain && <WhenChanged />}
      <Bound control={control} name="reason">
        {({ value, ...field }) => (
          <TextArea
            {...field}
            label="Why"
            description="Kept beside what it said before. Records that are frozen already keep what they say."
            rows={2}
            value={value ?? ''}
          />
        )}
      </Bound>
    </>
  )
}

function WhenChanged() {
  const { control } = useFormContext<Fields>()
  return (
    <Bound control={control} name="changedOn">
      {({ value, onChange, errorMessage, ...field }) => (
        <>
          <RadioField
            {...field}
            label="Name, job or registration"
            layout="row"
            choices={kinds}
            value={(value ?? null) === null ? 'wrong' : 'changed'}
            onChange={(id) => onChange(id === 'changed' ? todayOn() : null)}
          />
          {typeof value === 'string' && (
            <DateField
              label="Changed on"
              value={value}
              onChange={(day) => onChange(day ?? todayOn())}
              max={todayOn()}
              errorMessage={errorMessage}
            />
          )}
        </>
      )}
    </Bound>
  )
}
