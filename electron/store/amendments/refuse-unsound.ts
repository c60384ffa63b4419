import { sameKind } from '../../../shared/amendments.ts'
import { isApproving } from '../../../shared/approvals.ts'
import { frontLineVerdicts } from '../../../shared/front-line.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import { changesBetween } from '../../../shared/record-changes.ts'
import type { AgencyRecord, DecisionRecord } from '../../../shared/records.ts'
import { riskMissing } from '../../../shared/readiness.ts'
import type { RiskBody } from '../../../shared/risks.ts'

/** What the operations that wrote it would have refused; and what would be another decision, not a correction. */
export function refuseUnsound(before: DecisionRecord, after: DecisionRecord): void {
  const { decision, meeting } = after
  if (changesBetween(before, after).length === 0) throw invalid({ words: 'nothing would change' })
  if (!sameKind(before.decision.verdict, decision.verdict)) throw invalid({ verdict: 'another decision' })
  if (meeting.kind === 'front_line' && !frontLineVerdicts.some((one) => one === decision.verdict))
    throw invalid({ verdict: 'only the panel may decide this' })
  if (decision.reasons.trim() === '') throw invalid({ reasons: 'say why it was decided so' })
  if (decision.verdict === 'approved_with_conditions' && decision.conditions.length === 0)
    throw invalid({ conditions: 'at least one condition' })
  if (isApproving(decision.verdict) && decision.reviewOn === null) throw invalid({ reviewOn: 'give the day' })
  if (decision.reviewOn !== null && decision.reviewOn < meeting.heldOn)
    throw invalid({ reviewOn: 'is before the meeting' })
  refuseLostAnswers(after)
  refuseUnprepared(before, after)
}

/** Who answered was there; whoever disagreed or abstained said so in words. */
function refuseLostAnswers({ agreements, attendance }: DecisionRecord): void {
  const states = new Map(attendance.map(({ memberId, state }) => [memberId, state]))
  for (const { member, position, words } of agreements) {
    const state = states.get(member.memberId)
    if (state !== undefined && position !== 'not_present' && state !== 'present' && state !== 'left')
      throw invalid({ attendance: 'answered, so was there' })
    if ((position === 'disagree' || position === 'abstain') && words.trim() === '')
      throw invalid({ answers: 'words to disagree or abstain' })
  }
}

/** An approval keeps all that had to be written before it could be decided. */
function refuseUnprepared(before: DecisionRecord, after: DecisionRecord): void {
  if (!isApproving(after.decision.verdict)) return
  const was = new Set(gapsOf(before))
  if (gapsOf(after).some((gap) => !was.has(gap))) throw invalid({ risk: 'the risk decision is not complete' })
}

const gapsOf = ({ risk, words }: DecisionRecord): string[] =>
  riskMissing(risk as unknown as RiskBody, {
    words: words.text,
    wordsSource: words.source,
    wordsNote: words.note,
  })

/** What one agency may not read stands in the other's copy alone: a correction of both copies does not touch it. */
export const keptFrom = (records: readonly Pick<AgencyRecord, 'ownBlocks'>[]): string[] => [
  ...new Set(
    records.flatMap(({ ownBlocks }) =>
      ownBlocks.flatMap((block) => ('at' in block && typeof block.at === 'string' ? [block.at] : [])),
    ),
  ),
]

export function refuseKept(before: DecisionRecord, after: DecisionRecord, kept: readonly string[]): void {
  const isWithin = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`)
  const touched = changesBetween(before, after).some(({ at }) =>
    kept.some((place) => isWithin(at, place) || isWithin(place, at)),
  )
  if (touched) throw invalid({ rest: 'kept from an agency' })
}
