import { longDate } from '../../../shared/kernel/dates.ts'
import { moneyWords } from '../../../shared/money-words.ts'
import type { RoomItem } from '../../../shared/room.ts'
import { positionWords, verdictWords } from '../../../shared/words.ts'
import { whoDoesWhat } from '../../actions/who-does-what.ts'
import { ReviewAsRead } from '../../reviews/due/review-as-read.tsx'
import { Eyebrow, Words } from '../../ui/index.ts'
import { Warnings } from '../../form/warnings.tsx'
import { sideWords } from '../../words/agencies.ts'
import styles from './read-back.module.css'

/** The record as it will be signed, set to be read aloud across a table. */
export function AsRead({ roomItem }: { readonly roomItem: RoomItem }) {
  const { case: of, review, decision, risk, plan, agreements, actions } = roomItem
  if (!of || !decision || !risk || !plan) return null
  const stand = agreements.filter(
    ({ position }) => position !== null && position !== 'agree' && position !== 'not_present',
  )
  return (
    <div className={styles.text}>
      {review ? (
        <ReviewAsRead review={review} />
      ) : (
        of.words.trim() !== '' && <Words size="room">{of.words}</Words>
      )}
      <Warnings warnings={risk.warnings} />
      <section>
        <Eyebrow as="h2">What was asked</Eyebrow>
        <p>{of.ask}</p>
      </section>
      <section>
        <Eyebrow as="h2">{decision.verdict && verdictWords[decision.verdict]}</Eyebrow>
        <p className={styles.reasons}>{decision.reasons}</p>
      </section>
      <List title="Conditions" lines={decision.conditions.map(({ text }) => text)} />
      {plan.totals.annualPence > 0 && (
        <p>
          It costs {moneyWords(plan.money, 'cost')}. Health pays {moneyWords(plan.money, 'health')}; the
          council pays {moneyWords(plan.money, 'socialCare')}
          {of.section117 && ', with no charge to the person'}.
        </p>
      )}
      <section>
        <Eyebrow as="h2">Does anyone disagree?</Eyebrow>
        {stand.length === 0 && <p>Nobody disagrees.</p>}
        {stand.map(({ memberId, name, title, side, position, words }) => (
          <p key={memberId}>
            {name}, {title}
            {side && ` (${sideWords[side].toLowerCase()})`},{' '}
            {position && positionWords[position].toLowerCase()}
            {words && `: “${words}”`}
          </p>
        ))}
      </section>
      <List
        title="Who does what"
        lines={actions.map(({ text, ownerName, dueOn }) => whoDoesWhat({ text, owner: ownerName, dueOn }))}
      />
      {decision.reviewOn && <p>Review on {longDate(decision.reviewOn)}.</p>}
    </div>
  )
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <Eyebrow as="h2">{title}</Eyebrow>
      <ul className={styles.list}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
