import { X } from 'lucide-react'
import { useFieldArray } from 'react-hook-form'
import { Bound } from '../bound.tsx'
import { Button, Fieldset, IconButton, NumberField, Row, SelectField, Stack, TextField } from '../ui/index.ts'
import type { TermsPartProps } from './term-numbers.tsx'

const places = [
  { id: 'start', label: 'At the start' },
  { id: 'end', label: 'At the end' },
] as const

/** What every agenda starts or ends with. */
export function BusinessItems({ control }: TermsPartProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'terms.businessItems' })
  return (
    <Fieldset legend="On every agenda">
      <Stack gap={3}>
        {fields.map(({ id }, index) => (
          <Row key={id} align="end">
            <Bound control={control} name={`terms.businessItems.${index}.title`}>
              {(field) => <TextField {...field} label="Item" width="medium" />}
            </Bound>
            <Bound control={control} name={`terms.businessItems.${index}.minutes`}>
              {({ onChange, ...field }) => (
                <NumberField
                  {...field}
                  label="Minutes"
                  min={0}
                  max={240}
                  onChange={(minutes) => onChange(minutes ?? 0)}
                />
              )}
            </Bound>
            <Bound control={control} name={`terms.businessItems.${index}.place`}>
              {(field) => <SelectField {...field} label="Where" choices={places} width="medium" />}
            </Bound>
            <IconButton label={`Remove item ${index + 1}`} onPress={() => remove(index)}>
              <X aria-hidden="true" />
            </IconButton>
          </Row>
        ))}
        {fields.length < 12 && (
          <div>
            <Button onPress={() => append({ title: '', minutes: 5, place: 'end' })}>Add an item</Button>
          </div>
        )}
      </Stack>
    </Fieldset>
  )
}
