import { Check } from 'lucide-react'
import { CheckboxButton, CheckboxField, CheckboxGroup, Text } from 'react-aria-components'
import { classNames } from '../type/class-names.ts'
import type { Choice } from './choice-item.tsx'
import { FieldParts, fieldBehaviour } from './field.tsx'
import type { FieldProps } from './field.tsx'
import styles from './choice-fields.module.css'

export interface CheckGroupProps<Id extends string> extends FieldProps {
  readonly value: readonly Id[] | undefined
  /** Given in the order of `choices`. */
  readonly onChange: (value: Id[]) => void
  readonly choices: readonly Choice<Id>[]
  readonly layout?: 'column' | 'row'
}

function CheckChoice({ choice }: { readonly choice: Choice }) {
  return (
    <CheckboxField value={choice.id} isDisabled={choice.isDisabled ?? false} className={styles.item ?? ''}>
      <CheckboxButton className={styles.choice ?? ''}>
        {({ isSelected }) => (
          <>
            <span className={styles.mark}>{isSelected && <Check aria-hidden="true" />}</span>
            <span>{choice.label}</span>
          </>
        )}
      </CheckboxButton>
      {choice.description && (
        <Text slot="description" className={styles.note ?? ''}>
          {choice.description}
        </Text>
      )}
    </CheckboxField>
  )
}

/** Any number out of a few, all in sight. */
export function CheckGroup<Id extends string>(props: CheckGroupProps<Id>) {
  const { value, onChange, choices, layout = 'column', ...rest } = props
  const { autoFocus: _, ...behaviour } = fieldBehaviour(rest)
  const change = (ids: readonly string[]) =>
    onChange(choices.filter(({ id }) => ids.includes(id)).map(({ id }) => id))
  return (
    <CheckboxGroup {...behaviour} className={styles.group ?? ''} value={[...(value ?? [])]} onChange={change}>
      <FieldParts {...rest}>
        <div className={classNames(styles.choices, layout === 'row' && styles.row)}>
          {choices.map((choice) => (
            <CheckChoice key={choice.id} choice={choice} />
          ))}
        </div>
      </FieldParts>
    </CheckboxGroup>
  )
}
