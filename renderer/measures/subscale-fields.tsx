import { X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { mostSubscales } from '../../shared/measure-fields.ts'
import { Bound } from '../form/bound.tsx'
import { Fieldset, IconButton, NumberField, Small, TextButton, TextField } from '../ui/index.ts'
import type { MeasureControl } from './item-fields.tsx'
import styles from './measures.module.css'

/** Scores over some of the answers. */
export function SubscaleFields({ control }: MeasureControl) {
  const { fields, append, remove } = useFieldArray({ control, name: 'fields.subscales' })
  return (
    <Fieldset
      legend="Subscales"
      description="A score over some of the answers, with its own reliable change where there is one."
    >
      {fields.length === 0 && <Small as="p">None.</Small>}
      <ul className={styles.items}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.subscale}>
            <Bound control={control} name={`fields.subscales.${index}.name`}>
              {(box) => <TextField {...box} label={`Name of subscale ${index + 1}`} hideLabel />}
            </Bound>
            <Bound control={control} name={`fields.subscales.${index}.reliableChange`}>
              {(box) => (
                <NumberField
                  {...box}
                  label={`Reliable change of subscale ${index + 1}`}
                  hideLabel
                  decimals={2}
                  min={0}
                  unit="reliable change"
                />
              )}
            </Bound>
            <IconButton label={`Take out subscale ${index + 1}`} onPress={() => remove(index)}>
              <X aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      {fields.length < mostSubscales && (
        <div>
          <TextButton onPress={() => append({ name: '', reliableChange: null })}>Add a subscale</TextButton>
        </div>
      )}
    </Fieldset>
  )
}
