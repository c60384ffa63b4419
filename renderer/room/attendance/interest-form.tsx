import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { interestKinds, interestOutcomes, room as roomOps } from '../../../shared/room.ts'
import type { Declaration, RoomItem } from '../../../shared/room.ts'
import { interestKindWords, interestOutcomeWords } from '../../../shared/words.ts'
import type { AppError } from '../../../shared/kernel/reply.ts'
import { Bound } from '../../form/bound.tsx'
import { showRefusal } from '../../form/form-reply.ts'
import {
  Button,
  Dialog,
  RadioField,
  Row,
  SelectField,
  Stack,
  TextArea,
  useShortcuts,
} from '../../ui/index.ts'
import { Trouble } from '../../form/trouble.tsx'
import { useCommandOp } from '../../data/use-op.ts'
import { did } from '../acts/acts.ts'
import { run } from '../acts/saving.ts'

interface InterestFormProps {
  readonly roomItem: RoomItem
  /** Null: whoever is chosen. */
  readonly memberId: string | null
  readonly onClose: () => void
}

const schema = roomOps.declareInterest.input
type Fields = z.input<typeof schema>

const outcomeHints = {
  sits_out: 'Is not counted among those who decide, not asked, and does not sign this case.',
  stays: 'Is counted and asked like everybody else; the record says what was declared.',
  chair_ruled: 'Something else: the chair says what, and the record keeps it.',
}

/** As it was before: what had been declared earlier, or nothing. */
function undeclare(
  { itemId, memberId, version }: Declaration,
  before: Declaration | undefined,
): Promise<boolean> {
  if (!before) return run('room.withdrawDeclaration', { itemId, memberId, version })
  const { kind, text, outcome, ruling } = before
  return run('room.declareInterest', { itemId, memberId, kind, text, outcome, ruling })
}

/** What is declared in this case, by whom, and what comes of it. */
export function InterestForm({ roomItem, memberId, onClose }: InterestFormProps) {
  const { item, attendance, declarations } = roomItem
  const save = useCommandOp('room.declareInterest')
  const known = declarations.find((one) => one.memberId === memberId)
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      itemId: item.id,
      memberId: memberId ?? '',
      kind: known?.kind ?? 'personal',
      text: known?.text ?? '',
      outcome: known?.outcome ?? 'sits_out',
      ruling: known?.ruling ?? '',
    },
  })
  const { control } = form
  const outcome = useWatch({ control, name: 'outcome' })
  const [left, setLeft] = useState<AppError | null>(null)
  const submit = form.handleSubmit(async (input) => {
    const reply = await save.run(input)
    if (!reply.ok) return setLeft(showRefusal(form, reply.error))
    onClose()
    const made = reply.value.declarations.find((one) => one.memberId === input.memberId)
    const before = declarations.find((one) => one.memberId === input.memberId)
    if (made)
      did(
        { said: `What ${made.name} declared is recorded`, takeBack: () => undeclare(made, before) },
        { offer: true },
      )
  })
  useShortcuts('An interest in this case', {
    'mod+Enter': {
      label: 'Record the interest',
      run: () => void submit(),
      inFields: true,
      inDialogs: true,
    },
  })
  return (
    <Dialog
      title="An interest in this case"
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            shortcut="mod+Enter"
            isPending={save.pending}
            onPress={() => void submit()}
          >
            Record the interest
          </Button>
        </Row>
      }
    >
      <Stack>
        <Bound control={control} name="memberId">
          {(field) => (
            <SelectField
              {...field}
              label="Whose"
              prompt="Choose a member"
              choices={attendance.map(({ member }) => ({
                id: member.id,
                label: member.name,
                description: member.title,
              }))}
            />
          )}
        </Bound>
        <Bound control={control} name="kind">
          {(field) => (
            <RadioField
              {...field}
              label="What kind"
              layout="row"
              choices={interestKinds.map((id) => ({ id, label: interestKindWords[id] }))}
            />
          )}
        </Bound>
        <Bound control={control} name="text">
          {(field) => <TextArea {...field} label="What is declared" rows={2} autoFocus />}
        </Bound>
        <Bound control={control} name="outcome">
          {(field) => (
            <RadioField
              {...field}
              label="What comes of it"
              choices={interestOutcomes.map((id) => ({
                id,
                label: interestOutcomeWords[id],
                description: outcomeHints[id],
              }))}
            />
          )}
        </Bound>
        {outcome === 'chair_ruled' && (
          <Bound control={control} name="ruling">
            {(field) => <TextArea {...field} label="What the chair ruled" rows={2} />}
          </Bound>
        )}
        {left && <Trouble error={left} />}
      </Stack>
    </Dialog>
  )
}
