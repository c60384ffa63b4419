import { useState } from 'react'
import type { CaseDecision } from '../../shared/cases.ts'
import type { WaitingVersion } from '../../shared/deliveries.ts'
import { dateOf, shortDate } from '../../shared/kernel/dates.ts'
import { useMay } from '../data/open-session.ts'
import { paths } from '../data/paths.ts'
import { Finding, TextButton, TextLink } from '../ui/index.ts'
import { waitingWords } from '../words/waiting-words.ts'
import { TakeBackProposal } from './take-back-proposal.tsx'

interface WaitingCorrectionProps {
  readonly decision: CaseDecision
  readonly waits: WaitingVersion
}

/** Beside what stands: that a correction of it is proposed, why, and whom it waits for; it may be taken back. */
export function WaitingCorrection({ decision, waits }: WaitingCorrectionProps) {
  const may = useMay('amendments.takeBack')
  const [isAsking, setAsking] = useState(false)
  const stands = decision.recordVersion ?? 1
  return (
    <Finding level="check" title={`A correction waits: version ${stands} stands`}>
      {waits.madeBy} proposed version {waits.recordVersion} on {shortDate(dateOf(waits.madeAt))}:{' '}
      {waits.reason} It takes the place of version {stands} once both agencies have signed it;{' '}
      {waitingWords(waits)}. <TextLink href={paths.sign(decision.meetingId)}>Sign it</TextLink>
      {may && decision.recordId !== null && (
        <>
          {' '}
          <TextButton onPress={() => setAsking(true)}>Take it back</TextButton>
          <TakeBackProposal
            recordId={decision.recordId}
            stands={stands}
            waits={waits}
            isOpen={isAsking}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </Finding>
  )
}
