import type { Case } from './cases.ts'
import type { CaseFinding, Finding, Plan } from './plans.ts'
import { blocksSignOff } from './readiness.ts'
import type { RiskBody, SafetyNet } from './risks.ts'

export interface DefensibilityFacts {
  readonly words: Pick<Case, 'words' | 'wordsSource' | 'wordsNote'>
  readonly risk: RiskBody
  readonly plan: Pick<Plan, 'lines'> & {
    readonly findings: readonly (Finding & Partial<Pick<CaseFinding, 'answer'>>)[]
  }
  /** The latest decision's reasons; blank before one is made. */
  readonly reasons: string
}

/** One thing that a decision is defended by when it is looked at later. */
export interface DefensibilityPoint {
  readonly id: string
  readonly title: string
  /** What of it is not recorded yet, in plain words and in the order of the page; empty: all of it is. */
  readonly lacks: readonly string[]
}

type Gap = readonly [isLacking: boolean, what: string]

const isBlank = (text: string): boolean => text.trim() === ''
const hasNet = ({ safetyNets }: RiskBody, kind: SafetyNet['kind']): boolean =>
  safetyNets.some((net) => net.kind === kind)

const point = (id: string, title: string, gaps: readonly Gap[]): DefensibilityPoint => ({
  id,
  title,
  lacks: gaps.flatMap(([isLacking, what]) => (isLacking ? [what] : [])),
})

/**
 * The seven points of a defensible decision (DOMAIN §2.6), each filled from what is recorded. It asks nothing and
 * holds nothing up: readiness.ts says what a decision must have.
 */
export const defensibility = (facts: DefensibilityFacts): DefensibilityPoint[] => [
  point('steps', 'All reasonable steps were taken', stepsGaps(facts)),
  point('capacity', 'Capacity was considered for this decision', capacityGaps(facts)),
  point('methods', 'Reliable methods were used', methodGaps(facts)),
  point('information', 'Information was gathered and weighed', informationGaps(facts)),
  point('communicated', 'It is written down and will be told', communicationGaps(facts)),
  point('policy', 'Law and policy were followed', policyGaps(facts)),
  point('proactive', 'It looks ahead', proactiveGaps(facts)),
]

const stepsGaps = ({ risk }: DefensibilityFacts): Gap[] => [
  [risk.options.length < 2, 'two options or more'],
  [!risk.options.some((option) => option.doingNothing), 'doing nothing, weighed with the others'],
  [!hasNet(risk, 'control'), 'what will be in place'],
]

const capacityGaps = ({ risk: { capacity } }: DefensibilityFacts): Gap[] => [
  [isBlank(capacity.question), 'the decision as a question'],
  [capacity.basis === 'not_recorded', 'whether they have capacity for it'],
  [capacity.basis !== 'not_recorded' && isBlank(capacity.note), 'how that was reached'],
]

function methodGaps({ words, risk }: DefensibilityFacts): Gap[] {
  const isSought = words.wordsSource !== 'not_sought'
  return [
    [
      isSought ? isBlank(words.words) : isBlank(words.wordsNote),
      'the person’s view, and how it was obtained',
    ],
    [isBlank(risk.healthView), 'health’s view'],
    [isBlank(risk.socialCareView), 'the council’s view'],
    [isBlank(risk.formulation), 'a formulation'],
  ]
}

const informationGaps = ({ risk }: DefensibilityFacts): Gap[] => [
  [isBlank(risk.history), 'what was tried before'],
  [risk.benefits.length === 0, 'what it would bring'],
  [risk.costOfNotDoing.length === 0, 'what not doing it would cost'],
  [risk.pitfalls.length === 0, 'what could go wrong'],
]

const communicationGaps = ({ risk, reasons }: DefensibilityFacts): Gap[] => [
  [isBlank(reasons), 'the reasons for the decision'],
  [isBlank(risk.informationGiven), 'what the person was given to decide with'],
  [isBlank(risk.whoTells), 'who tells them'],
  [isBlank(risk.howTold), 'how they are told'],
]

const policyGaps = ({ risk, plan }: DefensibilityFacts): Gap[] => [
  [risk.frameworks.length === 0, 'the law it stands on'],
  [plan.lines.length === 0, 'a plan to check against the rules'],
  [plan.findings.some(blocksSignOff), 'a plan that no rule stands against'],
]

const proactiveGaps = ({ risk }: DefensibilityFacts): Gap[] => [
  [!hasNet(risk, 'early_sign'), 'early warning signs'],
  [!hasNet(risk, 'crisis_contact'), 'who to call in a crisis'],
  [isBlank(risk.contingency), 'what happens if it does not work out'],
  [risk.stopTriggers.length === 0, 'when to stop and think again'],
]
