import type { Today } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { plural, waitingWords } from '../words/time-words.ts'
import { MarginNote, TextLink } from '../ui/index.ts'

/** In the margin: what came in and waits for someone to look at it. */
export function WaitingReferrals({ today }: { readonly today: Today }) {
  const { referralsWaiting, oldestReferralDays, possibleMatches } = today
  return (
    <>
      <MarginNote title={<TextLink href={paths.referrals}>Referrals</TextLink>}>
        {referralsWaiting === 0
          ? 'None is waiting.'
          : `${plural(referralsWaiting, 'person is', 'people are')} waiting, the longest for ${waitingWords(oldestReferralDays)}.`}
      </MarginNote>
      {possibleMatches > 0 && (
        <MarginNote title={<TextLink href={paths.matches}>Possible matches</TextLink>}>
          {plural(possibleMatches, 'pair of records', 'pairs of records')} may be one person. Someone has to
          say.
        </MarginNote>
      )}
    </>
  )
}
