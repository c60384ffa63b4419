import type { RoomApart } from '../acts/apart-from-who.ts'
import { viewHeading } from '../../../shared/words.ts'
import { SelectField } from '../../ui/index.ts'
import { DecisionText } from './read-back-field.tsx'
import type { DecisionPartProps } from './read-back-field.tsx'
import { orSay } from '../acts/saving.ts'

/** Where a deadlock goes, with what each agency says to whoever decides there. */
export function ReadBackViews({ room, ...parts }: DecisionPartProps & { readonly room: RoomApart }) {
  const { decision, canEdit, decide } = parts
  const to = decision.escalatedTo
  return (
    <>
      <div data-part="escalatedTo">
        <SelectField
          label="Goes to"
          value={to}
          isDisabled={!canEdit}
          choices={room.escalation.map((step) => ({ id: step, label: step }))}
          onChange={(step) => {
            if (step && step !== to) void orSay(decide({ escalatedTo: step }))
          }}
        />
      </div>
      <DecisionText
        {...parts}
        field="healthView"
        title={viewHeading('health', to)}
        prompt="As health gives it"
      />
      <DecisionText
        {...parts}
        field="socialCareView"
        title={viewHeading('socialCare', to)}
        prompt="As the council gives it"
      />
    </>
  )
}
