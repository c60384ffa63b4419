import { z } from 'zod'
import type { DifferingPerson } from '../../shared/imports.ts'
import { correctedFields } from '../../shared/people-corrections.ts'
import { people } from '../../shared/people.ts'
import type { Person } from '../../shared/people.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { invalid } from '../../shared/kernel/reply.ts'
import type { Side } from '../../shared/kernel/text.ts'
import { Answer } from '../form/answer.tsx'
import { asKnown } from '../people/correction-form.ts'
import { correctedText, correctedWords } from '../people/correction-words.ts'
import { Form } from '../form/form.tsx'
import { CheckGroup, TextArea, notify } from '../ui/index.ts'
import { ask, useQueryOp } from '../data/use-op.ts'
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
      {({ person }) => <Taking {...props} person={person} />}
    </Answer>
  )
}

const Taken = people.correct.input.pick({ reason: true }).extend({ chosen: z.array(z.enum(correctedFields)) })

function Taking({ row, side, onTaken, onClose, person }: TakeFromFileProps & { readonly person: Person }) {
  const known = asKnown(person)
  const fields = correctable(row).filter(({ field, file }) => known[field] !== file)
  const take = ({ chosen, reason }: z.output<typeof Taken>): Promise<Person> => {
    if (chosen.length === 0) throw invalid({ changes: 'nothing is chosen' })
    const changes = Object.fromEntries(
      fields.filter(({ field }) => chosen.includes(field)).map(({ field, file }) => [field, file]),
    )
    const { id: personId, version } = person
    return ask('people.correct', { personId, version, changes, reason, source: side })
  }
  const choices = fields.map(({ field, file }) => ({
    id: field,
    label: correctedWords[field],
    description: `${correctedText(field, known[field] ?? '')} → ${correctedText(field, file)}`,
  }))
  return (
    <Form
      schema={Taken}
      initial={{ chosen: fields.map(({ field }) => field), reason: '' }}
      send={take}
      save="Take it"
      canSave={() => choices.length > 0}
      onDone={(corrected) => {
        notify(`${fullName(corrected)} is corrected.`)
        onTaken()
        onClose()
      }}
      isInDialog
      onBack={onClose}
    >
      {({ field }) => (
        <>
          <p>
            <b>{fullName(person)}</b>
          </p>
          {choices.length === 0 ? (
            <p>The person’s page says already what the file says.</p>
          ) : (
            <CheckGroup {...field('chosen')} label="What the file is right about" choices={choices} />
          )}
          <TextArea
            {...field('reason')}
            label="Why the file is right"
            description="It stands in the person’s history, with your name."
            rows={2}
          />
        </>
      )}
    </Form>
  )
}
