import type { CaseDecision } from '../../shared/cases.ts'
import type { WaitingVersion } from '../../shared/deliveries.ts'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import { paths } from '../data/paths.ts'
import { Finding, TextLink } from '../ui/index.ts'
import { waitingWords } from '../words/waiting-words.ts'

interface WaitingCorrectionProps {
  readonly decision: CaseDecision
  readonly waits: WaitingVersion
}

/** Beside what stands: that a correction of it is proposed, why, and whom it waits for. */
export const WaitingCorrection = ({ decision, waits }: WaitingCorrectionProps) => (
  <Finding level="check" title={`A correction waits: version ${decision.recordVersion ?? 1} stands`}>
    {waits.madeBy} proposed version {waits.recordVersion} on {shortDate(dateOf(waits.madeAt))}: {waits.reason}{' '}
    It takes the place of version {decision.recordVersion ?? 1} once both agencies have signed it;{' '}
    {waitingWords(waits)}. <TextLink href={paths.sign(decision.meetingId)}>Sign it</TextLink>
  </Finding>
)
