import { useContext, useRef } from 'react'
import type { Agreement, Decision } from '../../../shared/room.ts'
import { earlierConditions } from '../../data/earlier.ts'
import { BlocksHere } from '../../form/block-here.ts'
import { Eyebrow, Kbd, SavedList, useShortcuts } from '../../ui/index.ts'
import { conditionsOf } from '../read-back/member-conditions.ts'
import { OfferedConditions, useOffered } from '../read-back/offered-conditions.tsx'
import { openNewLine } from '../acts/open-field.ts'
import { inWords } from '../acts/saving.ts'
import type { DecisionChanges } from '../acts/saving.ts'
import styles from './dock.module.css'

interface ConditionsInRoomProps {
  readonly itemId: string
  readonly conditions: Decision['conditions']
  readonly agreements: readonly Agreement[]
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

/** What the approval hangs on, a line each. */
export function ConditionsInRoom(props: ConditionsInRoomProps) {
  const { itemId, conditions, agreements, decide } = props
  const blockHere = useContext(BlocksHere)
  const blockOf = (index: number) => `decision.${itemId}.condition.${conditions[index]?.id ?? ''}`
  // They are saved together: where one of them is kept from whoever records, none is written.
  const canEdit = props.canEdit && !conditions.some((_, index) => blockHere(blockOf(index)).isKept)
  const place = useRef<HTMLElement>(null)
  const offered = useOffered({ decision: { itemId, conditions }, agreements, decide })
  const [first] = offered.offers
  useShortcuts('In the room', {
    ...(canEdit && { k: { label: 'Write a condition', run: () => openNewLine(place.current) } }),
    ...(canEdit &&
      first && {
        f: {
          label: `Make a condition of what ${first.name} said`,
          run: () => void offered.take(first),
        },
      }),
  })
  return (
    <section ref={place}>
      <div className={styles.line}>
        <Eyebrow as="h2">Conditions</Eyebrow>
        {canEdit && <Kbd combo="k" />}
      </div>
      <SavedList
        blockOf={blockOf}
        beside={(index) => blockHere(blockOf(index)).beside}
        label="Conditions"
        value={conditions.map(({ text }) => text)}
        prompt="Add a condition"
        isReadOnly={!canEdit}
        describeError={inWords}
        onSave={(lines) => decide({ conditions: conditionsOf(lines, conditions) })}
        earlier={earlierConditions(itemId)}
      />
      {canEdit && <OfferedConditions {...offered} hasKey />}
    </section>
  )
}
