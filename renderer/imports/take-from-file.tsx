import { useState } from 'react'
import type { DifferingPerson } from '../../shared/imports.ts'
import type { CorrectedField } from '../../shared/people-corrections.ts'
import type { Person } from '../../shared/people.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { Failure, invalid } from '../../shared/kernel/reply.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Answer } from '../form/answer.tsx'
import { api } from '../data/api.ts'
import { asKnown } from '../people/correction-form.ts'
import { correctedText, correctedWords } from '../people/correction-words.ts'
import { SaveForm } from '../form/save-form.tsx'
import { CheckGroup, Stack, TextArea, notify } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { correctable } from './take-words.ts'

export interface TakeFromFileProps {
  readonly row: DifferingPerson
  readonly side: Side
  readonly onTaken: () => void
  readonly onClose: () => void
}

/** Which of a row's differences are taken over, against what is known of the person now, and why. */
export function TakeFromFile(props: TakeFromFileProps) {
  const query = useQueryOp('people.get', { personId: props.row.personId })
  return (
    <Answer query={query} waiting="Looking at what is here…">
      {({ person }) => <Form {...props} person={person} />}
    </Answer>
  )
}

function Form({ row, side, onTaken, onClose, person }: TakeFromFileProps & { readonly person: Person }) {
  const known = asKnown(person)
  const fields = correctable(row).filter(({ field, file }) => known[field] !== file)
  const [chosen, setChosen] = useState<readonly CorrectedField[]>(fields.map(({ field }) => field))
  const [reason, setReason] = useState('')
  const save = async (): Promise<void> => {
    const changes = Object.fromEntries(
      fields.filter(({ field }) => chosen.includes(field)).map(({ field, file }) => [field, file]),
    )
    if (chosen.length === 0) throw invalid({ changes: 'nothing is chosen' })
    if (reason.trim() === '') throw invalid({ reason: 'say why the file is right' })
    const { id: personId, version } = person
    const reply = await api.call('people.correct', { personId, version, changes, reason, source: side })
    if (!reply.ok) throw new Failure(reply.error)
    notify(`${fullName(reply.value)} is corrected.`)
    onTaken()
  }
  const choices = fields.map(({ field, file }) => ({
    id: field,
    label: correctedWords[field],
    description: `${correctedText(field, known[field] ?? '')} → ${correctedText(field, file)}`,
  }))
  return (
    <SaveForm saveLabel="Take it" isDisabled={choices.length === 0} onSave={save} onDone={onClose}>
      <Stack>
        <p>
          <b>{fullName(person)}</b>
        </p>
        {choices.length === 0 ? (
          <p>The person’s page says already what the file says.</p>
        ) : (
          <CheckGroup
            label="What the file is right about"
            choices={choices}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <TextArea
          label="Why the file is right"
          description="It stands in the person’s history, with your name."
          value={reason}
          onChange={setReason}
          rows={2}
        />
      </Stack>
    </SaveForm>
  )
}
