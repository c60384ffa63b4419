import { useWatch } from 'react-hook-form'
import { Bound } from '../form/bound.tsx'
import { sideChoices } from '../words/side-choices.ts'
import { useSession } from '../data/open-session.ts'
import {
  CheckField,
  Columns,
  MoneyField,
  RadioField,
  Small,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import type { PlanPartProps } from './plan-dates.tsx'

const assessments = [
  { id: 'complete', label: 'Complete' },
  { id: 'not_started', label: 'Not started' },
  { id: 'not_needed', label: 'Not needed' },
] as const

/** Indicative amounts, the financial assessment, and how the two purses meet. */
export function PlanMoney({ control }: PlanPartProps) {
  const [pooled, disputed] = useWatch({ control, name: ['pooled', 'disputed'] })
  return (
    <Stack>
      <Columns least={220}>
        <Bound control={control} name="indicativeHealthPence">
          {(field) => <MoneyField {...field} label="Indicative, health, a year" isOptional />}
        </Bound>
        <Bound control={control} name="indicativeSocialCarePence">
          {(field) => <MoneyField {...field} label="Indicative, council, a year" isOptional />}
        </Bound>
        <Bound control={control} name="contingencyPence">
          {({ onChange, ...field }) => (
            <MoneyField {...field} label="Contingency, a year" onChange={(pence) => onChange(pence ?? 0)} />
          )}
        </Bound>
      </Columns>
      <Bound control={control} name="financialAssessment">
        {(field) => <RadioField {...field} label="Financial assessment" choices={assessments} layout="row" />}
      </Bound>
      <AboutMeans control={control} />
      <Bound control={control} name="pooled">
        {(field) => <CheckField {...field} label="The money is pooled, not only aligned" />}
      </Bound>
      {pooled && (
        <Bound control={control} name="section75Ref">
          {(field) => <TextField {...field} label="Section 75 agreement" width="medium" />}
        </Bound>
      )}
      <Bound control={control} name="disputed">
        {(field) => <CheckField {...field} label="The split is in dispute" />}
      </Bound>
      {disputed && (
        <Bound control={control} name="interimPayer">
          {(field) => <RadioField {...field} label="Who pays meanwhile" choices={sideChoices} layout="row" />}
        </Bound>
      )}
    </Stack>
  )
}

/** The council's own: nobody else reads it, so that nobody else writes over it. */
function AboutMeans({ control }: PlanPartProps) {
  const { side } = useSession().who
  if (side !== 'socialCare') return <Small as="p">What is known about means is kept by the council.</Small>
  return (
    <Bound control={control} name="meansTestNote">
      {(field) => (
        <TextArea
          {...field}
          label="About means"
          description="The council’s own: it leaves only in the council’s pack"
          rows={2}
          isOptional
        />
      )}
    </Bound>
  )
}
