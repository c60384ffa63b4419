import { useContext } from 'react'
import type { Decision } from '../../../shared/room.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import { BlocksHere } from '../../form/block-here.ts'
import { Eyebrow, SavedText, SelectField } from '../../ui/index.ts'
import { inWords, orSay } from '../acts/saving.ts'
import type { DecisionChanges } from '../acts/saving.ts'

interface DeadlockProps {
  readonly room: RoomApart
  readonly decision: Decision
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

/** Where a deadlock goes, and what each agency says to whoever decides there: both are kept as given. */
export function Deadlock({ room, decision, canEdit, decide }: DeadlockProps) {
  const blockHere = useContext(BlocksHere)
  return (
    <section aria-label="Escalation">
      <SelectField
        label="Goes to"
        labelLook="eyebrow"
        value={decision.escalatedTo}
        isDisabled={!canEdit}
        choices={room.escalation.map((step) => ({ id: step, label: step }))}
        onChange={(step) => {
          if (step && step !== decision.escalatedTo) void orSay(decide({ escalatedTo: step }))
        }}
      />
      <Eyebrow as="h2">Health’s view</Eyebrow>
      <SavedText
        block={`decision.${decision.itemId}.healthView`}
        beside={blockHere(`decision.${decision.itemId}.healthView`).beside}
        label="Health’s view"
        value={decision.healthView}
        prompt="As health gives it"
        look="small"
        isReadOnly={!canEdit}
        describeError={inWords}
        onSave={(healthView) => decide({ healthView })}
      />
      <Eyebrow as="h2">The council’s view</Eyebrow>
      <SavedText
        block={`decision.${decision.itemId}.socialCareView`}
        beside={blockHere(`decision.${decision.itemId}.socialCareView`).beside}
        label="The council’s view"
        value={decision.socialCareView}
        prompt="As the council gives it"
        look="small"
        isReadOnly={!canEdit}
        describeError={inWords}
        onSave={(socialCareView) => decide({ socialCareView })}
      />
    </section>
  )
}
