import type { Today } from '../../shared/today.ts'
import { paths } from '../data/paths.ts'
import { plural, waitingWords } from '../words/time-words.ts'
import { MarginNote, TextLink } from '../ui/index.ts'

/** In the margin of those who do not run the panel: what came in. */
export function WaitingReferrals({ today }: { readonly today: Today }) {
  const { people, oldestDays } = today.referrals
  return (
    <MarginNote title={<TextLink href={paths.referrals}>Referrals</TextLink>}>
      {people === 0
        ? 'None is waiting.'
        : `${plural(people, 'person is', 'people are')} waiting, the longest for ${waitingWords(oldestDays)}.`}
    </MarginNote>
  )
}
