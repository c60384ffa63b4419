import { kindAsks } from './panel-kinds.ts'
import type { PanelKind } from './panel-kinds.ts'
import type { CaseFinding, Finding } from './plans.ts'
import type { RiskBody } from './risks.ts'

/** What the readiness of a case is judged by, besides its risk decision. */
export interface CaseWords {
  readonly words: string
  /** A `WordsSource`. */
  readonly wordsSource: string
  readonly wordsNote: string
}

const said = (text: string): boolean => text.trim() !== ''

/** Where on a case's page something is mended; also the id of that place there. A rule's finding has its own. */
export type CasePlace =
  | 'words'
  | 'activity'
  | 'why'
  | 'costs'
  | 'options'
  | 'pitfalls'
  | 'capacity'
  | 'healthView'
  | 'socialCareView'
  | 'plan'
  | `rule-${string}`

/** One thing that is missing, and where it is mended. */
export interface Gap {
  readonly what: string
  readonly place: CasePlace
}
type PossibleGap = readonly [missing: boolean, what: string, place: CasePlace]

const gapsIn = (possible: readonly PossibleGap[]): Gap[] =>
  possible.flatMap(([missing, what, place]) => (missing ? [{ what, place }] : []))

/**
 * What is still missing before a shared risk decision can be made, in plain words and in the order of the page; empty
 * when nothing is. The fields are those of DOMAIN §2.1 (Morgan's structured tool, the Capacity Guide); a decision that
 * the person lacks capacity for is never taken as a risk they choose, only in their best interests (Mental Capacity Act
 * 2005 s4), which its legal frameworks then have to name.
 */
export const riskMissing = (
  body: RiskBody,
  words: CaseWords,
  kind: PanelKind = 'risk_enablement',
): string[] => askedOf(kind, body, riskGaps(body, words)).map(({ what }) => what)

/** Somebody has begun to weigh a risk: an option besides the one that every case starts with, or what it may cost. */
export const isRiskOpened = ({ options, pitfalls, costOfNotDoing }: RiskBody): boolean =>
  options.some(({ doingNothing }) => !doingNothing) || pitfalls.length > 0 || costOfNotDoing.length > 0

/** Of what a risk decision lacks, what a panel of this kind asks for, and what somebody began and left unfinished. */
export function askedOf(kind: PanelKind, body: RiskBody, gaps: readonly Gap[]): Gap[] {
  const asks = kindAsks[kind]
  const isWhole = asks.risk || isRiskOpened(body)
  const { basis, unwiseDecision } = body.capacity
  const isCapacityOpened = basis !== 'not_recorded' || unwiseDecision
  return gaps.filter(({ place }) => {
    if (place === 'words' || isWhole) return true
    if (place === 'healthView' || place === 'socialCareView') return asks.views
    return place === 'capacity' && isCapacityOpened
  })
}

/** The same, each with its place. */
export function riskGaps(body: RiskBody, words: CaseWords): Gap[] {
  const nothing = body.options.filter((option) => option.doingNothing).length
  return gapsIn([
    wordsGap(words),
    [!said(body.activity), 'What they want to do', 'activity'],
    [!said(body.why), 'Why they want to do it', 'why'],
    [body.costOfNotDoing.length === 0, 'What not doing it would cost', 'costs'],
    [body.options.length < 2, 'At least two options, one of them doing nothing', 'options'],
    [body.options.length >= 2 && nothing === 0, 'Which option is doing nothing', 'options'],
    [nothing > 1, 'Only one option can be doing nothing', 'options'],
    [body.pitfalls.length === 0, 'What could go wrong', 'pitfalls'],
    [body.pitfalls.length > 0 && body.safetyNets.length === 0, 'What will be in place', 'pitfalls'],
    ...capacityGaps(body),
  ])
}

/**
 * Both agencies write how they see it before a panel hears a case, so that the room reads instead of telling: as a
 * whole, or of an option. A case can be decided without: the views may be said there.
 */
export const viewGaps = ({ healthView, socialCareView, options }: RiskBody): Gap[] =>
  gapsIn([
    [!said(healthView) && !options.some((option) => said(option.health)), 'How health sees it', 'healthView'],
    [
      !said(socialCareView) && !options.some((option) => said(option.socialCare)),
      'How the council sees it',
      'socialCareView',
    ],
  ])

function wordsGap(words: CaseWords): PossibleGap {
  const isSought = words.wordsSource !== 'not_sought'
  return [
    !said(words.words) && (isSought || !said(words.wordsNote)),
    'The person’s own words, or why they were not asked',
    'words',
  ]
}

function capacityGaps({ capacity, frameworks }: RiskBody): PossibleGap[] {
  const inBestInterests = frameworks.includes('mca_best_interests')
  const gaps: readonly (readonly [boolean, string])[] = [
    [capacity.basis === 'not_recorded', 'Whether they have capacity for this decision'],
    [
      capacity.unwiseDecision && capacity.basis !== 'not_recorded' && !said(capacity.question),
      'The question that their capacity was considered for, since some call the decision unwise',
    ],
    [capacity.basis === 'assumed' && !said(capacity.note), 'Why capacity is assumed'],
    [capacity.basis === 'assessed' && !said(capacity.note), 'Who assessed capacity, when and how'],
    [
      capacity.basis === 'lacks' && inBestInterests && !said(capacity.note),
      'Who assessed capacity, when and how',
    ],
    [
      capacity.basis === 'lacks' && !inBestInterests,
      'They lack capacity for this decision: it is made in their best interests, not as a risk they choose',
    ],
  ]
  return gaps.map(([missing, what]): PossibleGap => [missing, what, 'capacity'])
}

/** Whether a finding stands in the way of signing: a block that no written reason answers. */
export const blocksSignOff = ({ effect, answer }: Finding & Partial<Pick<CaseFinding, 'answer'>>): boolean =>
  effect === 'block' && answer?.stands !== true

interface PlanToJudge {
  readonly lines: readonly unknown[]
  readonly findings: readonly (Finding & Partial<Pick<CaseFinding, 'answer'>>)[]
}

/** What of a plan stands in the way, one a blocking rule, and its place: where the rule found it, or the first line. */
export function planGaps({ lines, findings }: PlanToJudge): Gap[] {
  const blocks = findings
    .filter(blocksSignOff)
    .map((finding): Gap => ({ what: finding.message, place: rulePlace(finding) }))
  // The same words twice are one thing to mend: the first.
  const once = blocks.filter((gap, index) => blocks.findIndex(({ what }) => what === gap.what) === index)
  return [...gapsIn([[lines.length === 0, 'A budget, line by line', 'plan']]), ...once]
}

/** Where a rule's finding stands on the case's page. */
export const rulePlace = ({ rule, line }: Pick<Finding, 'rule' | 'line'>): CasePlace =>
  `rule-${rule}${line === null ? '' : `-${line}`}`
