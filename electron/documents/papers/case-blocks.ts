import { longDate } from '../../../shared/kernel/dates.ts'
import { elsewhere, leftOut, tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { PersonTold, RecordPerson } from '../../../shared/record-person.ts'
import type { Copy, PaperBlock } from '../../../shared/papers.ts'
import { audienceWords, sideWords } from '../../../shared/words.ts'
import { askedSection, needsFact, wordsSection } from '../content/case.ts'
import { facts, hasBlocks, text, under } from '../../../shared/blocks.ts'
import type { Fact, Section } from '../../../shared/blocks.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { courseSection } from '../content/course.ts'
import { explained } from '../content/explained.ts'
import { aroundSection } from '../content/around.ts'
import { findingsSection } from '../content/findings.ts'
import { nhsNumberText, otherLine } from '../content/people.ts'
import { planSection } from '../content/plan.ts'
import { reviewSection } from '../content/review.ts'
import {
  capacitySection,
  inPlaceSection,
  optionsSection,
  riskSection,
  viewsSection,
} from '../content/risk.ts'
import type { CopiedItem } from './copy.ts'
import type { IssuedCase } from './issued.ts'

export const nameIn = ({ prepared: { person } }: IssuedCase): string => fullName(person)

/** All that one copy says about a case: the person's own words first, as in the record. */
export function caseBlocks(item: CopiedItem, copy: Copy): readonly PaperBlock[] {
  const eyebrow = `Item ${item.position}, ${item.title}`
  if (item.leftOut !== null || item.case === null) return leftOutBlocks(item, eyebrow)
  const { prepared } = item.case
  const { person } = prepared
  const number = person.nhsNumber === null ? '' : `NHS number ${nhsNumberText(person.nhsNumber)}`
  const born = `Born ${longDate(person.dateOfBirth)}`
  const carried =
    item.carriedFrom === null ? '' : `Carried from the meeting on ${longDate(item.carriedFrom)}.`
  const sections = [
    wordsSection(prepared),
    reviewSection(prepared),
    courseSection(prepared),
    askedSection(prepared),
    optionsSection(prepared),
    riskSection(prepared),
    inPlaceSection(prepared),
    viewsSection(prepared),
    capacitySection(prepared),
    planSection(prepared),
    aroundSection(prepared),
    findingsSection(prepared),
    ownSection(item.case, copy),
  ]
  return [
    { kind: 'title', eyebrow, text: nameIn(item.case) },
    ...text([born, number].filter(Boolean).join('. '), 'note'),
    ...text(carried, 'note'),
    ...facts([
      { label: 'Presented by', text: item.presenter },
      { label: 'Also coming', text: (item.guests ?? []).map(otherLine).join('\n') },
      ...tell(personFacts, person),
    ]),
    ...explained(sections, prepared.glossary?.terms ?? [])
      .filter(hasBlocks)
      .flatMap(sectionBlocks),
  ]
}

const personFacts: Told<PersonTold, (person: RecordPerson) => Fact> = {
  familyName: elsewhere('the title'),
  givenName: elsewhere('the title'),
  dateOfBirth: elsewhere('under the title'),
  nhsNumber: elsewhere('under the title'),
  communicationNeeds: needsFact,
  gender: leftOut('nothing is decided by it'),
  nhsNumberStatus: leftOut('whoever prepares the case has seen to it'),
  councilId: leftOut('the NHS number and the birth date say who it is'),
  healthId: leftOut('the NHS number and the birth date say who it is'),
  postcode: leftOut('where they live is more than these papers need'),
}

const sectionBlocks = ({ heading, blocks }: Section): readonly PaperBlock[] => [
  { kind: 'section', text: heading },
  ...blocks,
]

/** No name: whoever may not read the case does not learn here whose it is. */
const leftOutBlocks = ({ leftOut }: CopiedItem, eyebrow: string): readonly PaperBlock[] => [
  { kind: 'title', eyebrow, text: 'Left out of this copy' },
  ...text(`${leftOut ?? ''}. The pages about this case are not in this copy.`, 'stamp'),
]

/** This copy's own blocks, and in words what is kept from it. */
function ownSection({ own }: IssuedCase, copy: Copy): Section {
  const blocks = own.flatMap((block) =>
    'withheld' in block
      ? under(block.heading, text(`Withheld from this copy. ${block.withheld}.`, 'note'))
      : under(`${block.heading} (${audienceWords[block.audience].toLowerCase()})`, text(block.text)),
  )
  const heading =
    copy === 'neither'
      ? 'Kept by each agency'
      : `Only in ${sideWords[copy].toLowerCase()}’s copy, and what is kept from it`
  return { slug: 'own', heading, blocks }
}
