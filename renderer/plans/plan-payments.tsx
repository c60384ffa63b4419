import { Bound } from '../form/bound.tsx'
import { CheckField, Stack } from '../ui/index.ts'
import type { PlanPartProps } from './plan-dates.tsx'

const ticks = [
  ['needsMet', 'The plan meets the agreed needs'],
  ['directPaymentConsent', 'The person consents to direct payments'],
  ['healthDirectPaymentExcluded', 'The NHS may not make them direct payments (a scheduled order)'],
  [
    'councilDirectPaymentExcluded',
    'The council may not make them direct payments (a court drug or alcohol order)',
  ],
] as const

/** What the rules about direct payments ask. */
export function PlanPayments({ control }: PlanPartProps) {
  return (
    <Stack gap={2}>
      {ticks.map(([name, label]) => (
        <Bound key={name} control={control} name={name}>
          {(field) => <CheckField {...field} label={label} />}
        </Bound>
      ))}
    </Stack>
  )
}
