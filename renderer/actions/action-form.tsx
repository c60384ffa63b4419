import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { Action } from '../../shared/actions.ts'
import { room as roomOps } from '../../shared/room.ts'
import type { AppError } from '../../shared/kernel/reply.ts'
import { Bound } from '../form/bound.tsx'
import { showRefusal } from '../form/form-reply.ts'
import { Button, DateField, Dialog, RadioField, Row, Stack, TextArea } from '../ui/index.ts'
import { Trouble } from '../form/trouble.tsx'
import { useCommandOp } from '../data/use-op.ts'
import type { ActionOwner } from './action-owners.ts'
import { OwnerField } from './owner-field.tsx'
import { sideWords } from '../words/agencies.ts'

interface ActionFormProps {
  readonly itemId: string
  /** Null: a new one. */
  readonly action: Action | null
  readonly owners: readonly ActionOwner[]
  readonly onClose: () => void
  /** Where it is agreed: in the room unless told otherwise. */
  readonly operation?: 'room.saveAction' | 'frontLine.saveAction'
}

const schema = roomOps.saveAction.input
type Fields = z.input<typeof schema>

/** What is to be done, by whom, for which agency, by when. */
export function ActionForm(props: ActionFormProps) {
  const { itemId, action, owners, onClose, operation = 'room.saveAction' } = props
  const save = useCommandOp(operation)
  const form = useForm<Fields, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      itemId,
      actionId: action?.id ?? null,
      version: action?.version ?? null,
      text: action?.text ?? '',
      ownerName: action?.ownerName ?? '',
      ownerMemberId: action?.ownerMemberId,
      side: action?.side ?? null,
      dueOn: action?.dueOn ?? null,
    },
  })
  const { control, setValue } = form
  const [left, setLeft] = useState<AppError | null>(null)
  const submit = form.handleSubmit(async (input) => {
    const reply = await save.run(input)
    if (reply.ok) onClose()
    else setLeft(showRefusal(form, reply.error))
  })
  // The owner's agency follows from who they are; it can still be changed.
  const setOwner = (memberId: string | null | undefined, owner: ActionOwner | undefined): void => {
    setValue('ownerMemberId', memberId)
    if (owner?.side) setValue('side', owner.side)
  }
  return (
    <Dialog
      title={action ? 'Change an action' : 'Add an action'}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      keepOnPressOutside
      footer={
        <Row justify="end">
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isPending={save.pending} onPress={() => void submit()}>
            Save the action
          </Button>
        </Row>
      }
    >
      <Stack>
        <Bound control={control} name="text">
          {(field) => <TextArea {...field} label="What is to be done" rows={2} autoFocus />}
        </Bound>
        <Bound control={control} name="ownerName">
          {(field) => <OwnerField field={field} owners={owners} onOwner={setOwner} />}
        </Bound>
        <Bound control={control} name="side">
          {(field) => (
            <RadioField
              {...field}
              label="For"
              description="The agency that sees to it"
              layout="row"
              choices={[
                { id: 'health', label: sideWords.health },
                { id: 'socialCare', label: sideWords.socialCare },
              ]}
            />
          )}
        </Bound>
        <Bound control={control} name="dueOn">
          {(field) => <DateField {...field} label="By when" />}
        </Bound>
        {left && <Trouble error={left} />}
      </Stack>
    </Dialog>
  )
}
