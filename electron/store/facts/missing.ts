import type { Finding } from '../../../shared/plans.ts'
import { blocksSignOff, riskMissing } from '../../../shared/readiness.ts'
import type { Verdict } from '../../../shared/room.ts'
import { approvals, isEnding, isGoingOn } from '../../../shared/approvals.ts'
import { kindVocabulary } from '../../../shared/panel-kinds.ts'
import type { PanelKind } from '../../../shared/panel-kinds.ts'
import { changedSince } from '../../../shared/review-changed.ts'
import { reviewGaps } from '../../../shared/review-missing.ts'
import type { Invalid } from '../../../shared/kernel/invalid.ts'
import { promisingNow } from './promising-now.ts'
import { openVerdicts, standingIn } from './verdict-scope.ts'
import type { CaseFacts } from './case-facts.ts'

/** One thing that stands between an item and its read-back. */
export interface Missing {
  /** What `invalid` names. */
  readonly field: string
  /** For the people in the room; may repeat what someone wrote. */
  readonly text: string
  /** The same without anybody's text, for an error. */
  readonly code: Invalid
}

/** Commits money and allows the risk: the plan and the risk decision must be ready for it. */
export const isApproval = (verdict: Verdict | null): boolean =>
  verdict !== null && approvals.includes(verdict)

/** Answers what was asked, for or against: the panel's rule must bear it. */
const settles = (verdict: Verdict | null): boolean => isApproval(verdict) || verdict === 'not_approved'

/** What must be there before the record is read aloud, in the order in which it is read. */
export function readBackMissing(facts: CaseFacts): Missing[] {
  const { decision, quorum, agreements, panel, meeting, attendees } = facts
  const standing = standingIn(panel, meeting, agreements, attendees)
  const { verdicts, verdictsWhy } = openVerdicts(panel, facts.plan.totals, attendees)
  const isOpen = decision.verdict === null || verdicts.includes(decision.verdict)
  return [
    ...quorum.missing.map((text) => missing('quorum', text, 'too few were there')),
    ...(isApproval(decision.verdict) ? preparation(facts) : []),
    ...reviewMissing(facts),
    ...decisionGaps(facts, meeting.kind === 'panel' ? panel.terms.kind : 'risk_enablement'),
    ...agreementGaps(facts),
    ...sharingGaps(facts),
    ...(meeting.kind === 'panel' && !isOpen
      ? [missing('verdict', verdictsWhy || notOfKind, 'the panel has no authority for it')]
      : []),
    ...(standing?.state === 'deadlock' && settles(decision.verdict)
      ? [missing('rule', `${standing.words} Escalate it, or defer it`, 'it does not stand under the rule')]
      : []),
    ...(facts.item.withoutQuorum === 'discuss'
      ? [missing('quorum', 'It is marked as discussed only', 'it was discussed only')]
      : []),
  ]
}

/** For or against what it proposes: a review is whole before it is decided. */
const reviewMissing = ({ review, decision, risk, plan }: CaseFacts): Missing[] =>
  review === null || !settles(decision.verdict)
    ? []
    : reviewGaps(review.promise, review.body, changedSince(review.signed, promisingNow(risk.body, plan))).map(
        ({ what }) => missing('review', what, 'the review is not complete'),
      )

const notOfKind = 'An outcome that this kind of meeting has: it was recorded under other terms'

const missing = (field: string, text: string, code: Invalid): Missing => ({ field, text, code })

/**
 * An approval allows a risk or commits money: whatever a team asks for before it talks about somebody, all that such a
 * decision needs is there. A funding panel’s is about who pays, for a risk that others have weighed.
 */
function preparation({ risk, plan, panel, meeting, case: heard }: CaseFacts): Missing[] {
  const isFunding = meeting.kind === 'panel' && panel.terms.kind === 'funding'
  const lacks = riskMissing(risk.body, heard, isFunding ? 'funding' : 'risk_enablement')
  return [
    ...lacks.map((text) => missing('risk', text, 'the risk decision is not complete')),
    ...plan.findings.filter(blocksSignOff).map((finding) => blocked(finding)),
  ]
}

const blocked = ({ rule, message }: Finding): Missing =>
  missing('plan', message, `stands against it: rule ${rule}`)

function decisionGaps({ decision, review }: CaseFacts, kind: PanelKind): Missing[] {
  const { verdict, conditions } = decision
  const called = kindVocabulary[kind]
  const gaps: readonly (readonly [isMissing: boolean, field: string, text: string])[] = [
    [verdict === null, 'verdict', `The ${called.decision.toLowerCase()}`],
    [isBlank(decision.reasons), 'reasons', called.missingReasons],
    [
      verdict === 'approved_with_conditions' && conditions.length === 0,
      'conditions',
      'At least one condition, since it is approved with conditions',
    ],
    [verdict === 'escalated' && isBlank(decision.healthView), 'healthView', 'Health’s view, as it goes on'],
    [
      verdict === 'escalated' && isBlank(decision.socialCareView),
      'socialCareView',
      'The council’s view, as it goes on',
    ],
    [
      isApproval(verdict) && decision.reviewOn === null && !isEnding(verdict, review?.body.result ?? null),
      'reviewOn',
      'The date of the review',
    ],
    [
      verdict !== null && isGoingOn(verdict) && decision.reviewOn === null,
      'reviewOn',
      'The day on which they are discussed again',
    ],
    [
      decision.changesRecommendation && isBlank(decision.changesReason),
      'changesReason',
      'Why the panel changes what was recommended',
    ],
  ]
  return gaps.flatMap(([isMissing, field, text]) => (isMissing ? [missing(field, text, 'missing')] : []))
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Each is asked where two sign; where nobody does, who disagrees still says so in their own words. */
function agreementGaps({ agreements, asksSignatures }: CaseFacts): Missing[] {
  return agreements.flatMap(({ name, position, words }) => {
    if (position === null && !asksSignatures) return []
    if (position === null) return missing('agreements', `Where ${name} stands`, 'not everyone has said')
    const needsWords = position === 'disagree' || position === 'abstain'
    return needsWords && isBlank(words)
      ? missing('words', `${name}’s own words`, 'words to disagree or abstain')
      : []
  })
}

function sharingGaps({ sharing }: CaseFacts): Missing[] {
  if (sharing.every(({ decision }) => decision !== null)) return []
  return [missing('sharing', 'What each agency is told', 'not decided what each agency is told')]
}

/** For `invalid`: each field once. */
export const missingFields = (list: readonly Missing[]): Record<string, Invalid> =>
  Object.fromEntries(
    [...Map.groupBy(list, (one) => one.field)].flatMap(([field, ones]) =>
      [...new Set(ones.map((one) => one.code))].map((code, index) => [
        index === 0 ? field : `${field}.${index + 1}`,
        code,
      ]),
    ),
  )
