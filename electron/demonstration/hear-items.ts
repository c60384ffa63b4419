import { newId } from '../../shared/kernel/ids.ts'
import type { RoomItem } from '../../shared/room.ts'
import { itemOf } from './agenda.ts'
import { corrected, correctedLine } from './corrections.ts'
import { members } from './panel.ts'
import { loginFor, storyOf } from './prepare-cases.ts'
import type {
  DemoAction,
  DemoCarried,
  DemoCorrections,
  DemoDecision,
  DemoItem,
  DemoPosition,
  DemoSharing,
} from './shapes/script.ts'
import { budgetLine } from './shapes/shape.ts'
import type { Stage } from './stage.ts'

const coordinator = members[0].login

export interface Hearing {
  readonly stage: Stage
  readonly meetingId: string
  readonly caseId: string
  readonly itemId: string
  /** By the day they are held. */
  readonly meetingIds: ReadonlyMap<string, string>
  /** What named people decide about objections. */
  readonly sharing: readonly DemoSharing[]
}

/** Puts an item on the shared screen and records its decision to the read-back. */
export async function decideItem(hearing: Hearing, item: DemoItem, decision: DemoDecision): Promise<void> {
  const { stage, meetingId, itemId, caseId } = hearing
  await stage.call(coordinator, 'room.show', { meetingId, itemId })
  if (decision.corrections) await correct(stage, caseId, item.case, decision.corrections)
  await recordDecision(hearing, decision)
  await takePositions(hearing, decision.positions)
  await stage.call(coordinator, 'room.everyoneAgrees', { itemId })
  await saveActions(hearing, decision.actions)
  await settleSharing(hearing, item.case)
  const version = versionOf(await stage.call(coordinator, 'room.item', { itemId }))
  await stage.call(coordinator, 'room.confirmReadBack', { itemId, version })
}

/** Before the record is confirmed: what each agency that is objected to may be told. */
async function settleSharing({ stage, itemId, sharing }: Hearing, key: string): Promise<void> {
  const waiting = await stage.call(coordinator, 'room.item', { itemId })
  for (const { side } of waiting.sharing) {
    const answer = sharing.find((one) => one.case === key && one.side === side)
    if (answer === undefined) throw new Error(`nobody answers for ${key} and ${side}`)
    const { share, reason, by } = answer
    const decidedBy = stage.memberId(by)
    await stage.call(coordinator, 'room.settleSharing', {
      itemId,
      decidedBy,
      reason,
      packs: [{ side, share }],
    })
  }
}

const versionOf = ({ decision }: RoomItem): number => decision?.version ?? 1

async function recordDecision({ stage, itemId }: Hearing, decision: DemoDecision): Promise<void> {
  const { verdict, reasons, legalBasis, conditions, reviewOn, changesReason } = decision
  const version = versionOf(await stage.call(coordinator, 'room.item', { itemId }))
  await stage.call(coordinator, 'room.decide', {
    itemId,
    version,
    changes: {
      verdict,
      reasons,
      legalBasis,
      conditions: conditions.map((text) => ({ id: newId(), text })),
      reviewOn,
      changesRecommendation: changesReason !== undefined,
      changesReason: changesReason ?? '',
    },
  })
}

/** Under discussion: on the shared screen, the reasons begun. */
export async function discussItem(
  hearing: Hearing,
  begun: {
    readonly reasons: string
    readonly positions: readonly DemoPosition[]
    readonly actions: readonly DemoAction[]
  },
): Promise<void> {
  const { stage, meetingId, itemId } = hearing
  await stage.call(coordinator, 'room.show', { meetingId, itemId })
  await takePositions(hearing, begun.positions)
  await saveActions(hearing, begun.actions)
  const version = versionOf(await stage.call(coordinator, 'room.item', { itemId }))
  await stage.call(coordinator, 'room.decide', { itemId, version, changes: { reasons: begun.reasons } })
}

export async function carryItem(
  { stage, meetingId, caseId, meetingIds }: Hearing,
  { to, reason }: DemoCarried,
): Promise<void> {
  const { id: itemId, version } = await itemOf(stage, meetingId, caseId)
  const toMeetingId = meetingIds.get(to)
  if (toMeetingId === undefined) throw new Error(`no meeting on ${to}`)
  await stage.call(coordinator, 'meetings.carry', { itemId, version, toMeetingId, reason })
}

async function takePositions({ stage, itemId }: Hearing, positions: readonly DemoPosition[]): Promise<void> {
  for (const { login, position, words } of positions) {
    const memberId = stage.memberId(login)
    await stage.call(coordinator, 'room.setAgreement', { itemId, memberId, position, words })
  }
}

async function saveActions({ stage, itemId }: Hearing, actions: readonly DemoAction[]): Promise<void> {
  for (const { text, owner: ownerName, side, dueOn } of actions) {
    const fresh = { actionId: null, version: null }
    await stage.call(coordinator, 'room.saveAction', { itemId, ...fresh, text, ownerName, side, dueOn })
  }
}

/** What was put right in the room: the plan, the risk decision, then line by line. */
async function correct(
  stage: Stage,
  caseId: string,
  key: string,
  corrections: DemoCorrections,
): Promise<void> {
  const { demo } = storyOf(stage.script, key)
  const { plan: asDecided } = corrected(demo, corrections)
  if (corrections.risk) {
    const { version } = await stage.call(coordinator, 'risks.get', { caseId })
    await stage.call(coordinator, 'risks.save', { caseId, version, changes: corrections.risk })
  }
  // What the person pays is the council's to read, and to write.
  const council = loginFor('socialCare', coordinator)
  const plan = await stage.call(coordinator, 'plans.get', { caseId })
  if (corrections.plan)
    await stage.call(coordinator, 'plans.save', { caseId, version: plan.version, changes: corrections.plan })
  const touched = new Set([
    ...(corrections.lines ?? []).map(({ line }) => line),
    ...(corrections.removeLines ?? []),
  ])
  for (const index of touched) {
    const { lines } = await stage.call(coordinator, 'plans.get', { caseId })
    const kept = lines.find(({ id }) => id === plan.lines[index]?.id)
    if (kept === undefined) throw new Error(`${key} has no line ${index}`)
    const next = correctedLine(demo.plan, corrections, index)
    const which = { lineId: kept.id, version: kept.version }
    if (next === null) await stage.call(coordinator, 'plans.removeLine', which)
    else await stage.call(council, 'plans.updateLine', { ...which, changes: budgetLine(asDecided, next) })
  }
}
