import { kindVocabulary } from '../../../shared/panel-kinds.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { panelVerdicts, teamOutcomes } from '../../../shared/room.ts'
import type { Room, RoomItem, Verdict } from '../../../shared/room.ts'
import { verdictWord, verdictWords } from '../../../shared/words.ts'
import { announce, notifyTrouble, TileGroup, Tiny, useShortcuts } from '../../ui/index.ts'
import { did } from '../acts/acts.ts'
import { orSay } from '../acts/saving.ts'
import type { DecisionChanges } from '../acts/saving.ts'
import { decideAgain } from '../acts/take-back.ts'
import styles from './dock.module.css'

type Enough = Pick<RoomItem['quorum'], 'quorate' | 'missing'>

interface VerdictTilesProps
  extends Pick<Room, 'kind' | 'authority'>, Pick<RoomItem, 'item' | 'verdicts' | 'verdictsWhy'> {
  readonly quorum: Enough
  readonly verdict: Verdict | null
  readonly canEdit: boolean
  readonly decide: (changes: DecisionChanges) => Promise<void>
}

const shortVerdict: Partial<Record<Verdict, string>> = {
  approved_with_conditions: 'With conditions',
  partly_approved: 'In part',
  deferred_for_information: 'Deferred',
  referred_elsewhere: 'Refer elsewhere',
  escalated: 'Escalated',
  plan_continues: 'Plan continues',
  plan_changed: 'Change of plan',
  referred_on: 'Refer on',
  stepped_up: 'Step up',
  stepped_down: 'Step down',
  discharged: 'Discharge',
  brought_back: 'Bring back on a date',
  to_risk_panel: 'To the risk panel',
}

/** In the order of their digits, with one that was recorded under other terms at the end. */
function inOrder(kind: PanelKind, verdict: Verdict | null): readonly Verdict[] {
  const order: readonly Verdict[] = kind === 'multidisciplinary_team' ? teamOutcomes : panelVerdicts
  return verdict === null || order.includes(verdict) ? order : [...order, verdict]
}
const shortAdvice: Partial<Record<Verdict, string>> = {
  approved: 'Recommend approval',
  not_approved: 'Recommend against',
  deferred_for_information: 'More information',
}

/** The verdicts this panel has for this case, one digit each; the same digit means the same in every case. */
export function VerdictTiles(props: VerdictTilesProps) {
  const { kind, authority, verdict: before, canEdit, decide } = props
  const { quorum, verdicts: open, verdictsWhy, item } = props
  const isAdvice = authority === 'advisory'
  const tiles = inOrder(kind, before).flatMap((id, index) => {
    // One that was recorded before stays visible: the read-back says why it cannot stand.
    if (!open.includes(id) && before !== id) return []
    const label = (isAdvice ? shortAdvice[id] : undefined) ?? shortVerdict[id] ?? verdictWords[id]
    return [{ id, label, shortcut: `${index + 1}` }]
  })
  const isOpen = canEdit && quorum.quorate && item.withoutQuorum !== 'discuss'
  const choose = async (verdict: Verdict): Promise<void> => {
    if (verdict === before || !(await orSay(decide({ verdict })))) return
    const said = verdictWord(verdict, authority)
    announce(`${said}. Saved`)
    did({ said: `The decision: ${said}`, takeBack: () => decideAgain(item.id, { verdict: before }) })
  }
  const sayWhyNot = (): void => notifyTrouble(whyNot(props))
  useShortcuts(
    'In the room',
    canEdit
      ? Object.fromEntries(
          tiles.map(({ id, label, shortcut }) => [
            shortcut,
            { label: `Decision: ${label}`, run: () => (isOpen ? void choose(id) : sayWhyNot()) },
          ]),
        )
      : {},
  )
  return (
    <div className={styles.verdicts}>
      <TileGroup
        label={kindVocabulary[kind].decision}
        value={before}
        tiles={tiles}
        columns={isAdvice || kind === 'multidisciplinary_team' ? 2 : 3}
        onChange={(verdict) => void choose(verdict)}
        isDisabled={!isOpen}
      />
      {verdictsWhy !== '' && <Tiny as="p">{verdictsWhy}</Tiny>}
    </div>
  )
}

const whyNot = ({ quorum, item }: Pick<VerdictTilesProps, 'quorum' | 'item'>): string =>
  item.withoutQuorum === 'discuss'
    ? 'This item is discussed only: nothing is decided in it.'
    : `${quorum.missing.join('. ')}. Nothing can be decided yet.`
