import type { CommonRecord, PackInput } from '../../../shared/records.ts'
import { hasBlocks } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { aboutSection, askedSection, headBlocks, personName, shortSection, wordsSection } from './case.ts'
import { courseSection } from './course.ts'
import { correctedSection } from './corrected.ts'
import { actionsSection, agreementSection, decisionSection } from './decision.ts'
import { explained, termsSection } from './explained.ts'
import { aroundSection } from './around.ts'
import { findingsSection } from './findings.ts'
import { planSection } from './plan.ts'
import { capacitySection, inPlaceSection, optionsSection, riskSection, viewsSection } from './risk.ts'
import { reviewSection } from './review.ts'
import { checkSection, ownSection, signaturesSection } from './signing.ts'

export interface RecordContent {
  /** The case reference: what may stand in a window's or a printer's title, where a name may not. */
  readonly title: string
  readonly heading: string
  readonly head: readonly Block[]
  readonly sections: readonly Section[]
}

/** The record as people read it, the person's own words first, each acronym explained where it is first met. */
export function recordContent(input: PackInput): RecordContent {
  const { record } = input
  const terms = record.glossary?.terms ?? []
  return {
    title: record.caseReference,
    heading: personName(record),
    head: headBlocks(input),
    sections: [
      ...explained(recordSections(input), terms),
      termsSection(terms),
      aboutSection(record),
      signaturesSection(input),
      checkSection(input),
    ].filter(hasBlocks),
  }
}

/** What was said, prepared and decided. */
function recordSections(input: PackInput): Section[] {
  const { record } = input
  const [words, ...prepared] = preparedSections(record)
  return [
    ...(words ? [words] : []),
    ...correctedSection(record),
    shortSection(record),
    ...prepared,
    ...decidedSections(record),
    ownSection(input),
  ]
}

/** The person's words and all that was prepared before the decision; what there is nothing of is left out. */
export const preparedSections = (
  record: Pick<
    CommonRecord,
    | 'words'
    | 'ask'
    | 'support'
    | 'senders'
    | 'risk'
    | 'plan'
    | 'findings'
    | 'review'
    | 'offers'
    | 'together'
    | 'course'
  >,
): Section[] => [
  wordsSection(record),
  ...[
    reviewSection(record),
    courseSection(record),
    askedSection(record),
    optionsSection(record),
    riskSection(record),
    inPlaceSection(record),
    viewsSection(record),
    capacitySection(record),
    planSection(record),
    aroundSection(record),
    findingsSection(record),
  ].filter(hasBlocks),
]

/** What the room decided: the decision, who agreed, what happens next. */
export const decidedSections = (record: CommonRecord): Section[] => [
  decisionSection(record),
  agreementSection(record),
  actionsSection(record),
]
