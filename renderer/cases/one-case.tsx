import { useState } from 'react'
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
import { isSettled } from './is-settled.ts'
import { useCaseEdit } from './use-case-edit.ts'
import { WordsSection } from './words-section.tsx'

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
  const parts = { person, edit: riskEdit, isReadOnly }
  const settled = isSettled(page) ? page.decisions[0] : undefined
  const asks = kindAsks[risk.kind]
  // As it was on coming in: what folds away while somebody writes in it takes the words from under their hands.
  const [opened] = useState(() => ({ risk: isRiskOpened(risk.body), money: plan.lines.length > 0 }))
  const asksRisk = asks.risk || opened.risk
  const asksMoney = asks.money || opened.money
  const options = (
    <Place id="options">
      <Options {...parts} />
    </Place>
  )
  const goals = (
    <>
      <GoalsSection
        title={`What ${wants[person.pronoun]} to reach`}
        personId={person.id}
        caseId={isReadOnly ? null : page.case.id}
      />
      <ScoresSection personId={person.id} caseId={isReadOnly ? null : page.case.id} />
    </>
  )
  const prepared = (
    <>
      <WordsSection kind={risk.kind} page={page} edit={caseEdit} isReadOnly={isReadOnly}>
        <Warnings warnings={guardrails({ ...riskEdit.doc.body, words: caseEdit.doc.words })} />
        {asksRisk && options}
      </WordsSection>
      <ContributionsSection
        caseId={page.case.id}
        isTeam={risk.kind === 'multidisciplinary_team'}
        isReadOnly={isReadOnly}
      />
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
        <BenefitsSection
          {...parts}
          aside={
            asksRisk ? (
              <DefensibilityNote
                one={caseEdit.doc}
                risk={riskEdit.doc.body}
                plan={planEdit.doc}
                decisions={page.decisions}
              />
            ) : null
          }
        />
        <PitfallsSection {...parts} findings={planEdit.doc.findings} />
      </Folded>
      <MoreSections {...parts} />
      <Folded
        title="Budget"
        isFolded={!asksMoney}
        isOpen={asked !== null}
        note="Not asked for by this panel."
      >
        <PlanSection person={person} one={caseEdit.doc} edit={planEdit} isReadOnly={isReadOnly} />
      </Folded>
      <SupportSection caseId={page.case.id} plan={planEdit.doc} isReadOnly={isReadOnly} />
    </>
  )
  return (
    <>
      <CaseHeader page={page} plan={planEdit.doc} />
      {page.decisions.length > 0 && <CopiesOutNote personId={person.id} caseId={page.case.id} />}
      <RecallMarks of={{ caseId: page.case.id }} />
      <CaseSteps page={page} />
      {settled ? (
        <>
          <DecidedFirst page={page} decision={settled} plan={planEdit.doc} />
          <CaseActions caseId={page.case.id} />
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
      <CaseReviews caseId={page.case.id} personName={fullName(person)} />
      <OnLists
        caseId={page.case.id}
        personName={fullName(person)}
        isTeam={risk.kind === 'multidisciplinary_team' && !isReadOnly}
      />
      <DecisionsSection
        decisions={page.decisions}
        isLatestAbove={settled !== undefined}
        drawn={drawnDecision(page)}
      />
      {!settled && <CaseActions caseId={page.case.id} />}
      <PastRecalls caseId={page.case.id} />
      <MyNotes aboutId={page.case.id} about="this case" />
    </>
  )
}
