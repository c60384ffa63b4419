import type { ActionState, ActionStep } from '../../../shared/actions.ts'
import type { Row } from '../kernel/schema.ts'

/** The row of one version, with when and by whom it was written; null: when the action was added. */
export interface StandingVersion extends Omit<Row<'action'>, 'id' | 'version'> {
  readonly at: string | null
  readonly by: string | null
}

type Meeting = Pick<Row<'meeting'>, 'id' | 'heldOn' | 'closedAt'>

const nothing = {
  by: null,
  meetingId: null,
  from: null,
  to: null,
  state: null,
  words: '',
  evidence: '',
} as const satisfies Partial<ActionStep>

/**
 * What happened to an action, the earliest first: how it was agreed when its meeting closed, each change since, and the
 * later meetings at whose close it was still open. What was rewritten in the room before the close was never agreed.
 */
export function stepsOf(
  meeting: Meeting,
  versions: readonly StandingVersion[],
  later: readonly Meeting[],
): ActionStep[] {
  const { closedAt } = meeting
  const since = closedAt === null ? [] : versions.filter(({ at }) => at !== null && at > closedAt)
  const agreed = versions[versions.length - since.length - 1] ?? versions[0]
  const first: ActionStep = {
    ...nothing,
    what: 'agreed',
    at: meeting.heldOn,
    meetingId: meeting.id,
    to: agreed?.dueOn ?? null,
  }
  const early = agreed === undefined || agreed.state === 'open' ? [] : [endedStep(agreed)]
  const changes = since.flatMap((version, index) => stepTo(version, since[index - 1] ?? agreed))
  const open = later.filter(({ closedAt: at }) => at !== null && stateAt(versions, at) === 'open')
  const carried = open.map(({ id, closedAt: at }): ActionStep => ({
    ...nothing,
    what: 'stillOpen',
    at: at ?? '',
    meetingId: id,
  }))
  return [first, ...[...early, ...changes, ...carried].toSorted((a, b) => (a.at < b.at ? -1 : 1))]
}

function stateAt(versions: readonly StandingVersion[], at: string): string | undefined {
  return versions.findLast((version) => version.at === null || version.at <= at)?.state
}

const endedStep = ({ at, by, state, outcome, evidence }: StandingVersion): ActionStep => ({
  ...nothing,
  what: 'ended',
  at: at ?? '',
  by,
  state: state as ActionState,
  words: outcome,
  evidence,
})

function stepTo(now: StandingVersion, before: StandingVersion | undefined): ActionStep[] {
  if (before === undefined) return []
  const base = { ...nothing, at: now.at ?? '', by: now.by }
  const isEndedOtherwise =
    now.state !== before.state || now.outcome !== before.outcome || now.evidence !== before.evidence
  if (now.state !== 'open') return isEndedOtherwise ? [endedStep(now)] : corrected(now, before, base)
  if (before.state !== 'open') return [{ ...base, what: 'takenBack', words: now.reason }]
  // A correction of what was agreed leaves the day that it was moved to as it is.
  if (now.dueOn !== before.dueOn && now.agreedDueOn !== null)
    return [{ ...base, what: 'moved', from: before.dueOn, to: now.dueOn, words: now.reason }]
  return corrected(now, before, base)
}

const told = ['text', 'ownerName', 'side', 'dueOn', 'agreedDueOn'] as const

function corrected(
  now: StandingVersion,
  before: StandingVersion,
  base: Omit<ActionStep, 'what'>,
): ActionStep[] {
  return told.some((field) => now[field] !== before[field]) ? [{ ...base, what: 'corrected' }] : []
}
