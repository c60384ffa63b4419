import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { StandingItem } from '../../shared/panels.ts'
import { Bound } from '../form/bound.tsx'
import { Fieldset, IconButton, SelectField, Small, TextButton, TextField } from '../ui/index.ts'
import styles from './panels.module.css'
import { standingWords } from './term-words.ts'
import { TermsNumber } from './terms-number.tsx'
import type { TermsControl } from './terms-fields.tsx'

const places = [
  { id: 'start', label: 'At the start' },
  { id: 'end', label: 'At the end' },
] as const

const abouts = [
  { id: 'other', label: 'Other business' },
  ...StandingItem.options.map((id) => ({ id, label: standingWords[id] })),
] as const

/** As many as the contract takes. */
const most = 12

/** The standing items that every new agenda gets. */
export function BusinessFields({ control }: TermsControl) {
  const { fields, append, remove, move } = useFieldArray({ control, name: 'terms.businessItems' })
  return (
    <Fieldset
      legend="Standing items"
      description="Every new agenda starts or ends with these. Agendas made already stay as they are."
    >
      {fields.length === 0 && <Small as="p">None: an agenda holds its cases alone.</Small>}
      <ul className={styles.items}>
        {fields.length > 0 && <Heads />}
        {fields.map((field, index) => (
          <li key={field.id} className={styles.item}>
            <ItemFields control={control} index={index} />
            <span className={styles.steps}>
              <IconButton
                label={`Move standing item ${index + 1} up`}
                isDisabled={index === 0}
                onPress={() => move(index, index - 1)}
              >
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton
                label={`Move standing item ${index + 1} down`}
                isDisabled={index === fields.length - 1}
                onPress={() => move(index, index + 1)}
              >
                <ArrowDown aria-hidden="true" />
              </IconButton>
              <IconButton label={`Take out standing item ${index + 1}`} onPress={() => remove(index)}>
                <X aria-hidden="true" />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {fields.length < most && (
        <div>
          <TextButton onPress={() => append({ title: '', minutes: 5, place: 'start' })}>
            Add a standing item
          </TextButton>
        </div>
      )}
    </Fieldset>
  )
}

interface ItemFieldsProps extends TermsControl {
  readonly index: number
}

/** The columns are headed once; each box is still read out with its own label. */
const Heads = () => (
  <li className={styles.heads} aria-hidden="true">
    <span>What, and what it is</span>
    <span>Minutes</span>
    <span>Where</span>
  </li>
)

function ItemFields({ control, index }: ItemFieldsProps) {
  return (
    <>
      <Bound control={control} name={`terms.businessItems.${index}.title`}>
        {(field) => <TextField {...field} label="What" hideLabel />}
      </Bound>
      <TermsNumber
        control={control}
        name={`terms.businessItems.${index}.minutes`}
        label="Minutes"
        hideLabel
        least={0}
        most={240}
      />
      <Bound control={control} name={`terms.businessItems.${index}.place`}>
        {(field) => <SelectField {...field} label="Where" hideLabel choices={places} />}
      </Bound>
      <div className={styles.about}>
        <Bound control={control} name={`terms.businessItems.${index}.about`}>
          {({ value, onChange, ...field }) => (
            <SelectField
              {...field}
              label="What it is"
              hideLabel
              choices={abouts}
              value={value ?? 'other'}
              onChange={(id) => onChange(id === 'other' ? undefined : id)}
            />
          )}
        </Bound>
      </div>
    </>
  )
}
