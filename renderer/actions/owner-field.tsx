import { MenuButton, Row, TextField } from '../ui/index.ts'
import type { BoundField } from '../form/bound.tsx'
import { memberIdOf, ownersCalled } from './action-owners.ts'
import type { ActionOwner } from './action-owners.ts'

interface OwnerFieldProps {
  readonly field: BoundField<string>
  readonly owners: readonly ActionOwner[]
  /** What is known of the name besides; undefined: only the name is. */
  readonly onOwner: (memberId: string | null | undefined, owner: ActionOwner | undefined) => void
}

/** By whom: chosen from those who are known, or typed. */
export function OwnerField({ field, owners, onOwner }: OwnerFieldProps) {
  const several = ownersCalled(owners, field.value).length > 1
  return (
    <Row align="end">
      <TextField
        {...field}
        label="By whom"
        description={several ? 'More than one here has this name: choose which.' : undefined}
        onChange={(typed) => {
          field.onChange(typed)
          const called = ownersCalled(owners, typed)
          onOwner(memberIdOf(owners, typed), called.length === 1 ? called[0] : undefined)
        }}
      />
      <MenuButton
        actions={owners.map((owner) => ({
          id: `${owner.memberId ?? owner.note} ${owner.name}`,
          label: owner.name,
          description: owner.note,
          onAction: () => {
            field.onChange(owner.name)
            onOwner(owner.memberId, owner)
          },
        }))}
      >
        Choose
      </MenuButton>
    </Row>
  )
}
