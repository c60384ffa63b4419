import type { Amendable } from '../../shared/amendments.ts'
import type { Asked } from '../form/form-props.ts'
import { Columns, Fieldset, Small, Stack, TextArea, TextField } from '../ui/index.ts'
import { sentenceSide } from '../words/agencies.ts'
import type { Corrected } from './corrected.ts'

interface CorrectCaseProps extends Pick<Asked<Corrected>, 'field' | 'values'> {
  readonly record: Amendable
}

const supports = [
  ['keyWorker', 'Key worker'],
  ['advocate', 'Advocate'],
  ['broker', 'Broker'],
] as const

/** Who works with them, how it came before the panel, and what each agency’s referrals say of itself. */
export const CorrectCase = ({ record, field, values }: CorrectCaseProps) => (
  <Stack>
    <Columns least={220} gap={4}>
      {values.rest.support &&
        supports.map(([name, label]) => (
          <TextField key={name} {...field(`rest.support.${name}`)} label={label} isOptional />
        ))}
      {values.rest.heard && (
        <TextField {...field('rest.heard.presentedBy')} label="Who presented it" isOptional />
      )}
    </Columns>
    {record.record.meeting.late && (
      <TextArea {...field('rest.heard.lateReason')} label="Why it was taken late" rows={2} />
    )}
    {values.rest.senders.map(({ side }, at) => (
      <Fieldset key={side} legend={`${sentenceSide[side]}’s referrals`}>
        <Columns least={220} gap={4}>
          <TextField {...field(`rest.senders.${at}.team`)} label="Team" isOptional />
          <TextField {...field(`rest.senders.${at}.legalStatus`)} label="Legal status" isOptional />
        </Columns>
      </Fieldset>
    ))}
  </Stack>
)

/** What was answered to what a rule found; and views of a case that went further. */
export const CorrectFindings = ({ record, field, values }: CorrectCaseProps) => (
  <Stack>
    {values.rest.findings.map(({ was }, at) => {
      const finding = record.record.findings.found[was]
      return (
        <Stack key={was} gap={1}>
          <Small as="p">{finding?.message}</Small>
          <TextArea
            {...field(`rest.findings.${at}.reason`)}
            label={`Why: ${finding?.title ?? ''}`}
            rows={2}
          />
        </Stack>
      )
    })}
  </Stack>
)

/** What stands in this agency’s copy alone. */
export const CorrectOwn = ({ record, field, values }: CorrectCaseProps) => (
  <Stack>
    <Small as="p">
      Only your agency’s copy has these, and only your agency’s copy says that they were corrected.
    </Small>
    {values.rest.own.map(({ was }, at) => (
      <TextArea
        key={was}
        {...field(`rest.own.${at}.text`)}
        label={record.ownHeadings[was] ?? 'Your agency’s own'}
        rows={3}
        isOptional
      />
    ))}
  </Stack>
)
