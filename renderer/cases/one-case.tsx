import { memo, useMemo, useState } from 'react'
import type { CasePage } from '../../shared/cases.ts'
import { guardrails } from '../../shared/guardrails.ts'
import { kindAsks } from '../../shared/panel-kinds.ts'
import { isRiskOpened } from '../../shared/readiness.ts'
import type { Plan } from '../../shared/plans.ts'
import type { RiskDecision } from '../../shared/risks.ts'
import { CaseActions } from '../actions/case-actions.tsx'
import { wants } from '../people/person-words.ts'
import { fullName } from '../../shared/kernel/person-name.ts'
import { MyNotes } from '../papers/my-notes.tsx'
import { Place, usePlaceAsked } from '../form/place.tsx'
import { PlanSection } from '../plans/plan-section.tsx'
import { usePlanEdit } from '../plans/use-plan-edit.ts'
import { BenefitsSection } from '../risks/benefits-section.tsx'
import { MoreSections } from '../risks/more-sections.tsx'
import { CaseReviews } from '../reviews/due/case-reviews.tsx'
import { Options } from '../risks/options-section.tsx'
import { PitfallsSection } from '../risks/pitfalls-section.tsx'
import { useRiskEdit } from '../risks/use-risk-edit.ts'
import { WantsSection } from '../risks/wants-section.tsx'
import { CopiesOutNote } from '../recalls/copies-out.tsx'
import { PastRecalls, RecallMarks } from '../recalls/recall-marks.tsx'
import { Disclosure } from '../ui/index.ts'
import { Warnings } from '../form/warnings.tsx'
import { useMay } from '../data/open-session.ts'
import { GoalsSection } from '../goals/goals-section.tsx'
import { ContributionsSection } from '../contributions/contributions-section.tsx'
import { OnLists } from '../rolling-list/on-lists.tsx'
import { SupportSection } from '../support/support-section.tsx'
import { ScoresSection } from '../measures/scores-section.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseSteps, drawnDecision } from './case-steps.tsx'
import { DecidedFirst } from './decided-first.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { Folded } from './folded.tsx'
import { DefensibilityNote } from './defensibility-note.tsx'
import type { DefensibilityNoteProps } from './defensibility-note.tsx'
import { isSettled } from './is-settled.ts'
import { byStanding } from './standing.ts'
import { useCaseEdit } from './use-case-edit.ts'
import { WordsSection } from './words-section.tsx'

/** Of other things than what is written in the case: a save of a text draws none of them again. */
const [Actions, Reviews, Lists, Notes] = [memo(CaseActions), memo(CaseReviews), memo(OnLists), memo(MyNotes)]
const [Goals, Scores, Said, Support] = [
  memo(GoalsSection),
  memo(ScoresSection),
  memo(ContributionsSection),
  memo(SupportSection),
]
const [Decisions, Steps, Header] = [memo(DecisionsSection), byStanding(CaseSteps), byStanding(CaseHeader)]
const [Marks, Past, Copies] = [memo(RecallMarks), memo(PastRecalls), memo(CopiesOutNote)]

export interface OneCaseProps {
  readonly page: CasePage
  readonly risk: RiskDecision
  readonly plan: Plan
}

/** The case as it is read, top to bottom; all of it edited where it stands. */
export function OneCase({ page, risk, plan }: OneCaseProps) {
  const caseEdit = useCaseEdit(page.case)
  const riskEdit = useRiskEdit(risk)
  const planEdit = usePlanEdit(plan)
  const isReadOnly = !useMay('cases.update') || page.case.state === 'closed'
  const asked = usePlaceAsked()
  const { person } = page
  const ofCase = useMemo(() => ({ caseId: page.case.id }), [page.case.id])
  const parts = { person, edit: riskEdit, isReadOnly }
  const settled = isSettled(page) ? page.decisions[0] : undefined
  const asks = kindAsks[risk.kind]
  // As it was on coming in: what folds away while somebody writes in it takes the words from under their hands.
  const [opened] = useState(() => ({ risk: isRiskOpened(risk.body), money: plan.lines.length > 0 }))
  const asksRisk = asks.risk || opened.risk
  const asksMoney = asks.money || opened.money
  const note = useDefensibility(asksRisk, {
    one: caseEdit.doc,
    risk: riskEdit.doc.body,
    plan: planEdit.doc,
    decisions: page.decisions,
  })
  const options = (
    <Place id="options">
      <Options {...parts} />
    </Place>
  )
  const goals = (
    <>
      <Goals
        title={`What ${wants[person.pronoun]} to reach`}
        personId={person.id}
        caseId={isReadOnly ? null : page.case.id}
      />
      <Scores personId={person.id} caseId={isReadOnly ? null : page.case.id} />
    </>
  )
  const prepared = (
    <>
      <WordsSection kind={risk.kind} page={page} edit={caseEdit} isReadOnly={isReadOnly}>
        <Warnings warnings={guardrails({ ...riskEdit.doc.body, words: caseEdit.doc.words })} />
        {asksRisk && options}
      </WordsSection>
      <Said caseId={page.case.id} isTeam={risk.kind === 'multidisciplinary_team'} isReadOnly={isReadOnly} />
      {!asksRisk && goals}
      <Folded
        title="Options and risks"
        isFolded={!asksRisk}
        isOpen={asked !== null}
        note="Not asked for by this panel. What somebody begins here is asked for whole."
      >
        {!asksRisk && options}
        <WantsSection {...parts} />
        {asksRisk && goals}
        <BenefitsSection {...parts} aside={note} />
        <PitfallsSection {...parts} findings={planEdit.doc.findings} />
      </Folded>
      <MoreSections {...parts} />
      <Folded
        title="Budget"
        isFolded={!asksMoney}
        isOpen={asked !== null}
        note="Not asked for by this panel."
      >
        <PlanSection
          person={person}
          section117={caseEdit.doc.section117}
          edit={planEdit}
          isReadOnly={isReadOnly}
        />
      </Folded>
      <Support caseId={page.case.id} lines={planEdit.doc.lines} isReadOnly={isReadOnly} />
    </>
  )
  return (
    <>
      <Header page={page} totals={planEdit.doc.totals} />
      {page.decisions.length > 0 && <Copies personId={person.id} caseId={page.case.id} />}
      <Marks of={ofCase} />
      <Steps page={page} />
      {settled ? (
        <>
          <DecidedFirst page={page} decision={settled} plan={planEdit.doc} />
          <Actions caseId={page.case.id} />
          <Disclosure
            key={asked ?? ''}
            title="What was prepared: words, options, risk and plan"
            level={2}
            isInitiallyOpen={asked !== null}
          >
            {prepared}
          </Disclosure>
        </>
      ) : (
        prepared
      )}
      <Reviews caseId={page.case.id} personName={fullName(person)} />
      <Lists
        caseId={page.case.id}
        personName={fullName(person)}
        isTeam={risk.kind === 'multidisciplinary_team' && !isReadOnly}
      />
      <Decisions
        decisions={page.decisions}
        isLatestAbove={settled !== undefined}
        drawn={drawnDecision(page)}
      />
      {!settled && <Actions caseId={page.case.id} />}
      <Past caseId={page.case.id} />
      <Notes aboutId={page.case.id} about="this case" />
    </>
  )
}

/** The same note for as long as nothing that it reads is another. */
const useDefensibility = (isAsked: boolean, { one, risk, plan, decisions }: DefensibilityNoteProps) =>
  useMemo(
    () => (isAsked ? <DefensibilityNote {...{ one, risk, plan, decisions }} /> : null),
    [isAsked, one, risk, plan, decisions],
  )
