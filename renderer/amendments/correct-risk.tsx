import { fieldWords } from '../../shared/change-fields.ts'
import { RiskBody } from '../../shared/risks.ts'
import type { AmendedRisk } from '../../shared/amended-risk.ts'
import type { Asked } from '../form/form-props.ts'
import {
  CheckField,
  CheckGroup,
  Columns,
  DateField,
  Disclosure,
  RadioField,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../ui/index.ts'
import { capacityWords, frameworkWords, wordsSourceWords } from '../../shared/words.ts'
import { choicesOf } from './choices.ts'
import { CorrectOptions } from './correct-options.tsx'
import { CorrectPitfalls, CorrectSafetyNets } from './correct-pitfalls.tsx'
import type { Corrected } from './corrected.ts'
import { LinesField } from './lines-field.tsx'

export interface CorrectRiskProps extends Pick<Asked<Corrected>, 'field' | 'set'> {
  readonly before: AmendedRisk
  readonly risk: AmendedRisk
}

/** The whole risk decision, part by part: each opens where it is wrong. */
export const CorrectRisk = (props: CorrectRiskProps) => (
  <Stack gap={2}>
    <Disclosure isDrawnOpen level={4} title="What they want, and what it would bring">
      <Wants {...props} />
    </Disclosure>
    <Disclosure isDrawnOpen level={4} title="The options">
      <CorrectOptions {...props} />
    </Disclosure>
    <Disclosure isDrawnOpen level={4} title="What could go wrong, and what will be in place">
      <Stack>
        <CorrectPitfalls {...props} />
        <CorrectSafetyNets {...props} />
        <Texts {...props} names={['contingency', 'history']} />
        <LinesField field={props.field('rest.risk.stopTriggers')} label={fieldWords('risk.stopTriggers')} />
        {props.risk.reviewTriggers !== undefined && (
          <LinesField
            field={listOf(props.field('rest.risk.reviewTriggers'))}
            label={fieldWords('risk.reviewTriggers')}
          />
        )}
      </Stack>
    </Disclosure>
    <Disclosure isDrawnOpen level={4} title="How each sees it">
      <Views {...props} />
    </Disclosure>
    <Disclosure isDrawnOpen level={4} title="Capacity and the law">
      <Capacity {...props} />
    </Disclosure>
    <Disclosure isDrawnOpen level={4} title="What they were told">
      <ToldThem {...props} />
    </Disclosure>
  </Stack>
)

type Text =
  | 'activity'
  | 'why'
  | 'outcomesShort'
  | 'outcomesLong'
  | 'history'
  | 'contingency'
  | 'healthView'
  | 'socialCareView'
  | 'carerView'
  | 'informationGiven'

const Texts = ({ field, names }: CorrectRiskProps & { readonly names: readonly Text[] }) =>
  names.map((name) => (
    <TextArea
      key={name}
      {...field(`rest.risk.${name}`)}
      label={fieldWords(`risk.${name}`)}
      rows={2}
      isOptional
    />
  ))

/** A list that earlier records do not have. */
const listOf = <Field extends { readonly value: string[] | undefined }>({ value, ...field }: Field) => ({
  ...field,
  value: value ?? [],
})

const origins = [
  { id: 'proactive', label: 'Planned ahead' },
  { id: 'reactive', label: 'After something happened' },
] as const

const Wants = (props: CorrectRiskProps) => (
  <Stack>
    <Texts {...props} names={['activity', 'why', 'outcomesShort', 'outcomesLong']} />
    {(['benefits', 'costOfNotDoing', 'strengths'] as const).map((name) => (
      <LinesField key={name} field={props.field(`rest.risk.${name}`)} label={fieldWords(`risk.${name}`)} />
    ))}
    <RadioField
      {...props.field('rest.risk.origin')}
      label="How it came about"
      choices={origins}
      layout="row"
    />
  </Stack>
)

const sources = choicesOf(RiskBody.shape.carerViewSource.options, wordsSourceWords)

const Views = (props: CorrectRiskProps) => (
  <Stack>
    <Texts {...props} names={['healthView']} />
    <Writer {...props} name="healthViewBy" label="Written for health by" />
    <Texts {...props} names={['socialCareView']} />
    <Writer {...props} name="socialCareViewBy" label="Written for the council by" />
    <Texts {...props} names={['carerView']} />
    <SelectField
      {...props.field('rest.risk.carerViewSource')}
      label="How the carer’s view was given"
      width="medium"
      choices={sources}
    />
    {props.risk.carerViewNote !== undefined && (
      <TextArea
        {...props.field('rest.risk.carerViewNote')}
        label="More about how the carer’s view was given"
        rows={2}
        isOptional
      />
    )}
  </Stack>
)

interface WriterProps extends CorrectRiskProps {
  readonly name: 'healthViewBy' | 'socialCareViewBy'
  readonly label: string
}

/** Where somebody wrote it: nobody is brought in who did not. */
const Writer = ({ field, risk, name, label }: WriterProps) =>
  risk[name] === undefined ? null : (
    <Columns least={220} gap={4}>
      <TextField {...field(`rest.risk.${name}.name`)} label={label} />
      <CheckField {...field(`rest.risk.${name}.stoodIn`)} label="They stood in for that agency" />
    </Columns>
  )

const bases = choicesOf(RiskBody.shape.capacity.shape.basis.options, capacityWords)
const frameworks = choicesOf(RiskBody.shape.frameworks.element.options, frameworkWords)

const Capacity = ({ field }: CorrectRiskProps) => (
  <Stack>
    <TextArea
      {...field('rest.risk.capacity.question')}
      label="The question that capacity was considered for"
      rows={2}
      isOptional
    />
    <Columns least={350} gap={4}>
      <SelectField
        {...field('rest.risk.capacity.basis')}
        label="Capacity for this decision"
        choices={bases}
      />
      <DateField {...field('rest.risk.capacity.assessedOn')} label="Assessed on" isOptional />
    </Columns>
    <TextArea {...field('rest.risk.capacity.note')} label="More about capacity" rows={2} isOptional />
    <CheckField {...field('rest.risk.capacity.unwiseDecision')} label="Some call the decision unwise" />
    <CheckGroup {...field('rest.risk.frameworks')} label="Legal frameworks" choices={frameworks} isOptional />
  </Stack>
)

const ToldThem = (props: CorrectRiskProps) => (
  <Stack>
    <Texts {...props} names={['informationGiven']} />
    <TextField {...props.field('rest.risk.whoTells')} label="Who tells them" isOptional />
    <TextField {...props.field('rest.risk.howTold')} label="How they are told" isOptional />
    {props.risk.risksExplained !== undefined && (
      <CheckField
        {...props.field('rest.risk.risksExplained')}
        label="The significant risks were explained to them"
      />
    )}
    {props.risk.procedureAgreed !== undefined && (
      <CheckField
        {...props.field('rest.risk.procedureAgreed')}
        label="How the risks are managed was agreed with them"
      />
    )}
    <CheckField
      {...props.field('rest.risk.removesSupportWithoutAgreement')}
      label="It takes support away that they have not agreed to lose"
    />
  </Stack>
)
