import type { CaseDecision, CasePage } from '../../shared/cases.ts'
import { moneyWords } from '../../shared/money-words.ts'
import { paidPence } from '../../shared/plan-money.ts'
import type { Plan } from '../../shared/plans.ts'
import { isApproving } from '../../shared/approvals.ts'
import { resultWords } from '../../shared/review-words.ts'
import type { ReviewPage } from '../../shared/reviews.ts'
import { positionWords } from '../../shared/words.ts'
import { howGiven } from '../../shared/words-given.ts'
import { CorrectLink } from '../amendments/correct-link.tsx'
import { TakenBackCorrection } from '../amendments/taken-back-correction.tsx'
import { WaitingCorrection } from '../amendments/waiting-correction.tsx'
import { Marked } from '../form/marked.tsx'
import { paths } from '../data/paths.ts'
import { useReviewOf } from '../reviews/due/use-review-of.ts'
import { Eyebrow, MarginNote, PageSection, SplitBar, SplitLegend, TextLink, Words } from '../ui/index.ts'
import styles from './decided-first.module.css'
import { drawnDecision } from './case-steps.tsx'
import { OneDecision } from './decisions-section.tsx'
import { ThreeStates } from './three-states.tsx'
import { sideWords } from '../words/agencies.ts'

export interface DecidedFirstProps {
  readonly page: CasePage
  readonly decision: CaseDecision
  readonly plan: Plan
}

/** At the head of a decided case: their words, what was decided, who pays, who disagreed; in the margin the way to what left. */
export function DecidedFirst({ page, decision, plan }: DecidedFirstProps) {
  const review = useReviewOf(page.case.id, decision)
  return (
    <>
      {review !== undefined && <TheirWords one={page.case} review={review} />}
      <PageSection
        title={review ? 'What was decided at the review' : 'What was decided'}
        aside={
          <>
            {(decision.confirmed !== null || decision !== drawnDecision(page)) && (
              <ThreeStates decision={decision} />
            )}
            {decision.waits && <WaitingCorrection decision={decision} waits={decision.waits} />}
            {decision.takenBack && <TakenBackCorrection decision={decision} takenBack={decision.takenBack} />}
            <Leading decision={decision} />
          </>
        }
      >
        <OneDecision decision={decision} />
        {review?.result && (
          <p className={styles.part}>Proposed: {resultWords[review.result].toLowerCase()}.</p>
        )}
        {isApproving(decision.verdict) && <WhoPays decision={decision} plan={plan} />}
        <Dissent decision={decision} />
      </PageSection>
    </>
  )
}

interface TheirWordsProps {
  readonly one: CasePage['case']
  readonly review: ReviewPage | null
}

/** As the decision had them: at a review what they said there, where they were asked. */
function TheirWords({ one, review }: TheirWordsProps) {
  const isNow = review !== null && review.body.words.trim() !== ''
  const { words, wordsSource } = isNow ? review.body : one
  if (words.trim() === '') return null
  return (
    <PageSection>
      <Marked block={isNow ? `review.${review.id}.words` : 'words'}>
        <Words said={howGiven(words, wordsSource)}>{words}</Words>
      </Marked>
    </PageSection>
  )
}

function WhoPays({ decision, plan }: Pick<DecidedFirstProps, 'decision' | 'plan'>) {
  const money = decision.money ?? plan.money
  // As it was frozen, where it was: the plan itself may have gone on since.
  const [health, socialCare] = [
    drawn(decision, plan, 'healthPence'),
    drawn(decision, plan, 'socialCarePence'),
  ]
  const isFree = [money.firstYear, money.oneOff, ...money.laterYears].every((parts) => paidPence(parts) === 0)
  if (isFree) return <p className={styles.part}>No money was asked for.</p>
  const words = { health: moneyWords(money, 'health'), socialCare: moneyWords(money, 'socialCare') }
  return (
    <div className={styles.part}>
      <Eyebrow as="h3">Who pays, {moneyWords(money, 'paid')}</Eyebrow>
      <SplitBar health={health} socialCare={socialCare} size="room" />
      <SplitLegend health={health} socialCare={socialCare} words={words} />
    </div>
  )
}

const drawn = ({ money }: CaseDecision, { totals }: Plan, part: 'healthPence' | 'socialCarePence'): number =>
  money === null ? totals[part] : money.firstYear[part] + money.oneOff[part]

function Dissent({ decision: { itemId, dissent } }: Pick<DecidedFirstProps, 'decision'>) {
  if (dissent.length === 0) return <p className={styles.part}>Nobody disagreed.</p>
  return (
    <div className={styles.part}>
      <Eyebrow as="h3">{positionWords.disagree}</Eyebrow>
      {dissent.map(({ memberId, name, title, side, words }) => (
        <Marked key={memberId} block={`agreement.${itemId}.${memberId}`} className={styles.dissent}>
          <p>
            “{words}” {name}, {title}
            {side && ` (${sideWords[side].toLowerCase()})`}
          </p>
        </Marked>
      ))}
    </div>
  )
}

/** Where the signed record, the letter and the actions are, and where it is corrected. */
function Leading({ decision: { recordId, meetingId, confirmed } }: Pick<DecidedFirstProps, 'decision'>) {
  return (
    <MarginNote title="What came of it">
      <div className={styles.links}>
        {recordId !== null && confirmed === null && (
          <TextLink href={paths.release(meetingId)}>Signed record and packs</TextLink>
        )}
        {recordId !== null && <TextLink href={paths.letter(recordId)}>Letter</TextLink>}
        <TextLink href={paths.actions}>Actions</TextLink>
        <CorrectLink recordId={recordId} isAmongLinks />
      </div>
    </MarginNote>
  )
}
