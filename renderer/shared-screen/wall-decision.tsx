import { longDate } from '../../shared/kernel/dates.ts'
import { isolated } from '../../shared/kernel/text-direction.ts'
import { verdictWord, viewHeading } from '../../shared/words.ts'
import { whoDoesWhat } from '../actions/who-does-what.ts'
import { Eyebrow } from '../ui/index.ts'
import type { CaseView } from './wall-case.tsx'
import { sideWords } from '../words/agencies.ts'
import styles from './wall-case.module.css'

interface WallDecisionProps {
  readonly view: CaseView
  readonly decision: NonNullable<CaseView['decision']>
}

/** The decision as it is being recorded, for reading back: word for word, dissent included. */
export function WallDecision({ view, decision }: WallDecisionProps) {
  return (
    <div className={styles.two} data-fits>
      <section>
        <h2 className={styles.verdict}>{verdictWord(decision.verdict, decision.authority)}</h2>
        <p className={styles.reasons} dir="auto">
          {decision.reasons || 'The reasons are being written.'}
        </p>
        {decision.changesReason && (
          <Terms title="Changes what was recommended" lines={[decision.changesReason]} />
        )}
        <Views escalation={decision.escalation} />
        {decision.reviewOn && <p className={styles.review}>Review on {longDate(decision.reviewOn)}</p>}
      </section>
      <section>
        <Terms title="Conditions" lines={decision.conditions} />
        <Terms
          title="Disagrees"
          lines={view.dissent.map(
            ({ title, side, words }) =>
              `${title}${side ? `, ${sideWords[side].toLowerCase()}` : ''}: “${isolated(words)}”`,
          )}
        />
        <Terms title="Who does what" lines={view.actions.map(whoDoesWhat)} />
      </section>
    </div>
  )
}

/** Where it goes, and what each agency says to whoever decides there. */
function Views({ escalation }: Pick<WallDecisionProps['decision'], 'escalation'>) {
  if (!escalation) return null
  const { to, healthView, socialCareView } = escalation
  return (
    <>
      <Terms title={viewHeading('health', to)} lines={[healthView].filter(Boolean)} />
      <Terms title={viewHeading('socialCare', to)} lines={[socialCareView].filter(Boolean)} />
    </>
  )
}

function Terms({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className={styles.terms}>
      <Eyebrow size="wall" as="h2">
        {title}
      </Eyebrow>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </div>
  )
}
