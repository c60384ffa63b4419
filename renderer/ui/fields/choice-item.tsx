import { Check } from 'lucide-react'
import { ListBoxItem } from 'react-aria-components'
import list from '../type/list.module.css'

/** One thing to choose, wherever it is chosen from. */
export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** A quieter second line. */
  readonly description?: string | undefined
  readonly isDisabled?: boolean
}

/** A choice in an open list. */
export function ChoiceItem({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem
      id={choice.id}
      textValue={choice.label}
      isDisabled={choice.isDisabled ?? false}
      className={list.item ?? ''}
    >
      {({ isSelected }) => (
        <>
          <span className={list.words}>
            {choice.label}
            {choice.description && <span className={list.note}>{choice.description}</span>}
          </span>
          {isSelected && <Check className={list.tick} aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  )
}
