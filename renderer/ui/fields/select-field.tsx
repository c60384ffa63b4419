import { ChevronDown } from 'lucide-react'
import type { Ref } from 'react'
import { Button, ListBox, Popover, Select, SelectValue } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import list from '../type/list.module.css'
import { ChoiceItem } from './choice-item.tsx'
import type { Choice } from './choice-item.tsx'
import { FieldParts, fieldBehaviour } from './field.tsx'
import type { FieldProps } from './field.tsx'
import field from './field.module.css'
import styles from './select-field.module.css'

export interface SelectFieldProps<Id extends string> extends FieldProps {
  /** null: nothing chosen yet. */
  readonly value: Id | null | undefined
  readonly onChange: (value: Id) => void
  readonly choices: readonly Choice<Id>[]
  /** Shown while nothing is chosen. Default "Choose one". */
  readonly prompt?: string
  readonly width?: 'medium' | 'full'
  readonly ref?: Ref<HTMLButtonElement>
}

/** One out of a list that is too long for `RadioField`. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { value, onChange, choices, prompt = 'Choose one', width = 'full', ref, ...rest } = props
  const { isReadOnly, ...behaviour } = fieldBehaviour(rest)
  const chosen = choices.find((choice) => choice.id === value)
  return (
    <Select
      {...behaviour}
      isDisabled={behaviour.isDisabled || isReadOnly}
      placeholder={prompt}
      value={value ?? null}
      onChange={(key) => {
        const next = choices.find((choice) => choice.id === key)
        if (next) onChange(next.id)
      }}
    >
      <FieldParts {...rest}>
        <Button
          ref={ref ?? null}
          className={classNames(field.box, styles.button, width === 'medium' && field.medium)}
        >
          <SelectValue className={styles.value ?? ''}>{chosen?.label ?? prompt}</SelectValue>
          <ChevronDown className={styles.mark} aria-hidden="true" />
        </Button>
      </FieldParts>
      <Popover className={list.popover ?? ''}>
        <ListBox items={choices} className={list.list ?? ''}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </Select>
  )
}
