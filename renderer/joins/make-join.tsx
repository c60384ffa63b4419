import { z } from 'zod'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { Person } from '../../shared/people.ts'
import { joins } from '../../shared/joins.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { SideBySide } from './side-by-side.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { RadioField, Small, TextArea, TextField, notify } from '../ui/index.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
import { useTypedText } from '../form/use-typed-text.ts'

const mostShown = 8

interface MakeJoinProps {
  readonly person: Person
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** `other` is who was found; `text` is what is looked for. */
const Joined = z.object({
  text: z.string(),
  other: z.custom<Person | null>(),
  reason: joins.make.input.shape.reason,
})

/** Finds another record of the same person, sets both side by side, and asks why they are one. */
export const MakeJoin = ({ person, isOpen, onClose }: MakeJoinProps) => (
  <FormDialog
    title="Join another record to this one"
    size="wide"
    schema={Joined}
    initial={{ text: '', other: null, reason: '' }}
    send={({ other, reason }) => ask('joins.make', { personId: person.id, otherId: other?.id ?? '', reason })}
    save="Join them"
    canSave={({ other, reason }) => other !== null && reason.trim() !== ''}
    onSaved={() => notify(`Joined: one record for ${fullName(person)}.`)}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field, values, set }) => (
      <>
        <TextField
          {...field('text')}
          label="Find the other record"
          description="By name, NHS number or either agency’s number."
        />
        <Found
          text={values.text}
          except={person.id}
          chosen={values.other}
          onChoose={(found) => set('other', found)}
        />
        {values.other && (
          <SideBySide firstTitle="This record" secondTitle="The other" first={person} second={values.other} />
        )}
        <TextArea
          {...field('reason')}
          label="Why they are one person"
          description="The other record’s referrals and cases come here. It can be undone."
        />
      </>
    )}
  </FormDialog>
)

interface FoundProps {
  readonly text: string
  readonly except: string
  readonly chosen: Person | null
  readonly onChoose: (person: Person) => void
}

function Found({ text, except, chosen, onChoose }: FoundProps) {
  const wanted = useTypedText(text.trim())
  const enabled = wanted.length >= 2
  const { data } = useQueryOp(
    'people.list',
    { text: wanted, limit: mostShown + 1 },
    { enabled, keepRows: true },
  )
  if (!enabled) return null
  const people = (data?.people ?? []).filter(({ id }) => id !== except).slice(0, mostShown)
  if (data && people.length === 0) return <Small as="p">Nobody else by that name or number.</Small>
  return (
    <RadioField
      label="Which record"
      value={chosen?.id ?? null}
      onChange={(id) => {
        const one = people.find((found) => found.id === id)
        if (one) onChoose(one)
      }}
      choices={people.map((one) => ({
        id: one.id,
        label: `${fullName(one)}, born ${shortDate(one.dateOfBirth)}`,
      }))}
    />
  )
}
