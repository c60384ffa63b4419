import { memo, useCallback, useMemo, useRef, useState } from 'react'
import { useSame } from '../../form/use-same.ts'
import { apartFromWho } from '../acts/apart-from-who.ts'
import type { RoomApart } from '../acts/apart-from-who.ts'
import { isEnding } from '../../../shared/approvals.ts'
import { kindVocabulary } from '../../../shared/panel-kinds.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import type { Decision, RoomItem } from '../../../shared/room.ts'
import { earlierReasons } from '../../data/earlier.ts'
import { useBlock } from '../../form/block-here.ts'
import { Eyebrow, Kbd, keysActHere, SavedText, useShortcuts } from '../../ui/index.ts'
import { ownersOf } from '../../actions/action-owners.ts'
import { useSteady } from '../../form/use-steady.ts'
import { did } from '../acts/acts.ts'
import { ActionsInRoom } from './actions-in-room.tsx'
import { AgreementRows } from './agreement-rows.tsx'
import { CarryDialog } from './carry-dialog.tsx'
import { ChangesRecommendation } from './changes-recommendation.tsx'
import { ConditionsInRoom } from './conditions-in-room.tsx'
import { Deadlock } from './deadlock.tsx'
import { DockFoot } from './dock-foot.tsx'
import { openField } from '../acts/open-field.ts'
import { ReadBack } from '../read-back/read-back.tsx'
import { ReviewOn } from './review-on.tsx'
import { inWords, useDecide } from '../acts/saving.ts'
import { useRecords } from '../acts/use-records.ts'
import { TakenTo } from './taken-to.tsx'
import { VerdictTiles } from './verdict-tiles.tsx'
import { WithoutQuorum } from './without-quorum.tsx'
import styles from './dock.module.css'

interface DecisionDockProps {
  /** Its place beside the middle. */
  readonly className: string | undefined
  readonly room: RoomApart
  readonly roomItem: RoomItem
  readonly onShow: () => void
  readonly onNext: () => void
  readonly onGoTo: (itemId: string) => void
}

/** Verdict, reasons, who disagrees, conditions, review date and actions: all that is recorded in the room. */
export const DecisionDock = apartFromWho(({ className, ...props }: DecisionDockProps) => {
  const { decision } = props.roomItem
  return (
    <aside className={className} aria-label="Decision" {...keysActHere}>
      {decision && <Recorded {...props} decision={decision} />}
    </aside>
  )
})

const carriedWords =
  'What was put off stays put off: take it off the other meeting’s agenda, and list it again.'
const readBackWords =
  'The read-back that was confirmed last stands. Change anything in that item, and it is read back again.'

interface RecordedProps extends Omit<DecisionDockProps, 'className'> {
  readonly decision: Decision
}

/** Each is given what it shows and no more: a save of the reasons draws none of the others again. */
const [Tiles, Changes, Conditions, Review] = [
  memo(VerdictTiles),
  memo(ChangesRecommendation),
  memo(ConditionsInRoom),
  memo(ReviewOn),
]
const [Actions, Rows, Foot, Why] = [memo(ActionsInRoom), memo(AgreementRows), memo(DockFoot), memo(Reasons)]

function Recorded({ room, roomItem, decision, onShow, onNext, onGoTo }: RecordedProps) {
  const [isReading, setReading] = useState(false)
  const [isCarrying, setCarrying] = useState(false)
  const reasons = useRef<HTMLElement>(null)
  const decide = useDecide(decision)
  const { item, quorum, verdicts, verdictsWhy, agreements, standing, actions, missing } = roomItem
  const { itemId } = decision
  const { quorate, missing: lacks } = quorum
  // Who comes or goes changes the count, and seldom what it lacks.
  const enough = useMemo(() => ({ quorate, missing: lacks }), [quorate, lacks])
  const called = kindVocabulary[room.kind]
  // A team makes no conditions and overrules nobody: what it agrees on is an action.
  const isTeam = room.kind === 'multidisciplinary_team'
  const records = useRecords(room)
  const canEdit = records && item.state !== 'carried'
  const carry = useCallback(() => setCarrying(true), [])
  const read = useCallback(() => setReading(true), [])
  const [show, next] = [useSteady(onShow), useSteady(onNext)]
  // Whoever is marked as gone is a member all the same.
  const owners = useSame(ownersOf(roomItem))
  const offering = useSame(agreements.filter(({ position }) => position === 'agree_with_conditions'))
  useShortcuts('In the room', {
    ...(canEdit && {
      w: { label: `Write: ${called.reasons}`, run: () => openField(reasons.current) },
      c: { label: 'Put off to another meeting', run: carry },
    }),
  })
  return (
    <>
      {canEdit && (!quorate || item.withoutQuorum === 'discuss') && (
        <WithoutQuorum roomItem={roomItem} onCarry={carry} onNext={onNext} />
      )}
      <Tiles
        kind={room.kind}
        authority={room.authority}
        {...{ item, verdicts, verdictsWhy, canEdit, decide }}
        quorum={enough}
        verdict={decision.verdict}
      />
      <section ref={reasons}>
        <Why {...{ itemId, canEdit, decide }} kind={room.kind} reasons={decision.reasons} />
      </section>
      {(!isTeam || decision.changesRecommendation) && (
        <Changes
          {...{ itemId, canEdit, decide }}
          changesRecommendation={decision.changesRecommendation}
          changesReason={decision.changesReason}
        />
      )}
      {decision.verdict === 'escalated' && (
        <Deadlock room={room} decision={decision} canEdit={canEdit} decide={decide} />
      )}
      {(!isTeam || decision.conditions.length > 0) && (
        <Conditions {...{ itemId, canEdit, decide }} agreements={offering} conditions={decision.conditions} />
      )}
      {decision.verdict === 'to_risk_panel' && <TakenTo roomItem={roomItem} canEdit={canEdit} />}
      {!isEnding(decision.verdict, roomItem.review?.result ?? null) && (
        <Review {...{ itemId, canEdit, decide }} called={called.next} reviewOn={decision.reviewOn} />
      )}
      <Actions {...{ itemId, actions, owners }} canEdit={records} />
      <Rows {...{ item, agreements, standing, canEdit }} decidingRule={room.decidingRule} />
      <Foot
        {...{ item, missing, canEdit }}
        quorum={enough}
        isShown={room.shownItemId === itemId && !room.hidden}
        isReadBack={decision.readBackAt !== null}
        onShow={show}
        onNext={next}
        onCarry={carry}
        onReadBack={read}
      />
      {isCarrying && (
        <CarryDialog
          room={room}
          item={item}
          onClose={() => setCarrying(false)}
          onCarried={() => {
            did({ said: `Item ${item.position} is put off`, takeBack: carriedWords })
            onNext()
          }}
        />
      )}
      {isReading && (
        <ReadBack
          room={room}
          itemId={item.id}
          onLeave={(read) => {
            setReading(false)
            onGoTo(read)
          }}
          onDone={(next) => {
            did({ said: 'The read-back is confirmed', takeBack: readBackWords })
            setReading(false)
            if (next !== null) onGoTo(next)
          }}
        />
      )}
    </>
  )
}

interface ReasonsProps {
  readonly itemId: string
  readonly kind: PanelKind
  readonly reasons: string
  readonly canEdit: boolean
  readonly decide: ReturnType<typeof useDecide>
}

function Reasons({ itemId, kind, reasons, canEdit, decide }: ReasonsProps) {
  const called = kindVocabulary[kind]
  const place = `decision.${itemId}.reasons`
  const { isKept, beside } = useBlock(place)
  return (
    <>
      <div className={styles.line}>
        <Eyebrow as="h2">{called.reasons}</Eyebrow>
        {canEdit && <Kbd combo="w" />}
      </div>
      <SavedText
        block={place}
        beside={beside}
        label={called.reasons}
        value={reasons}
        look="small"
        prompt={called.reasonsPrompt}
        isReadOnly={!canEdit || isKept}
        describeError={inWords}
        onSave={(text) => decide({ reasons: text })}
        earlier={earlierReasons(itemId)}
      />
    </>
  )
}
