import type { Side } from '../../shared/kernel/text.ts'
import { Bound } from '../form/bound.tsx'
import { AgencyTag, Columns, Stack, TextField } from '../ui/index.ts'
import type { SetUpControl } from './set-up-steps.ts'
import { sideWords } from '../words/agencies.ts'

interface AgencyFieldsProps {
  readonly control: SetUpControl
  readonly side: Side
}

const labels = {
  health: { name: 'NHS organisation', example: 'A trust or an integrated care board' },
  socialCare: { name: 'Council', example: 'The council with adult social care duties' },
} as const

function AgencyFields({ control, side }: AgencyFieldsProps) {
  return (
    <div role="group" aria-label={sideWords[side]}>
      <Stack>
        <div>
          <AgencyTag agency={side} />
        </div>
        <Bound control={control} name={`${side}.name`}>
          {(field) => (
            <TextField
              {...field}
              label={labels[side].name}
              description={labels[side].example}
              autoFocus={side === 'health'}
            />
          )}
        </Bound>
        <Bound control={control} name={`${side}.odsCode`}>
          {(field) => (
            <TextField
              {...field}
              label="ODS code"
              description="3 to 10 letters and digits. Leave it empty to give it later."
              width="short"
              isOptional
            />
          )}
        </Bound>
      </Stack>
    </div>
  )
}

/** Step 1: health on the left, social care on the right, as everywhere. */
export function SetUpAgencies({ control }: Pick<AgencyFieldsProps, 'control'>) {
  return (
    <Columns gap={6}>
      <AgencyFields control={control} side="health" />
      <AgencyFields control={control} side="socialCare" />
    </Columns>
  )
}
