import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { SectionHolds } from '../../shared/panels.ts'
import { Bound } from '../form/bound.tsx'
import { sectionHoldsWords } from '../meetings/meeting-words.ts'
import { Fieldset, IconButton, SelectField, Small, TextButton, TextField } from '../ui/index.ts'
import styles from './panels.module.css'
import type { TermsControl } from './terms-fields.tsx'

const holds = SectionHolds.options.map((id) => ({ id, label: sectionHoldsWords[id] }))

/** As many as the contract takes. */
const most = 12

/** The headings that every new agenda is divided by. */
export function SectionFields({ control }: TermsControl) {
  const { fields, append, remove, move } = useFieldArray({ control, name: 'terms.sections' })
  return (
    <Fieldset
      legend="Sections"
      description="Every new agenda is divided by these. Agendas made already stay as they are."
    >
      {fields.length === 0 && <Small as="p">None: an agenda is one list.</Small>}
      <ul className={styles.sections}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.item}>
            <Bound control={control} name={`terms.sections.${index}.title`}>
              {(box) => <TextField {...box} label={`Title of section ${index + 1}`} hideLabel />}
            </Bound>
            <Bound control={control} name={`terms.sections.${index}.holds`}>
              {(box) => (
                <SelectField {...box} label={`What section ${index + 1} is for`} hideLabel choices={holds} />
              )}
            </Bound>
            <span className={styles.steps}>
              <IconButton
                label={`Move section ${index + 1} up`}
                isDisabled={index === 0}
                onPress={() => move(index, index - 1)}
              >
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton
                label={`Move section ${index + 1} down`}
                isDisabled={index === fields.length - 1}
                onPress={() => move(index, index + 1)}
              >
                <ArrowDown aria-hidden="true" />
              </IconButton>
              <IconButton label={`Take out section ${index + 1}`} onPress={() => remove(index)}>
                <X aria-hidden="true" />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {fields.length < most && (
        <div>
          <TextButton onPress={() => append({ title: '', holds: 'cases' })}>Add a section</TextButton>
        </div>
      )}
    </Fieldset>
  )
}
