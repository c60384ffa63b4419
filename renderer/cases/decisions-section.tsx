import { longDate, shortDate } from '../../shared/kernel/dates.ts'
import { teamOutcomes } from '../../shared/outcomes.ts'
import type { Verdict } from '../../shared/outcomes.ts'
import type { CaseDecision } from '../../shared/cases.ts'
import { verdictWord } from '../../shared/words.ts'
import { Marked } from '../form/marked.tsx'
import { paths } from '../data/paths.ts'
import { PageSection, Prose, Small, TextLink } from '../ui/index.ts'
import { CorrectLink } from '../amendments/correct-link.tsx'
import { TakenBackCorrection } from '../amendments/taken-back-correction.tsx'
import { WaitingCorrection } from '../amendments/waiting-correction.tsx'
import { ThreeStates } from './three-states.tsx'
import styles from './decisions-section.module.css'

interface DecisionsSectionProps {
  readonly decisions: readonly CaseDecision[]
  /** The latest stands at the head of the page already. */
  readonly isLatestAbove: boolean
  /** How far this one has come is drawn at the head of the page. */
  readonly drawn: CaseDecision | undefined
}

/** What was decided, the latest first, and how far each decision has come. */
export function DecisionsSection({ decisions, isLatestAbove, drawn }: DecisionsSectionProps) {
  const told = isLatestAbove ? decisions.slice(1) : decisions
  return (
    <>
      {told.map((decision) => (
        <PageSection
          key={decision.itemId}
          title={decision === decisions[0] ? 'The decision' : 'Before that'}
          aside={<HowFar decision={decision} isDrawn={decision === drawn} />}
        >
          <OneDecision decision={decision} />
        </PageSection>
      ))}
    </>
  )
}

interface HowFarProps {
  readonly decision: CaseDecision
  readonly isDrawn: boolean
}

/** Where it is not drawn at the head of the page: how far it has come. */
const HowFar = ({ decision, isDrawn }: HowFarProps) => (
  <>
    {!isDrawn && <ThreeStates decision={decision} />}
    {decision.waits && <WaitingCorrection decision={decision} waits={decision.waits} />}
    {decision.takenBack && <TakenBackCorrection decision={decision} takenBack={decision.takenBack} />}
    <CorrectLink recordId={decision.recordId} />
  </>
)

/** A team talks about somebody again; a decision is reviewed. */
const nextWords = (verdict: Verdict): string =>
  teamOutcomes.some((one) => one === verdict) ? 'to be discussed again on' : 'to be reviewed by'

export function OneDecision({ decision }: { readonly decision: CaseDecision }) {
  return (
    <div>
      <p className={styles.verdict}>{verdictWord(decision.verdict, decision.authority)}</p>
      <Small as="p">
        <TextLink href={paths.agenda(decision.meetingId)}>{longDate(decision.heldOn)}</TextLink>
        {(decision.recordVersion ?? 1) > 1 && ` · corrected, version ${decision.recordVersion}`}
        {decision.reviewOn !== null && ` · ${nextWords(decision.verdict)} ${shortDate(decision.reviewOn)}`}
      </Small>
      {decision.reasons !== '' && (
        <Marked block={`decision.${decision.itemId}.reasons`} className={styles.reasons}>
          <Prose>{decision.reasons}</Prose>
        </Marked>
      )}
      {decision.conditions.length > 0 && (
        <>
          <h3 className={styles.heading}>On condition that</h3>
          <ul className={styles.conditions}>
            {decision.conditions.map(({ id, text }) => (
              <Marked key={id} as="li" block={`decision.${decision.itemId}.condition.${id}`}>
                {text}
              </Marked>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
