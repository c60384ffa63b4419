import type { CommonRecord, PackInput } from '../../../shared/records.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import { facts, hasBlocks, text } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { positionWords, sideWords } from '../../../shared/words.ts'
import { aboutSection, headBlocks, moneyFacts, personName, readBackWords } from './case.ts'
import { correctedSection } from './corrected.ts'
import { actionsSection, agreementSection, decisionSection } from './decision.ts'
import { explained, termsSection } from './explained.ts'
import { preparedSections, recordContent } from './record-content.ts'
import type { RecordContent } from './record-content.ts'
import { checkSection, ownSection, signaturesSection } from './signing.ts'

/** Stands on every page: who has it by mistake knows what it is. */
export const marking = 'Official-Sensitive: personal'

/**
 * The record on paper and in Word: their own words, then the whole of the decision on the first page, then what it
 * rests on. Nothing is said twice, and nothing is left out that `recordContent` says.
 */
export function recordLayout(input: PackInput): RecordContent {
  const { record, side } = input
  const terms = record.glossary?.terms ?? []
  const [words, ...prepared] = preparedSections(record)
  const said = [
    ...(words ? [words] : []),
    ...correctedSection(record),
    decidedSection(input),
    actionsSection(record),
    ...prepared,
    withoutDissent(agreementSection(record)),
    ownSection(input),
  ]
  return {
    title: record.caseReference,
    heading: personName(record),
    head: [...text(`${sideWords[side]}: ${record.agencies[side].name}`, 'note'), ...headBlocks(input)],
    sections: [
      ...explained(said, terms),
      termsSection(terms),
      aboutSection(record),
      signaturesSection(input),
      checkSection(input),
    ].filter(hasBlocks),
  }
}

type Layout = (input: PackInput) => RecordContent

/** In which packs left before: their copies are as right as one that leaves today. */
export const earlierLayouts: readonly Layout[] = [recordContent]
export const recordLayouts: readonly Layout[] = [recordLayout, ...earlierLayouts]

/** What was decided, what it costs, on what conditions, why, who disagreed and when it is looked at again. */
function decidedSection({ record }: PackInput): Section {
  const { decision } = record
  const { slug, heading, blocks } = decisionSection(record)
  const [verdict, ...rest] = blocks
  const dissent = agreementSection(record).blocks.filter(isDissent)
  const review = decision.reviewOn === null ? 'No date set' : longDate(decision.reviewOn)
  return {
    slug,
    heading,
    blocks: [
      ...(verdict ? [verdict] : []),
      ...facts([...moneyFacts(record.plan), { label: 'Review by', text: review }]),
      ...rest.filter(({ kind }) => kind !== 'facts'),
      ...(dissent.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Who disagreed' }, ...dissent]),
      ...facts([
        { label: 'Disagreement', text: dissent.length === 0 ? againstWords(record) : '' },
        ...rest.flatMap((block) => (block.kind === 'facts' ? block.rows : [])).filter(isToldHere),
        { label: 'Read aloud and confirmed', text: readBackWords(record) },
      ]),
    ],
  }
}

const isToldHere = ({ label }: { readonly label: string }): boolean =>
  label !== 'Review by' && label !== 'Read aloud and confirmed'

/** Somebody may disagree without a word. */
function againstWords({ agreements }: Pick<CommonRecord, 'agreements'>): string {
  const against = agreements.filter(({ position }) => position === 'disagree')
  return against.length === 0 ? 'None' : against.map(({ member }) => member.name).join(', ')
}

const isDissent = (block: Block): boolean =>
  block.kind === 'quote' && block.by.endsWith(`${positionWords.disagree}.`)

const withoutDissent = (section: Section): Section => ({
  ...section,
  blocks: section.blocks.filter((block) => !isDissent(block)),
})
