import { facts, list, text } from './blocks.ts'
import type { Block, Section } from './blocks.ts'
import { dateOf, longDate } from './kernel/dates.ts'
import type { Printed } from './printed.ts'
import { holderWords, leftWords } from './recall-words.ts'
import type { Recall, RecallHolder, RecallReason, WrongCopy } from './recalls.ts'

const whatIsWrong: Readonly<Record<RecallReason, string>> = {
  name: 'The name in it is wrong.',
  date_of_birth: 'The date of birth in it is wrong.',
  nhs_number: 'The NHS number in it is wrong.',
  somebody_else:
    'It is about the wrong person: what it says is not about the one whose name or number stands in it.',
}

/**
 * What one holder is told, on paper and as a message. Of whom it is about it has initials and the case reference alone:
 * it may reach whoever should never have had the copy.
 */
export const noticePrinted = (recall: Recall, holder: RecallHolder): Printed => ({
  eyebrow: 'Copies are called back: please act now',
  heading: `Case ${recall.caseReference} (${recall.initials})`,
  head: facts([
    { label: 'To', text: holderWords(holder) },
    { label: 'From', text: recall.panelName },
    { label: 'Date', text: longDate(dateOf(recall.openedAt)) },
    { label: 'Answer by', text: longDate(recall.answerBy) },
    { label: 'Answer to', text: recall.answerTo },
  ]),
  sections: holder.kind === 'person' ? forThePerson(recall, holder) : forAnybody(recall, holder),
  isCompact: false,
  top: `Case ${recall.caseReference}`,
  stamp: 'Urgent',
  foot: `${recall.panelName} · notice of ${longDate(dateOf(recall.openedAt))}`,
})

const section = (slug: string, heading: string, ...blocks: readonly Block[][]): Section => ({
  slug,
  heading,
  blocks: blocks.flat(),
})

/** Letters and minutes have no number and no date of birth: nobody is told to look for those in them. */
const wrongOf = ({ reasons }: Recall, { copies }: RecallHolder): Block[] => {
  const holdsAll = copies.length === 0 || copies.some(({ kind }) => kind === 'pack' || kind === 'papers')
  return reasons
    .filter((reason) => holdsAll || reason === 'name' || reason === 'somebody_else')
    .flatMap((reason) => text(whatIsWrong[reason]))
}

const copiesOf = ({ copies, note }: RecallHolder): Block[] =>
  list(copies.length > 0 ? copies.map(leftWords) : [note])

function forAnybody(recall: Recall, holder: RecallHolder): Section[] {
  return [
    section(
      'wrong',
      'What is wrong',
      text('You have a copy that has to come out of use:'),
      copiesOf(holder),
      wrongOf(recall, holder),
    ),
    section(
      'do',
      'What to do now',
      list([
        'Stop using it, and do not pass it on.',
        'Find every onward copy: in record systems, mailboxes, shared folders and on paper, and with whoever you gave one.',
        'Destroy each of them, or return it to us. Where it was copied into a record system, put it right there.',
        `Tell us what was done by ${longDate(recall.answerBy)}: destroyed, returned, corrected in place, never received, or cannot be found and where you looked. Name whoever you gave a copy.`,
      ]),
      text(`Answer to ${recall.answerTo}, with the case reference ${recall.caseReference} and no name.`),
    ),
    section('follows', 'What follows', text(followsWords(recall))),
  ]
}

const letterWords = ({ heldOn, leftAt }: WrongCopy): string =>
  `Our letter of ${longDate(dateOf(leftAt))} about the meeting on ${longDate(heldOn)}`

function forThePerson(recall: Recall, holder: RecallHolder): Section[] {
  return [
    section(
      'wrong',
      'What is wrong',
      text('You were given a letter from us with a mistake in it. We are sorry.'),
      list(holder.copies.map(letterWords)),
      wrongOf(recall, holder),
    ),
    section(
      'do',
      'What we ask you to do',
      list([
        'Please do not use the letter, and do not show it to anybody else.',
        'Please send it back to us, or destroy it. If you gave somebody a copy, please tell us who.',
        `Please tell us by ${longDate(recall.answerBy)} what you have done, also if you never had it or cannot find it.`,
      ]),
      text(`Please answer to ${recall.answerTo}. Say that it is about ${recall.caseReference}.`),
    ),
    section(
      'follows',
      'What follows',
      text('You will be sent a new letter that says plainly what has changed.'),
    ),
  ]
}

const followsWords = ({ isCorrected }: Pick<Recall, 'isCorrected'>): string =>
  isCorrected
    ? 'A corrected record has been signed by both agencies. It comes to you separately; use that one.'
    : 'A corrected record follows as soon as both agencies have signed it.'

/** The same words for an e-mail: the first line may be its subject. */
export function noticeMessage(recall: Recall, holder: RecallHolder): string {
  const { eyebrow, heading, head, sections } = noticePrinted(recall, holder)
  const parts = sections.map(({ heading: title, blocks }) => [title, ...blocks.flatMap(linesOf)].join('\n'))
  return [`${heading}. ${eyebrow}`, head.flatMap(linesOf).join('\n'), ...parts].join('\n\n')
}

function linesOf(block: Block): string[] {
  if (block.kind === 'text') return [block.text]
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`)
  return block.kind === 'facts' ? block.rows.map((row) => `${row.label}: ${row.text}`) : []
}
