import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import type { Person } from '../../shared/people.ts'
import { Failure } from '../../shared/kernel/reply.ts'
import { api } from '../data/api.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { SideBySide } from './side-by-side.tsx'
import { SaveForm } from '../form/save-form.tsx'
import { RadioField, Small, TextArea, TextField, notify } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useTypedText } from '../form/use-typed-text.ts'

const mostShown = 8

/** Finds another record of the same person, sets both side by side, and asks why they are one. */
export function MakeJoin({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const [text, setText] = useState('')
  const [other, setOther] = useState<Person | null>(null)
  const [reason, setReason] = useState('')
  const join = async () => {
    if (!other) return
    const reply = await api.call('joins.make', { personId: person.id, otherId: other.id, reason })
    if (!reply.ok) throw new Failure(reply.error)
    notify(`Joined: one record for ${fullName(person)}.`)
  }
  return (
    <SaveForm
      saveLabel="Join them"
      isDisabled={other === null || reason.trim() === ''}
      onSave={join}
      onDone={onDone}
    >
      <TextField
        label="Find the other record"
        description="By name, NHS number or either agency’s number."
        value={text}
        onChange={setText}
      />
      <Found text={text} except={person.id} chosen={other} onChoose={setOther} />
      {other && <SideBySide firstTitle="This record" secondTitle="The other" first={person} second={other} />}
      <TextArea
        label="Why they are one person"
        description="The other record’s referrals and cases come here. It can be undone."
        value={reason}
        onChange={setReason}
      />
    </SaveForm>
  )
}

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
