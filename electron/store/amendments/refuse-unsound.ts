import { sameKind } from '../../../shared/amendments.ts'
import { isApproving, isGoingOn } from '../../../shared/approvals.ts'
import { frontLineVerdicts } from '../../../shared/front-line.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { changesBetween } from '../../../shared/record-changes.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { offerFaults } from '../../../shared/rules/support-offer.ts'
import { riskGaps } from '../../../shared/readiness.ts'
import type { Gap } from '../../../shared/readiness.ts'
import type { RiskBody } from '../../../shared/risks.ts'

/** What the operations that wrote it would have refused; and what would be another decision, not a correction. */
export function refuseUnsound(
  before: DecisionRecord,
  after: DecisionRecord,
  { isOwnChanged = false }: { readonly isOwnChanged?: boolean } = {},
): void {
  const { decision, meeting } = after
  if (!isOwnChanged && changesBetween(before, after).length === 0)
    throw invalid({ words: 'nothing would change' })
  if (!sameKind(before.decision.verdict, decision.verdict))
    throw invalid({ 'words.verdict': 'another decision' })
  if (meeting.kind === 'front_line' && !frontLineVerdicts.some((one) => one === decision.verdict))
    throw invalid({ 'words.verdict': 'only the panel may decide this' })
  if (decision.reasons.trim() === '') throw invalid({ 'words.reasons': 'say why it was decided so' })
  if (decision.verdict === 'approved_with_conditions' && decision.conditions.length === 0)
    throw invalid({ 'words.conditions': 'at least one condition' })
  const asksDay = isApproving(decision.verdict) || isGoingOn(decision.verdict)
  if (asksDay && decision.reviewOn === null) throw invalid({ 'words.reviewOn': 'give the day' })
  if (decision.reviewOn !== null && decision.reviewOn < meeting.heldOn)
    throw invalid({ 'words.reviewOn': 'is before the meeting' })
  if (decision.changesRecommendation && decision.changesReason.trim() === '')
    throw invalid({ 'words.changesReason': 'missing' })
  refuseUnsoundOffers(before, after)
  refuseUnprepared(before, after)
}

// A record says them only where they are so.
const laterUnsaid = { askedFor: false, because: [] }

/** Each that says something else is one that could have been written down by the day of the meeting. */
function refuseUnsoundOffers(before: DecisionRecord, { offers = [], meeting }: DecisionRecord): void {
  const was = new Set(before.offers?.map((offer) => JSON.stringify(offer)))
  for (const [at, offer] of offers.entries()) {
    if (was.has(JSON.stringify(offer))) continue
    const faults = Object.entries(offerFaults({ ...laterUnsaid, ...offer, lineId: null }, meeting.heldOn))
    if (faults.length > 0)
      throw invalid(Object.fromEntries(faults.map(([field, why]) => [`rest.offers.${at}.${field}`, why])))
  }
}

/** Who answered was there; whoever disagreed or abstained said so in words. */
export function refuseLostAnswers({ agreements, attendance }: DecisionRecord): void {
  for (const [at, { memberId, state }] of attendance.entries()) {
    const answer = agreements.find(({ member }) => member.memberId === memberId)
    if (answer !== undefined && answer.position !== 'not_present' && state !== 'present' && state !== 'left')
      throw invalid({ [`rest.attendance.${at}.state`]: 'answered, so was there' })
  }
  for (const [at, { position, words }] of agreements.entries())
    if ((position === 'disagree' || position === 'abstain') && words.trim() === '')
      throw invalid({ [`answers.${at}.words`]: 'words to disagree or abstain' })
}

/** An approval keeps all that had to be written before it could be decided. */
function refuseUnprepared(before: DecisionRecord, after: DecisionRecord): void {
  if (!isApproving(after.decision.verdict)) return
  if (before.plan.lines.length > 0 && after.plan.lines.length === 0) throw invalid({ 'rest.plan': 'missing' })
  const was = new Set(gapsOf(before).map(({ what }) => what))
  const gap = gapsOf(after).find(({ what }) => !was.has(what))
  if (gap) throw invalid({ [places[gap.place] ?? 'rest.risk']: 'the risk decision is not complete' })
}

/** Where in a correction what is missing is written. */
const places: Readonly<Record<string, string>> = {
  words: 'rest.said.text',
  activity: 'rest.risk.activity',
  why: 'rest.risk.why',
  costs: 'rest.risk.costOfNotDoing',
  options: 'rest.risk.options',
  pitfalls: 'rest.risk.pitfalls',
  capacity: 'rest.risk.capacity.note',
}

const gapsOf = ({ risk, words }: DecisionRecord): Gap[] =>
  riskGaps(risk as unknown as RiskBody, {
    words: words.text,
    wordsSource: words.source,
    wordsNote: words.note,
  })
