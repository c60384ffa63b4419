import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import { Button, ComboBox, Input, ListBox, Popover } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import list from '../type/list.module.css'
import { ChoiceItem } from './choice-item.tsx'
import type { Choice } from './choice-item.tsx'
import { FieldParts, fieldBehaviour } from './field.tsx'
import type { FieldProps } from './field.tsx'
import field from './field.module.css'
import styles from './find-field.module.css'

export interface FindFieldProps<Id extends string> extends FieldProps {
  /** null: nothing chosen. */
  readonly value: Id | null | undefined
  /** null when the text is cleared. */
  readonly onChange: (value: Id | null) => void
  readonly choices: readonly Choice<Id>[]
  readonly width?: 'medium' | 'full'
  readonly ref?: Ref<HTMLInputElement>
}

/** One out of many, found by typing part of its name: a member, a person, a meeting. */
export function FindField<Id extends string>(props: FindFieldProps<Id>) {
  const { value, onChange, choices, width = 'full', ref, ...rest } = props
  return (
    <ComboBox
      {...fieldBehaviour(rest)}
      value={value ?? null}
      onChange={(key) => onChange(choices.find((choice) => choice.id === key)?.id ?? null)}
      defaultItems={choices}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldParts {...rest}>
        <div className={classNames(styles.around, width === 'medium' && styles.medium)}>
          <Input dir="auto" ref={ref ?? null} className={field.box ?? ''} />
          <Button className={styles.open ?? ''}>
            <ChevronDown aria-hidden="true" />
          </Button>
        </div>
      </FieldParts>
      <Popover className={list.popover ?? ''}>
        <ListBox<Choice<Id>>
          className={list.list ?? ''}
          renderEmptyState={() => <p className={list.empty}>Nobody and nothing by that name.</p>}
        >
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
