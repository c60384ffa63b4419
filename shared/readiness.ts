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

/**
 * What is still missing before a shared risk decision can be made, in plain words and in the order of the page; empty
 * when nothing is. The fields are those of domain §2 (Morgan's structured tool, the Capacity Guide); a decision that
 * the person lacks capacity for is never taken as a risk they choose, only in their best interests (Mental Capacity Act
 * 2005 s4), which its legal frameworks then have to name.
 */
export function riskMissing(body: RiskBody, words: CaseWords): string[] {
  const nothing = body.options.filter((option) => option.doingNothing).length
  const gaps: readonly (readonly [missing: boolean, what: string])[] = [
    ...wordsGaps(words),
    [!said(body.activity), 'What they want to do'],
    [!said(body.why), 'Why they want to do it'],
    [body.costOfNotDoing.length === 0, 'What not doing it would cost'],
    [body.options.length < 2, 'At least two options, one of them doing nothing'],
    [body.options.length >= 2 && nothing === 0, 'Which option is doing nothing'],
    [nothing > 1, 'Only one option can be doing nothing'],
    [body.pitfalls.length === 0, 'What could go wrong'],
    [body.pitfalls.length > 0 && body.safetyNets.length === 0, 'What will be in place'],
    ...capacityGaps(body),
  ]
  return gaps.flatMap(([missing, what]) => (missing ? [what] : []))
}

function wordsGaps(words: CaseWords): [boolean, string][] {
  const isSought = words.wordsSource !== 'not_sought'
  return [
    [
      !said(words.words) && (isSought || !said(words.wordsNote)),
      'The person’s own words, or why they were not sought',
    ],
  ]
}

function capacityGaps({ capacity, frameworks }: RiskBody): [boolean, string][] {
  const inBestInterests = frameworks.includes('mca_best_interests')
  return [
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
}

/** Whether a finding stands in the way of signing: a block that no written reason answers. */
export const blocksSignOff = ({ effect, answer }: Finding & Partial<Pick<CaseFinding, 'answer'>>): boolean =>
  effect === 'block' && answer?.stands !== true

/** What of a plan stands in the way: one line a blocking rule, each with what to do. */
export function planMissing(plan: {
  readonly lines: readonly unknown[]
  readonly findings: readonly (Finding & Partial<Pick<CaseFinding, 'answer'>>)[]
}): string[] {
  const blocks = plan.findings.filter(blocksSignOff).map(({ message }) => message)
  return [...(plan.lines.length === 0 ? ['A budget, line by line'] : []), ...new Set(blocks)]
}
