import { longDate, shortDate } from '../../shared/dates.ts'
import type { CaseDecision } from '../../shared/cases.ts'
import { verdictWord } from '../../shared/words.ts'
import { paths } from '../paths.ts'
import { PageSection, Prose, Small, TextLink } from '../ui/index.ts'
import { CorrectLink } from '../amendments/correct-link.tsx'
import { ThreeStates } from './three-states.tsx'
import styles from './decisions-section.module.css'

/** What was decided, the latest first, and how far each decision has come. */
export function DecisionsSection({ decisions }: { readonly decisions: readonly CaseDecision[] }) {
  if (decisions.length === 0) return null
  return (
    <>
      {decisions.map((decision, index) => (
        <PageSection
          key={decision.itemId}
          title={index === 0 ? 'The decision' : 'Before that'}
          aside={
            <>
              <ThreeStates decision={decision} />
              <CorrectLink recordId={decision.recordId} />
            </>
          }
        >
          <OneDecision decision={decision} />
        </PageSection>
      ))}
    </>
  )
}

function OneDecision({ decision }: { readonly decision: CaseDecision }) {
  return (
    <div>
      <p className={styles.verdict}>{verdictWord(decision.verdict, decision.authority)}</p>
      <Small as="p">
        <TextLink href={paths.agenda(decision.meetingId)}>{longDate(decision.heldOn)}</TextLink>
        {(decision.recordVersion ?? 1) > 1 && ` · corrected, version ${decision.recordVersion}`}
        {decision.reviewOn !== null && ` · to be reviewed by ${shortDate(decision.reviewOn)}`}
      </Small>
      {decision.reasons !== '' && (
        <div className={styles.reasons}>
          <Prose>{decision.reasons}</Prose>
        </div>
      )}
      {decision.conditions.length > 0 && (
        <>
          <h3 className={styles.heading}>On condition that</h3>
          <ul className={styles.conditions}>
            {decision.conditions.map((condition, index) => (
              <li key={index}>{condition}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
