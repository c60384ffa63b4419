import { useFormContext } from 'react-hook-form'
import { Bound } from '../form/bound.tsx'
import { Columns, TextArea, TextField } from '../ui/index.ts'

interface Called {
  readonly name: string
  readonly odsCode: string
  readonly abbreviation: string
  readonly reason: string
}

/** Inside a form of `agencies.correct` or `agencies.change`. */
export function NamingFields({ reasonLabel }: { readonly reasonLabel: string }) {
  const { control } = useFormContext<Called>()
  return (
    <>
      <Bound control={control} name="name">
        {(field) => <TextField {...field} label="Name" autoFocus />}
      </Bound>
      <Columns least={200}>
        <Bound control={control} name="odsCode">
          {(field) => (
            <TextField
              {...field}
              label="ODS code"
              description="3 to 10 letters and digits. Leave it empty until it is known."
              isOptional
            />
          )}
        </Bound>
        <Bound control={control} name="abbreviation">
          {(field) => (
            <TextField
              {...field}
              label="Abbreviation"
              description="As people write it. A record that uses it explains it."
              isOptional
            />
          )}
        </Bound>
      </Columns>
      <Bound control={control} name="reason">
        {(field) => <TextArea {...field} label={reasonLabel} rows={2} />}
      </Bound>
    </>
  )
}
