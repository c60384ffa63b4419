import type { Amendable } from '../../shared/amendments.ts'
import { positions } from '../../shared/room.ts'
import { positionWords } from '../../shared/words.ts'
import type { Asked } from '../form/form-props.ts'
import { Fieldset, SelectField, Small, Stack, TextArea, TextField } from '../ui/index.ts'
import { choicesOf } from './choices.ts'
import { isOther } from './corrected.ts'
import type { Corrected } from './corrected.ts'

const stands = choicesOf(positions, positionWords)

interface CorrectAnswersProps extends Pick<Asked<Corrected>, 'field' | 'values'> {
  readonly record: Amendable
}

/** What a member said and where they stand, where it was written down wrongly: they say themselves that it was. */
export const CorrectAnswers = ({ record, field, values }: CorrectAnswersProps) => (
  <Stack>
    <Small as="p">
      Only what was written down wrongly. Nobody’s words or position are changed without their own say, and
      the decision has to stand under the panel’s rule with them.
    </Small>
    {record.answers.map(({ memberId, name }, at) => {
      const said = values.answers[at]
      return (
        <Fieldset key={memberId} legend={name}>
          <Stack gap={3}>
            <SelectField
              {...field(`answers.${at}.position`)}
              label={`Where ${name} stands`}
              width="medium"
              choices={stands}
            />
            <TextArea {...field(`answers.${at}.words`)} label="What they said" rows={2} isOptional />
            {said && isOther(record, said) && (
              <TextField
                {...field(`answers.${at}.confirmed`)}
                label={`How ${name} confirmed it`}
                description="When and how they said that this is what they had said."
              />
            )}
          </Stack>
        </Fieldset>
      )
    })}
  </Stack>
)
