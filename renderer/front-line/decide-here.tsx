import { isEnding } from '../../shared/approvals.ts'
import { limitOf } from '../form/limits.ts'
import { frontLine } from '../../shared/front-line.ts'
import { useState } from 'react'
import { frontLineVerdicts } from '../../shared/front-line.ts'
import { newId } from '../../shared/kernel/ids.ts'
import type { Decision, RoomItem } from '../../shared/room.ts'
import { verdictWords } from '../../shared/words.ts'
import { earlierConditions, earlierReasons } from '../data/earlier.ts'
import { InPlace, ListInPlace } from '../form/saved-fields.tsx'
import { orSay } from '../room/acts/saving.ts'
import { Button, DateField, Eyebrow, PageSection, Row, Small, TextButton, TileGroup } from '../ui/index.ts'
import { flushEdits } from '../data/use-flush.ts'
import { ActionsHere } from './actions-here.tsx'
import { ConfirmHere } from './confirm-here.tsx'
import styles from './front-line.module.css'
import { LeaveToPanel } from './leave-to-panel.tsx'
import { useDecideHere } from './use-decide-here.ts'

interface DecideHereProps {
  readonly roomItem: RoomItem
}

const tiles = frontLineVerdicts.map((id) => ({ id, label: verdictWords[id] }))

/** Verdict, reasons, conditions, review date and actions; then it is read. */
export function DecideHere({ roomItem }: DecideHereProps) {
  const { decision } = roomItem
  if (!decision) return null
  return <Deciding roomItem={roomItem} decision={decision} />
}

function Deciding({ roomItem, decision }: DecideHereProps & { readonly decision: Decision }) {
  const { doc, save } = useDecideHere(roomItem.item.id, decision)
  const chosen = frontLineVerdicts.find((id) => id === doc.verdict) ?? null
  return (
    <PageSection title="What they decide">
      <div className={styles.decision}>
        <TileGroup
          label="Decision"
          value={chosen}
          tiles={tiles}
          columns={3}
          onChange={(verdict) => void orSay(save({ verdict }))}
        />
        <section>
          <Eyebrow as="h3">Reasons</Eyebrow>
          <InPlace
            block={`decision.${doc.itemId}.reasons`}
            label="Reasons"
            value={doc.reasons}
            prompt="Why, so that someone who was not here understands"
            onSave={(reasons) => save({ reasons })}
            earlier={earlierReasons(doc.itemId)}
            maxLength={limitOf(frontLine.decide.input, 'changes.reasons')}
          />
        </section>
        {(chosen === 'approved_with_conditions' || doc.conditions.length > 0) && (
          <section>
            <Eyebrow as="h3">Conditions</Eyebrow>
            <ListInPlace
              blockOf={(index) => `decision.${doc.itemId}.condition.${doc.conditions[index]?.id ?? ''}`}
              label="Conditions"
              value={doc.conditions.map(({ text }) => text)}
              prompt="Add a condition"
              onSave={(lines) => save((now) => ({ conditions: conditionsOf(lines, now.conditions) }))}
              earlier={earlierConditions(doc.itemId)}
            />
          </section>
        )}
        {!isEnding(doc.verdict, roomItem.review?.result ?? null) && (
          <DateField
            label="Review on"
            labelLook="eyebrow"
            value={doc.reviewOn}
            onChange={(reviewOn) => {
              if (reviewOn !== doc.reviewOn) void orSay(save({ reviewOn }))
            }}
          />
        )}
        <ActionsHere roomItem={roomItem} />
        <Foot roomItem={roomItem} />
      </div>
    </PageSection>
  )
}

/** Where the two stand, and what each agency is told, they settle as they read and confirm it together. */
const isBefore = (missing: string): boolean => !/^Where .* stands$|^What each agency is told$/.test(missing)

function Foot({ roomItem }: { readonly roomItem: RoomItem }) {
  const [asking, setAsking] = useState<'read' | 'leave' | null>(null)
  const missing = roomItem.missing.filter(isBefore)
  const close = (): void => setAsking(null)
  return (
    <>
      {missing.length > 0 && <Small as="p">Before it is read: {missing.join('; ')}.</Small>}
      <Row align="center">
        <Button
          variant="primary"
          size="room"
          isDisabled={missing.length > 0}
          onPress={() => void flushEdits().then(() => setAsking('read'))}
        >
          Read it, then sign
        </Button>
        <TextButton onPress={() => setAsking('leave')}>Leave it to the panel</TextButton>
      </Row>
      {asking === 'read' && <ConfirmHere roomItem={roomItem} onClose={close} />}
      {asking === 'leave' && <LeaveToPanel itemId={roomItem.item.id} onClose={close} />}
    </>
  )
}

/** A condition keeps its id while its text stays. */
const conditionsOf = (lines: readonly string[], known: Decision['conditions']) =>
  lines.map((text) => ({ id: known.find((condition) => condition.text === text)?.id ?? newId(), text }))
