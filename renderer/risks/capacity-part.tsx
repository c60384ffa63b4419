import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { Capacity } from '../../shared/risks.ts'
import { capacityWords } from '../../shared/words.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { SaveForm } from '../form/save-form.tsx'
import { todayOn } from '../words/time-words.ts'
import {
  Button,
  CheckField,
  DateField,
  Dialog,
  Prose,
  RadioField,
  Small,
  Stack,
  TextArea,
} from '../ui/index.ts'
import type { RiskSectionProps } from './risk-section.ts'

const bases = Capacity.shape.basis.options.map((id) => ({ id, label: capacityWords[id] }))

/** Capacity is for this decision, at this time (Mental Capacity Act 2005): the question first, then the answer. */
export function CapacityPart({ edit, isReadOnly, person }: RiskSectionProps) {
  const { question, basis, note, assessedOn, unwiseDecision } = edit.doc.body.capacity
  // Somebody has just asked for this part: there is nothing here yet to be read.
  const [isOpen, setOpen] = useState(!isReadOnly && basis === 'not_recorded' && question === '')
  return (
    <Stack gap={2}>
      {question !== '' && <Prose>{question}</Prose>}
      <p>
        <b>{capacityWords[basis]}</b>
        {assessedOn !== null && `, ${shortDate(assessedOn)}`}
      </p>
      {note !== '' && <Prose>{note}</Prose>}
      {unwiseDecision && (
        <Small as="p">
          Some here would call it unwise. That alone does not mean that {calledBy(person)} lacks capacity.
        </Small>
      )}
      {!isReadOnly && (
        <div>
          <Button onPress={() => setOpen(true)}>Change</Button>
        </div>
      )}
      <Dialog title="Capacity for this decision" isOpen={isOpen} onOpenChange={setOpen} keepOnPressOutside>
        <Form edit={edit} onClose={() => setOpen(false)} />
      </Dialog>
    </Stack>
  )
}

const noteLabels: Readonly<Record<Capacity['basis'], string>> = {
  not_recorded: 'Note',
  assumed: 'Why it is assumed',
  assessed: 'By whom, and how',
  lacks: 'By whom, and how; who was consulted',
}

/** What has to be said before it can be kept; null when nothing has. The law asks most where some call it unwise. */
export function askedOf({ question, basis, note, unwiseDecision }: Capacity): string | null {
  if (unwiseDecision && basis === 'not_recorded')
    return 'Some call the decision unwise: say on what basis they have, or lack, capacity for it.'
  if (unwiseDecision && question.trim() === '')
    return 'Some call the decision unwise: write the decision as a question.'
  if (basis === 'assumed' && note.trim() === '') return 'Say why capacity is assumed.'
  return null
}

/** Where nothing is said yet it begins with what the law begins with (section 1); it is kept once somebody says why. */
const toBegin = (capacity: Capacity): Capacity =>
  capacity.basis === 'not_recorded' && capacity.note === '' ? { ...capacity, basis: 'assumed' } : capacity

function Form({ edit, onClose }: { readonly edit: RiskSectionProps['edit']; readonly onClose: () => void }) {
  const [capacity, setCapacity] = useState(() => toBegin(edit.doc.body.capacity))
  const set = (changes: Partial<Capacity>) => setCapacity({ ...capacity, ...changes })
  const asked = askedOf(capacity)
  const isAssessed = capacity.basis === 'assessed' || capacity.basis === 'lacks'
  return (
    <SaveForm
      onDone={onClose}
      isDisabled={asked !== null}
      onSave={() =>
        edit.save({ capacity: { ...capacity, assessedOn: isAssessed ? capacity.assessedOn : null } })
      }
    >
      <TextArea
        label="The decision, as a question"
        autoFocus
        description="For example: can she decide to travel alone after dark?"
        value={capacity.question}
        onChange={(question) => set({ question })}
      />
      <RadioField
        label="Capacity"
        description="The law assumes it until it is shown otherwise, for this decision."
        value={capacity.basis}
        onChange={(basis) => set({ basis })}
        choices={bases}
      />
      {isAssessed && (
        <DateField
          label="Assessed on"
          value={capacity.assessedOn}
          onChange={(assessedOn) => set({ assessedOn })}
          max={todayOn()}
        />
      )}
      <TextArea label={noteLabels[capacity.basis]} value={capacity.note} onChange={(note) => set({ note })} />
      <CheckField
        label="Someone here would call the decision unwise"
        value={capacity.unwiseDecision}
        onChange={(unwiseDecision) => set({ unwiseDecision })}
      />
      {asked !== null && (
        <Small as="p">
          <span role="status">{asked}</span>
        </Small>
      )}
    </SaveForm>
  )
}
