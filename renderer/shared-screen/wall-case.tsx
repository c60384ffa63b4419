import type { WallView } from '../../shared/shared-screen.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { ReviewedOutcome } from '../../shared/review-in-room.ts'
import { resultWords, reviewResultWords } from '../../shared/review-words.ts'
import { moneyWords } from '../../shared/money-words.ts'
import { Eyebrow, SplitBar, SplitLegend, Words } from '../ui/index.ts'
import { WallDecision } from './wall-decision.tsx'
import { WallSheet } from './wall-sheet.tsx'
import type { WallSheetProps } from './wall-sheet.tsx'
import styles from './wall-case.module.css'

export type CaseView = Extract<WallView, { kind: 'case' }>

// More than this can't be read from the far end of a table; the rest is in the papers.
const maxLines = 5

export interface WallCaseProps {
  readonly view: CaseView
  readonly onPages?: WallSheetProps['onPages']
}

/** One person's page for the room: their words first; what is asked; the balance; who pays; then the decision. */
export function WallCase({ view, onPages }: WallCaseProps) {
  const { decision } = view
  return (
    <WallSheet head={<Head view={view} />} setting={view.setting} onPages={onPages}>
      <div className={decision ? styles.decided : styles.case}>
        <div className={styles.words}>
          {view.words && <Words size="wall">{view.words}</Words>}
          <Asked view={view} />
        </div>
        {decision ? <WallDecision view={view} decision={decision} /> : <Balance view={view} />}
        <WhoPays view={view} />
      </div>
    </WallSheet>
  )
}

function Head({ view }: { readonly view: CaseView }) {
  return (
    <>
      <b>
        {view.who}, {view.age}
      </b>
      <span>
        item {view.position} of {view.of}
      </span>
      {view.isOneOfSeveral && <span dir="auto">{view.panelName}</span>}
      <span className={styles.quorum}>{quorumInWords(view)}</span>
    </>
  )
}

function WhoPays({ view: { totals, money, section117 } }: { readonly view: CaseView }) {
  if (totals.annualPence === 0) return null
  return (
    <footer className={styles.money} data-whole>
      <SplitBar size="wall" health={totals.healthPence} socialCare={totals.socialCarePence} />
      <SplitLegend
        size="wall"
        health={totals.healthPence}
        socialCare={totals.socialCarePence}
        words={{ health: moneyWords(money, 'health'), socialCare: moneyWords(money, 'socialCare') }}
        middle={moneyWords(money, 'cost')}
        {...(section117 && { socialCareNote: 'no charge' })}
      />
    </footer>
  )
}

/** What is asked; of a review, what is looked at again and what it proposes. */
function Asked({ view: { ask, askedAs, review } }: { readonly view: CaseView }) {
  if (review === null && ask === '') return null
  return (
    <p className={styles.ask}>
      {review === null ? (
        <>
          {askedAs}: <bdi>{ask}</bdi>
        </>
      ) : (
        <>
          A review of what was decided on {longDate(review.of)}.{' '}
          {review.result !== null && `Proposed: ${resultWords[review.result].toLowerCase()}. `}
          <bdi>{review.why}</bdi>
        </>
      )}
    </p>
  )
}

const became = ({ text, result }: ReviewedOutcome): string =>
  result === null ? text : `${reviewResultWords[result]}: ${text}`

function Balance({ view }: { readonly view: CaseView }) {
  return (
    <div className={styles.two} data-fits>
      {view.review ? (
        <Lines title="What it was for, and what came of it" lines={view.review.outcomes.map(became)} />
      ) : (
        <Lines title="What could go wrong" lines={view.pitfalls} />
      )}
      <Lines title="What will be in place" lines={view.safetyNets} />
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  // What nobody has written yet is the console's business, not the room's.
  if (lines.length === 0) return null
  const left = lines.length - maxLines
  return (
    <section>
      <Eyebrow size="wall" as="h2">
        {title}
      </Eyebrow>
      <ul className={styles.lines}>
        {lines.slice(0, maxLines).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
        {left > 0 && <li className={styles.none}>and {left} more in the papers</li>}
      </ul>
    </section>
  )
}

function quorumInWords({ quorum }: CaseView): string {
  return quorum.quorate
    ? 'Enough are here to decide: health and the council'
    : `Not enough are here to decide. ${quorum.missing.join('. ')}`
}
