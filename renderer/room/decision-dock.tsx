import { useState } from 'react'
import { newId } from '../../shared/ids.ts'
import { verdicts } from '../../shared/room.ts'
import type { Decision, Room, RoomItem, Verdict } from '../../shared/room.ts'
import { verdictWords } from '../../shared/words.ts'
import { earlierConditions, earlierReasons } from '../earlier.ts'
import { DateField, Eyebrow, SavedList, SavedText, TileGroup, useShortcuts } from '../ui/index.ts'
import { AgreementRows } from './agreement-rows.tsx'
import { DockFoot } from './dock-foot.tsx'
import { ReadBack } from './read-back.tsx'
import { inWords, orSay, useDecide } from './saving.ts'
import { useRecords } from './use-records.ts'
import styles from './item-on-console.module.css'

interface DecisionDockProps {
  readonly room: Room
  readonly roomItem: RoomItem
  readonly onShow: () => void
  readonly onNext: () => void
  readonly onGoTo: (itemId: string) => void
}

const shortVerdict: Partial<Record<Verdict, string>> = {
  approved_with_conditions: 'With conditions',
  partly_approved: 'In part',
  deferred_for_information: 'Deferred',
  referred_elsewhere: 'Elsewhere',
}
const tiles = verdicts.map((id, index) => ({
  id,
  label: shortVerdict[id] ?? verdictWords[id],
  shortcut: `${index + 1}`,
}))

/** Verdict, reasons, who disagrees, conditions and review date: all that is recorded in the room. */
export function DecisionDock(props: DecisionDockProps) {
  const { decision } = props.roomItem
  return (
    <aside className={styles.dock} aria-label="Decision">
      {decision && <Recorded {...props} decision={decision} />}
    </aside>
  )
}

interface RecordedProps extends DecisionDockProps {
  readonly decision: Decision
}

function Recorded({ room, roomItem, decision, onShow, onNext, onGoTo }: RecordedProps) {
  const [isReading, setReading] = useState(false)
  const decide = useDecide(decision)
  const { item, quorum } = roomItem
  const canEdit = useRecords(room) && item.state !== 'carried'
  const choose = (verdict: Verdict): void => void orSay(decide({ verdict }))
  useShortcuts(
    'In the room',
    canEdit && quorum.quorate
      ? Object.fromEntries(
          tiles.map(({ id, label, shortcut }) => [
            shortcut,
            { label: `Verdict: ${label}`, run: () => choose(id) },
          ]),
        )
      : {},
  )
  return (
    <>
      <TileGroup
        label="Verdict"
        value={decision.verdict}
        tiles={tiles}
        onChange={choose}
        isDisabled={!canEdit || !quorum.quorate}
      />
      <section>
        <Eyebrow as="h2">Reasons</Eyebrow>
        <SavedText
          label="Reasons"
          value={decision.reasons}
          prompt="Why, so that someone who was not here understands"
          isReadOnly={!canEdit}
          describeError={inWords}
          onSave={(reasons) => decide({ reasons })}
          earlier={earlierReasons(decision.itemId)}
        />
      </section>
      <AgreementRows roomItem={roomItem} canEdit={canEdit} />
      <section>
        <Eyebrow as="h2">Conditions</Eyebrow>
        <SavedList
          label="Conditions"
          value={decision.conditions.map(({ text }) => text)}
          prompt="Add a condition"
          isReadOnly={!canEdit}
          describeError={inWords}
          onSave={(lines) => decide({ conditions: conditionsOf(lines, decision.conditions) })}
          earlier={earlierConditions(decision.itemId)}
        />
      </section>
      <DateField
        label="Review on"
        labelLook="eyebrow"
        value={decision.reviewOn}
        isDisabled={!canEdit}
        onChange={(reviewOn) => {
          if (reviewOn !== decision.reviewOn) void orSay(decide({ reviewOn }))
        }}
      />
      <DockFoot
        room={room}
        roomItem={roomItem}
        canEdit={canEdit}
        onShow={onShow}
        onNext={onNext}
        onReadBack={() => setReading(true)}
      />
      {isReading && (
        <ReadBack
          room={room}
          itemId={item.id}
          onLeave={(read) => {
            setReading(false)
            onGoTo(read)
          }}
          onDone={(next) => {
            setReading(false)
            if (next !== null) onGoTo(next)
          }}
        />
      )}
    </>
  )
}

/** A condition keeps its id while its text stays. */
const conditionsOf = (lines: readonly string[], known: readonly { id: string; text: string }[]) =>
  lines.map((text) => ({ id: known.find((condition) => condition.text === text)?.id ?? newId(), text }))
