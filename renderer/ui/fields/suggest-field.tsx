import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, ListBox, Popover } from 'react-aria-components'
import list from '../type/list.module.css'
import { useKeptField } from '../kept/kept-form.tsx'
import { ChoiceItem } from './choice-item.tsx'
import { FieldParts, fieldBehaviour, keptField } from './field.tsx'
import type { FieldProps } from './field.tsx'
import field from './field.module.css'
import styles from './find-field.module.css'

export interface Suggestion {
  /** What is written when it is chosen. */
  readonly text: string
  readonly note?: string
}

export interface SuggestFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suggestions: readonly Suggestion[]
  readonly maxLength?: number
}

/** One line of free text, with likely answers to choose from while it is typed. */
export function SuggestField({ value, onChange, suggestions, maxLength, ...rest }: SuggestFieldProps) {
  useKeptField({ ...keptField(rest), value, onChange })
  const choices = suggestions.map(({ text, note }) => ({
    id: text,
    label: text,
    ...(note !== undefined && { description: note }),
  }))
  return (
    <ComboBox
      {...fieldBehaviour(rest)}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultItems={choices}
      menuTrigger="focus"
    >
      <FieldParts {...rest}>
        <div className={styles.around}>
          <Input
            dir="auto"
            className={field.box ?? ''}
            autoComplete="off"
            {...(maxLength !== undefined && { maxLength })}
          />
          <Button className={styles.open ?? ''}>
            <ChevronDown aria-hidden="true" />
          </Button>
        </div>
      </FieldParts>
      <Popover className={list.popover ?? ''}>
        <ListBox<(typeof choices)[number]> className={list.list ?? ''}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
