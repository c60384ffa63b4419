import { moneyWords } from '../../../shared/money-words.ts'
import type { Plan } from '../../../shared/plans.ts'
import type { SincePapers } from '../../../shared/read-back.ts'
import { Eyebrow, SplitBar, SplitLegend } from '../../ui/index.ts'
import { changedIn, Since } from './read-back-since.tsx'

interface ReadBackMoneyProps {
  readonly plan: Plan
  readonly section117: boolean
  readonly papers: SincePapers | null
}

/** What it costs and who pays; line by line it stands further down. */
export function ReadBackMoney({ plan: { money, totals }, section117, papers }: ReadBackMoneyProps) {
  const [change] = changedIn(papers, 'plan')
  return (
    <section>
      <Eyebrow as="h2">Who pays</Eyebrow>
      {totals.annualPence === 0 ? (
        <p>No money is asked for.</p>
      ) : (
        <>
          <p>{moneyWords(money, 'cost')}</p>
          <SplitBar size="room" health={totals.healthPence} socialCare={totals.socialCarePence} />
          <SplitLegend
            health={totals.healthPence}
            socialCare={totals.socialCarePence}
            words={{ health: moneyWords(money, 'health'), socialCare: moneyWords(money, 'socialCare') }}
            {...(section117 && { socialCareNote: 'no charge' })}
          />
        </>
      )}
      {change && <Since change={change} about="Who pays" />}
    </section>
  )
}
