import type { Action } from '../../shared/actions.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { DateField, RadioField, TextArea } from '../ui/index.ts'
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

const start = (itemId: string, action: Action | null) => ({
  itemId,
  actionId: action?.id ?? null,
  version: action?.version ?? null,
  text: action?.text ?? '',
  ownerName: action?.ownerName ?? '',
  ownerMemberId: action?.ownerMemberId,
  ownerIsPerson: action?.ownerIsPerson ?? false,
  side: action?.side ?? null,
  dueOn: action?.dueOn ?? null,
})

/** What is to be done, by whom, for which agency, by when. */
export function ActionForm(props: ActionFormProps) {
  const { itemId, action, owners, onClose, operation = 'room.saveAction' } = props
  return (
    <FormDialog
      title={action ? 'Change an action' : 'Add an action'}
      op={operation}
      initial={start(itemId, action)}
      save="Save the action"
      back="Cancel"
      onClose={onClose}
    >
      {({ field, set, values }) => (
        <>
          <TextArea {...field('text')} label="What is to be done" rows={2} autoFocus />
          <OwnerField
            field={field('ownerName')}
            owners={owners}
            // The owner's agency follows from who they are; it can still be changed.
            onOwner={(memberId, owner) => {
              set('ownerMemberId', memberId)
              set('ownerIsPerson', owner?.isPerson ?? false)
              if (owner?.side) set('side', owner.side)
            }}
          />
          <RadioField
            {...field('side')}
            label="For"
            description={
              values.ownerIsPerson
                ? 'An agency that helps with it; what is the person’s own needs none'
                : 'The agency that sees to it'
            }
            layout="row"
            choices={[
              { id: 'health', label: sideWords.health },
              { id: 'socialCare', label: sideWords.socialCare },
            ]}
          />
          <DateField {...field('dueOn')} label="By when" />
        </>
      )}
    </FormDialog>
  )
}
