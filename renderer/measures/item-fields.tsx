import { X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import type { Input } from '../../shared/contract.ts'
import { mostItems } from '../../shared/measure-fields.ts'
import { Bound } from '../form/bound.tsx'
import { CheckField, Fieldset, IconButton, TextButton, TextField } from '../ui/index.ts'
import styles from './measures.module.css'
import type { TypedMeasure } from './typed-measure.ts'

export interface MeasureControl {
  readonly control: Control<TypedMeasure, unknown, Input<'measures.add'>>
}

/** What is answered, by a short label each. */
export function ItemFields({ control }: MeasureControl) {
  const { fields, append, remove } = useFieldArray({ control, name: 'fields.items' })
  return (
    <Fieldset
      legend="Answers"
      description="A short label each, with the subscale that it counts towards. Reversed: a high answer counts as a low one."
    >
      <ol className={styles.items}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.item}>
            <Bound control={control} name={`fields.items.${index}.label`}>
              {(box) => <TextField {...box} label={`Label of answer ${index + 1}`} hideLabel />}
            </Bound>
            <Bound control={control} name={`fields.items.${index}.subscale`}>
              {(box) => (
                <TextField
                  {...box}
                  value={box.value ?? ''}
                  label={`Subscale of answer ${index + 1}`}
                  hideLabel
                />
              )}
            </Bound>
            <Bound control={control} name={`fields.items.${index}.reversed`}>
              {(box) => <CheckField {...box} label="Reversed" />}
            </Bound>
            <IconButton
              label={`Take out answer ${index + 1}`}
              isDisabled={fields.length === 1}
              onPress={() => remove(index)}
            >
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ol>
      {fields.length < mostItems && (
        <div>
          <TextButton onPress={() => append({ label: '', subscale: '', reversed: false })}>
            Add an answer
          </TextButton>
        </div>
      )}
    </Fieldset>
  )
}
