import { PlanFields } from '../../shared/plans.ts'
import { financialAssessmentWords } from '../../shared/plan-words.ts'
import type { Asked } from '../form/form-props.ts'
import {
  CheckField,
  Columns,
  DateField,
  Disclosure,
  MoneyField,
  SelectField,
  Small,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { asChoice, choicesOf } from './choices.ts'
import { CorrectLines } from './correct-lines.tsx'
import { CorrectRequest } from './correct-request.tsx'
import type { Corrected } from './corrected.ts'
import { MoneyBox } from './money-box.tsx'
import { sideOrNone } from './side-choice.ts'

type Plan = Corrected['rest']['plan']

interface CorrectPlanProps extends Pick<Asked<Corrected>, 'field' | 'set'> {
  readonly before: Plan
  readonly plan: Plan
  readonly isWhole: boolean
}

/** Lines, figures and who pays. The rules look at it again, and so does who may sign for so much. */
export const CorrectPlan = ({ field, set, before, plan, isWhole }: CorrectPlanProps) => (
  <Stack>
    <Small as="p">
      The rules are run again over the corrected plan, and each signatory needs authority for the new sums.
    </Small>
    <CorrectLines field={field} set={set} before={before.lines} lines={plan.lines} isWhole={isWhole} />
    <TextArea {...field('rest.plan.splitBasis')} label="Why the split is as it is" rows={2} isOptional />
    <Disclosure isDrawnOpen level={4} title="Terms of the plan">
      <Terms field={field} plan={plan} />
    </Disclosure>
    {plan.request !== undefined && (
      <Disclosure isDrawnOpen level={4} title="Right to have a budget">
        <CorrectRequest field={field} />
      </Disclosure>
    )}
  </Stack>
)

const assessments = choicesOf(PlanFields.shape.financialAssessment.options, financialAssessmentWords)
const days = [
  ['startsOn', 'The plan starts'],
  ['healthReviewOn', 'First health review'],
  ['councilReviewOn', 'First council review'],
] as const
const ticks = [
  ['pooled', 'The money is pooled, not only aligned'],
  ['disputed', 'The agencies dispute who pays'],
  ['directPaymentConsent', 'The person consents to direct payments'],
  ['needsMet', 'The plan meets the agreed needs'],
] as const

/** What is said of the plan as a whole; of an earlier record, only what it has. */
const Terms = ({ field, plan }: Pick<CorrectPlanProps, 'field' | 'plan'>) => (
  <Stack gap={3}>
    <Columns least={350} gap={4}>
      {days.map(
        ([name, label]) =>
          plan[name] !== undefined && (
            <DateField key={name} {...field(`rest.plan.${name}`)} label={label} isOptional />
          ),
      )}
    </Columns>
    <Small as="p">A line that has a start of its own keeps it.</Small>
    <CheckField {...field('rest.plan.section117')} label="The person has section 117 after-care" />
    {ticks.map(
      ([name, label]) =>
        plan[name] !== undefined && <CheckField key={name} {...field(`rest.plan.${name}`)} label={label} />,
    )}
    <Columns least={220} gap={4}>
      {plan.section75Ref !== undefined && (
        <TextField {...field('rest.plan.section75Ref')} label="Section 75 reference" isOptional />
      )}
      {plan.interimPayer !== undefined && (
        <SelectField
          {...asChoice(field('rest.plan.interimPayer'))}
          label="Who pays meanwhile"
          choices={sideOrNone}
        />
      )}
      {plan.financialAssessment !== undefined && (
        <SelectField
          {...field('rest.plan.financialAssessment')}
          label="Financial assessment"
          choices={assessments}
        />
      )}
      <MoneyBox field={field('rest.plan.contingencyPence')} label="Contingency, a year" />
      <MoneyField
        {...field('rest.plan.indicativeHealthPence')}
        label="Health’s indicative budget"
        isOptional
      />
      <MoneyField
        {...field('rest.plan.indicativeSocialCarePence')}
        label="The council’s indicative budget"
        isOptional
      />
    </Columns>
  </Stack>
)
