import { ageOn } from '../../../shared/kernel/dates.ts'
import { pick } from '../../../shared/kernel/told.ts'
import { kindVocabulary } from '../../../shared/panel-kinds.ts'
import type { Panel } from '../../../shared/panels.ts'
import type { WallSetting, WallView } from '../../../shared/shared-screen.ts'
import { selectItem, selectItems } from '../facts/select-meeting.ts'
import { selectPanelOf, selectPanels } from '../facts/select-panel.ts'
import { fullName, initialsOf } from '../../../shared/kernel/person-name.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import type { CaseFacts } from '../facts/case-facts.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { reviewInRoom } from './review-in-room.ts'
import { selectOnScreen } from '../recording/on-screen.ts'
import { selectRoomState } from '../recording/room-state.ts'

/** What this computer's shared screen may know: only what is shown there, and nothing at all while it is hidden. */
export async function selectWall(db: ReadDb, device: string | null, today: string): Promise<WallView> {
  const running = await selectOnScreen(db, device)
  const meeting = running.find(({ shownItemId }) => shownItemId !== null) ?? running[0]
  const panel = await selectPanelOf(db, meeting ?? { panelId: null })
  const blank: WallView = { kind: 'blank', panelName: panel.name, heldOn: meeting?.heldOn ?? null }
  if (!meeting || meeting.hidden === 1 || meeting.shownItemId === null) return blank
  const items = await selectItems(db, meeting.id)
  const item = items.find((one) => one.id === meeting.shownItemId)
  if (!item) return blank
  const { zoom, page } = await selectRoomState(db, meeting.id)
  return viewOf(db, { panel, meeting, item, of: items.length, setting: { zoom, page }, today })
}

/** What the shared screen would show, for the console alone: the very same view. */
export async function selectPreview(db: ReadDb, itemId: string, today: string): Promise<WallView> {
  const { item, meeting } = await selectItem(db, itemId)
  const [panel, items] = [await selectPanelOf(db, meeting), await selectItems(db, meeting.id)]
  return viewOf(db, { panel, meeting, item, of: items.length, setting: { zoom: 0, page: 0 }, today })
}

interface OnWall {
  readonly panel: Panel
  readonly meeting: Row<'meeting'>
  readonly item: Row<'agendaItem'>
  readonly of: number
  readonly setting: WallSetting
  readonly today: string
}

type Shown = OnWall & { readonly isOneOfSeveral: boolean }

async function viewOf(db: ReadDb, on: OnWall): Promise<WallView> {
  const [facts] = await selectCaseFacts(db, on.meeting, [on.item], on.today)
  const shown = { ...on, isOneOfSeveral: (await selectPanels(db)).length > 1 }
  return facts ? caseView(facts, shown) : businessView(shown)
}

/** The statement of confidentiality stands under the first item, where it is read out. */
const businessView = ({ panel, item, of, setting, isOneOfSeveral }: Shown): WallView => ({
  kind: 'business',
  itemId: item.id,
  panelName: panel.name,
  isOneOfSeveral,
  title: item.title,
  position: item.position,
  of,
  text: item.position === 1 ? panel.terms.confidentiality : '',
  setting,
})

function caseView(facts: CaseFacts, { of, setting, isOneOfSeveral }: Shown): WallView {
  const { item, person, panel, meeting, risk, decision, agreements } = facts
  const review = reviewInRoom(facts)
  return {
    kind: 'case',
    itemId: item.id,
    panelName: panel.name,
    isOneOfSeveral,
    who: panel.terms.namesOnSharedScreen ? fullName(person) : initialsOf(person),
    age: ageOn(person.dateOfBirth, meeting.heldOn),
    position: item.position,
    of,
    words: review?.words.trim() ? review.words : facts.case.words,
    review: review && pick(review, ['of', 'result', 'why', 'outcomes']),
    ask: facts.case.ask,
    askedAs: kindVocabulary[panel.terms.kind].askedShort,
    // Never shortened: what does not fit runs on to the next page, and the console says so.
    pitfalls: risk.body.pitfalls.map(({ text }) => text),
    // An early sign is watched for; what will be in place is what is done and who is called.
    safetyNets: risk.body.safetyNets.filter(({ kind }) => kind !== 'early_sign').map(({ text }) => text),
    options: risk.body.options.map(({ title }) => title),
    totals: facts.plan.totals,
    money: facts.plan.money,
    section117: facts.case.section117,
    quorum: facts.quorum,
    decision:
      decision.verdict === null
        ? null
        : decisionView({ ...decision, verdict: decision.verdict, authority: panel.authority }),
    dissent: agreements
      .filter(({ position }) => position === 'disagree')
      .map(({ title, side, words }) => ({ title, side, words })),
    actions: facts.actions.map(({ text, ownerName, dueOn }) => ({ text, owner: ownerName, dueOn })),
    setting,
  }
}

type WallDecision = NonNullable<Extract<WallView, { kind: 'case' }>['decision']>

const decisionView = ({
  verdict,
  authority,
  ...decision
}: CaseFacts['decision'] & Pick<WallDecision, 'verdict' | 'authority'>): WallDecision => ({
  verdict,
  authority,
  reasons: decision.reasons,
  conditions: decision.conditions.map(({ text }) => text),
  reviewOn: decision.reviewOn,
  changesReason: decision.changesRecommendation ? decision.changesReason : '',
  escalation: verdict === 'escalated' ? viewsOf(decision) : null,
})

const viewsOf = ({
  escalatedTo: to,
  healthView,
  socialCareView,
}: Pick<CaseFacts['decision'], 'escalatedTo' | 'healthView' | 'socialCareView'>) => ({
  to,
  healthView,
  socialCareView,
})
