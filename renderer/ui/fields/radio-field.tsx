import { RadioButton, RadioField as AriaRadioField, RadioGroup, Text } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import { FieldParts, fieldBehaviour } from './field.tsx'
import type { FieldProps } from './field.tsx'
import type { Choice } from './choice-item.tsx'
import styles from './choice-fields.module.css'

export interface RadioFieldProps<Id extends string> extends FieldProps {
  /** null: nothing chosen yet. */
  readonly value: Id | null | undefined
  readonly onChange: (value: Id) => void
  readonly choices: readonly Choice<Id>[]
  readonly layout?: 'column' | 'row'
}

function RadioChoice({ choice }: { readonly choice: Choice }) {
  return (
    <AriaRadioField value={choice.id} isDisabled={choice.isDisabled ?? false} className={styles.item ?? ''}>
      <RadioButton className={styles.choice ?? ''}>
        <span className={classNames(styles.mark, styles.round)} />
        <span>{choice.label}</span>
      </RadioButton>
      {choice.description && (
        <Text slot="description" className={styles.note ?? ''}>
          {choice.description}
        </Text>
      )}
    </AriaRadioField>
  )
}

/** One out of a few, all in sight. */
export function RadioField<Id extends string>(props: RadioFieldProps<Id>) {
  const { value, onChange, choices, layout = 'column', ...rest } = props
  const { autoFocus: _, ...behaviour } = fieldBehaviour(rest)
  return (
    <RadioGroup
      {...behaviour}
      className={styles.group ?? ''}
      value={value ?? null}
      onChange={(id) => {
        const next = choices.find((choice) => choice.id === id)
        if (next) onChange(next.id)
      }}
    >
      <FieldParts {...rest}>
        <div className={classNames(styles.choices, layout === 'row' && styles.row)}>
          {choices.map((choice) => (
            <RadioChoice key={choice.id} choice={choice} />
          ))}
        </div>
      </FieldParts>
    </RadioGroup>
  )
}
