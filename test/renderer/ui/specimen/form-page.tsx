import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { z } from 'zod'
import {
  Button,
  CheckField,
  DateField,
  MoneyField,
  Page,
  PageHeader,
  PageSection,
  SelectField,
  Stack,
  TextField,
} from '../../../../renderer/ui/index.ts'

const Line = z.object({
  what: z.string().min(1, 'Say what it is'),
  annualPence: z.int('Say what it costs'),
  startsOn: z.iso.date('Say when it starts'),
  payer: z.enum(['health', 'socialCare'], 'Say who pays'),
  agreed: z.literal(true, 'She has to agree'),
})

const payers = [
  { id: 'health', label: 'Health' },
  { id: 'socialCare', label: 'Social care' },
] as const

export function FormPage() {
  const [sent, setSent] = useState('')
  const { control, handleSubmit } = useForm<z.input<typeof Line>, unknown, z.output<typeof Line>>({
    defaultValues: { what: '' },
    resolver: zodResolver(Line),
  })
  return (
    <main>
      <Page>
        <PageHeader title="A form" />
        <PageSection>
          <form
            onSubmit={(event) => void handleSubmit((line) => setSent(JSON.stringify(line)))(event)}
            noValidate
          >
            <Stack>
              <Controller
                control={control}
                name="what"
                render={({ field, fieldState }) => (
                  <TextField {...field} label="What" errorMessage={fieldState.error?.message} />
                )}
              />
              <Controller
                control={control}
                name="annualPence"
                render={({ field, fieldState }) => (
                  <MoneyField {...field} label="A year" errorMessage={fieldState.error?.message} />
                )}
              />
              <Controller
                control={control}
                name="startsOn"
                render={({ field, fieldState }) => (
                  <DateField {...field} label="From" errorMessage={fieldState.error?.message} />
                )}
              />
              <Controller
                control={control}
                name="payer"
                render={({ field, fieldState }) => (
                  <SelectField
                    {...field}
                    label="Payer"
                    choices={payers}
                    errorMessage={fieldState.error?.message}
                  />
                )}
              />
              <Controller
                control={control}
                name="agreed"
                render={({ field, fieldState }) => (
                  <CheckField {...field} label="She agrees" errorMessage={fieldState.error?.message} />
                )}
              />
              <Button variant="primary" type="submit">
                Add the line
              </Button>
              <output data-testid="sent">{sent}</output>
            </Stack>
          </form>
        </PageSection>
      </Page>
    </main>
  )
}
