import type { WallView } from '../../shared/shared-screen.ts'
import { formatPence } from '../../shared/money.ts'
import { Eyebrow, SplitBar, SplitLegend, Tag, Words } from '../ui/index.ts'
import { useFit } from './use-fit.ts'
import { WallDecision } from './wall-decision.tsx'
import styles from './wall-case.module.css'

export type CaseView = Extract<WallView, { kind: 'case' }>

// More than this can't be read from the far end of a table; the rest is in the papers.
const maxLines = 5

/** One person's page for the room: their words first; what is asked; the balance; who pays; then the decision. */
export function WallCase({ view }: { readonly view: CaseView }) {
  const { totals, decision } = view
  const page = useFit()
  return (
    <div ref={page} className={decision ? styles.decided : styles.case}>
      <header className={styles.top}>
        <b>
          {view.who}, {view.age}
        </b>
        <span>
          item {view.position} of {view.of}
        </span>
        <span className={styles.quorum}>{quorumInWords(view)}</span>
      </header>
      <div className={styles.words}>
        {view.words && <Words size="wall">{view.words}</Words>}
        {view.warnings.map((warning) => (
          <p key={warning} className={styles.warning}>
            <Tag tone="warn" size="wall">
              Look again
            </Tag>{' '}
            {warning}
          </p>
        ))}
        {view.ask && <p className={styles.ask}>Asked: {view.ask}</p>}
      </div>
      {decision ? <WallDecision view={view} decision={decision} /> : <Balance view={view} />}
      {totals.annualPence > 0 && (
        <footer className={styles.money}>
          <SplitBar size="wall" health={totals.healthPence} socialCare={totals.socialCarePence} />
          <SplitLegend
            size="wall"
            health={totals.healthPence}
            socialCare={totals.socialCarePence}
            middle={`${formatPence(totals.annualPence)} a year`}
            {...(view.section117 && { socialCareNote: 'no charge' })}
          />
        </footer>
      )}
    </div>
  )
}

function Balance({ view }: { readonly view: CaseView }) {
  return (
    <div className={styles.two} data-fits>
      <Lines title="What could go wrong" lines={view.pitfalls} />
      <Lines title="What will be in place" lines={view.safetyNets} />
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const left = lines.length - maxLines
  return (
    <section>
      <Eyebrow size="wall" as="h2">
        {title}
      </Eyebrow>
      <ul className={styles.lines}>
        {lines.slice(0, maxLines).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length === 0 && <li className={styles.none}>Nothing recorded</li>}
        {left > 0 && <li className={styles.none}>and {left} more in the papers</li>}
      </ul>
    </section>
  )
}

function quorumInWords({ quorum }: CaseView): string {
  return quorum.quorate ? 'Quorate: health and social care' : `Not quorate. ${quorum.missing.join('. ')}`
}
