import { longDate } from '../../shared/kernel/dates.ts'
import { conditionResults, netResults, outcomeResults, triggerResults } from '../../shared/review-fields.ts'
import type { ReviewPlace } from '../../shared/review-missing.ts'
import type { ReviewPage } from '../../shared/reviews.ts'
import type { SafetyNet } from '../../shared/risks.ts'
import { safetyNetWords } from '../../shared/words.ts'
import { useMay } from '../data/open-session.ts'
import { MarginNote, PageHeader, PageSection, Prose, Tag, TextButton } from '../ui/index.ts'
import { GoalsSection } from '../goals/goals-section.tsx'
import { ScoresSection } from '../measures/scores-section.tsx'
import { AnswerRows } from './answer-rows.tsx'
import { DecideReview } from './decide-review.tsx'
import { HarmPart } from './harm-part.tsx'
import { MoneyPart } from './money-part.tsx'
import { ResultPart } from './result-part.tsx'
import { ReviewMenu } from './review-menu.tsx'
import { correctedWords, jointWords, owedLine, standingWords, whyHeld } from './due/review-words.ts'
import styles from './reviews.module.css'
import { ThenAndNow } from './then-and-now.tsx'
import { useReviewEdit } from './use-review-edit.ts'
import { ViewsNow } from './views-now.tsx'
import { WordsNow } from './words-now.tsx'

/** Set as a document: nothing that was promised is typed again. */
export function OneReview({ review }: { readonly review: ReviewPage }) {
  const edit = useReviewEdit(review)
  const { doc } = edit
  const isReadOnly = !useMay('reviews.save') || doc.state !== 'open'
  const { promise } = doc
  const parts = { edit, isReadOnly }
  return (
    <>
      <PageHeader
        title={doc.personName}
        meta={`Review of the decision of ${longDate(promise.heldOn)} · ${doc.reference}`}
      >
        <Tag>{standingWords(doc)}</Tag>
        <ReviewMenu review={doc} />
      </PageHeader>
      <PageSection title="Why it is held" aside={<WhatItServes review={doc} />}>
        <Prose>{whyHeld(doc)}</Prose>
        {doc.correctedTo !== null && <Prose>{correctedWords(doc.correctedTo)}</Prose>}
      </PageSection>
      <PageSection title="In their words" id="words" aside={<StillToWrite review={doc} />}>
        <WordsNow {...parts} />
      </PageSection>
      {promise.outcomes.length > 0 && (
        <PageSection title="What was to come of it" id="outcomes">
          <AnswerRows
            {...parts}
            list="outcomes"
            promised={promise.outcomes}
            results={outcomeResults}
            asks="What became of it"
            prompt="In their words"
          />
        </PageSection>
      )}
      <ThenAndNow personId={doc.personId} since={promise.heldOn} until={doc.concludedOn} />
      {doc.concludedOn === null && (
        <>
          <GoalsSection
            title="What they want to reach"
            personId={doc.personId}
            caseId={isReadOnly ? null : doc.caseId}
          />
          <ScoresSection personId={doc.personId} caseId={isReadOnly ? null : doc.caseId} />
        </>
      )}
      {promise.conditions.length > 0 && (
        <PageSection title="Conditions" id="conditions">
          <AnswerRows
            {...parts}
            list="conditions"
            promised={promise.conditions}
            results={conditionResults}
            asks="Was it kept?"
            prompt="Say how, or why not"
          />
        </PageSection>
      )}
      {promise.nets.length > 0 && (
        <PageSection title="What was to be seen, in place and called on" id="nets">
          <AnswerRows
            {...parts}
            list="nets"
            promised={promise.nets}
            results={netResults}
            asks="Was it used?"
            asksOf={({ kind }) => netAsks[kind]}
            prompt="Say when, and how it went"
            noteOf={({ kind }) => safetyNetWords[kind]}
          />
        </PageSection>
      )}
      {promise.triggers.length > 0 && (
        <PageSection title="What was to make everybody stop, or look again" id="triggers">
          <AnswerRows
            {...parts}
            list="triggers"
            promised={promise.triggers}
            results={triggerResults}
            asks="Did it happen?"
            prompt="Say when, and what was done"
            noteOf={({ from }) => (from === 'stop' ? 'To stop and think again' : 'To look again sooner')}
          />
        </PageSection>
      )}
      <PageSection title="Money" id="money">
        <MoneyPart {...parts} />
      </PageSection>
      <PageSection title="Harm" id="harm">
        <HarmPart {...parts} />
      </PageSection>
      <PageSection title="How each agency sees it now" id="views">
        <ViewsNow {...parts} />
      </PageSection>
      <PageSection title="What comes of it" id="result">
        <ResultPart {...parts} />
      </PageSection>
      <PageSection title="The decision">
        <DecideReview review={doc} />
      </PageSection>
    </>
  )
}

const netAsks: Readonly<Record<SafetyNet['kind'], string>> = {
  early_sign: 'Was it seen, and did that help?',
  control: 'Was it used?',
  crisis_contact: 'Was it called on?',
}

const WhatItServes = ({ review: { meets, joint } }: { readonly review: ReviewPage }) => (
  <MarginNote title="What it is a review of">
    {meets.length > 0 && (
      <ul className={styles.gaps}>
        {meets.map((one) => (
          <li key={one.basis}>{owedLine(one)}</li>
        ))}
      </ul>
    )}
    <p>{jointWords(meets, joint)}</p>
  </MarginNote>
)

/** Each leads to its part of the page. */
function StillToWrite({ review: { missing, state } }: { readonly review: ReviewPage }) {
  if (state !== 'open') return null
  const to = (place: ReviewPlace): void => {
    const part = document.getElementById(place)
    part?.scrollIntoView({ block: 'start' })
    part?.querySelector<HTMLElement>('button, textarea, input')?.focus({ preventScroll: true })
  }
  return (
    <MarginNote title={missing.length === 0 ? 'Nothing is missing' : 'Still to write'}>
      {missing.length === 0 ? (
        <p>It can be decided.</p>
      ) : (
        <ul className={styles.plain}>
          {missing.map(({ what, place }) => (
            <li key={what}>
              <TextButton onPress={() => to(place)}>{what}</TextButton>
            </li>
          ))}
        </ul>
      )}
    </MarginNote>
  )
}
