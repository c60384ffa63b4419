import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { Capacity } from '../../shared/risks.ts'
import { capacityWords } from '../../shared/words.ts'
import { calledBy } from '../../shared/kernel/person-name.ts'
import { useAnyKept } from '../form/block-here.ts'
import { KeptNote } from '../form/kept-note.tsx'
import { Marked } from '../form/marked.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { Button, CheckField, DateField, Prose, RadioField, Small, Stack, TextArea } from '../ui/index.ts'
import type { RiskSectionProps } from './risk-section.ts'

const bases = Capacity.shape.basis.options.map((id) => ({ id, label: capacityWords[id] }))

/** Capacity is for this decision, at this time (Mental Capacity Act 2005): the question first, then the answer. */
export function CapacityPart({ edit, person, ...part }: RiskSectionProps<'capacity'>) {
  const isKept = useAnyKept(['risk.capacity.question', 'risk.capacity.note'])
  const isReadOnly = part.isReadOnly || isKept
  const { question, basis, note, assessedOn, unwiseDecision } = edit.doc.body.capacity
  // Somebody has just asked for this part: there is nothing here yet to be read.
  const [isOpen, setOpen] = useState(!isReadOnly && basis === 'not_recorded' && question === '')
  return (
    <Stack gap={2}>
      {question !== '' && (
        <Marked block="risk.capacity.question">
          <Prose>{question}</Prose>
        </Marked>
      )}
      <p>
        <b>{capacityWords[basis]}</b>
        {assessedOn !== null && `, ${shortDate(assessedOn)}`}
      </p>
      {note !== '' && (
        <Marked block="risk.capacity.note">
          <Prose>{note}</Prose>
        </Marked>
      )}
      {unwiseDecision && (
        <Small as="p">
          Some here would call it unwise. That alone does not mean that {calledBy(person)} lacks capacity.
        </Small>
      )}
      {isKept && !part.isReadOnly && <KeptNote />}
      {!isReadOnly && (
        <div>
          <Button onPress={() => setOpen(true)}>Change</Button>
        </div>
      )}
      <CapacityDialog edit={edit} isOpen={isOpen} onClose={() => setOpen(false)} />
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

const isAssessed = ({ basis }: Capacity): boolean => basis === 'assessed' || basis === 'lacks'

interface CapacityDialogProps extends Pick<RiskSectionProps<'capacity'>, 'edit'> {
  readonly isOpen: boolean
  readonly onClose: () => void
}

const CapacityDialog = ({ edit, isOpen, onClose }: CapacityDialogProps) => (
  <FormDialog
    title="Capacity for this decision"
    schema={Capacity}
    initial={toBegin(edit.doc.body.capacity)}
    send={(capacity) =>
      edit.save({ capacity: { ...capacity, assessedOn: isAssessed(capacity) ? capacity.assessedOn : null } })
    }
    canSave={(capacity) => askedOf(capacity) === null}
    isOpen={isOpen}
    onClose={onClose}
  >
    {({ field, values }) => (
      <>
        <TextArea
          {...field('question')}
          label="The decision, as a question"
          autoFocus
          description="For example: can she decide to travel alone after dark?"
        />
        <RadioField
          {...field('basis')}
          label="Capacity"
          description="The law assumes it until it is shown otherwise, for this decision."
          choices={bases}
        />
        {isAssessed(values) && <DateField {...field('assessedOn')} label="Assessed on" max={todayOn()} />}
        <TextArea {...field('note')} label={noteLabels[values.basis]} />
        <CheckField {...field('unwiseDecision')} label="Someone here would call the decision unwise" />
        {askedOf(values) !== null && (
          <Small as="p">
            <span role="status">{askedOf(values)}</span>
          </Small>
        )}
      </>
    )}
  </FormDialog>
)
