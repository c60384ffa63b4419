import type { CaseDecision } from '../../shared/cases.ts'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import { MarginNote } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'

interface TakenBackCorrectionProps {
  readonly decision: CaseDecision
  readonly takenBack: NonNullable<CaseDecision['takenBack']>
}

/** That a correction was proposed and is no more: by whom and why, and who has a copy of it. */
export const TakenBackCorrection = ({ decision, takenBack }: TakenBackCorrectionProps) => (
  <MarginNote title={`Version ${takenBack.recordVersion} was taken back`}>
    {takenBack.by}, {shortDate(dateOf(takenBack.at))}: {takenBack.reason} Version{' '}
    {decision.recordVersion ?? 1} stands.
    {takenBack.left.length > 0 &&
      ` A copy of the proposal has left for ${takenBack.left.map((side) => theSide[side]).join(' and ')}: let them know.`}
  </MarginNote>
)
