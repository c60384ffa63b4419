import { facts, list, text } from '../../../shared/blocks.ts'
import type { Block, Section } from '../../../shared/blocks.ts'
import { longDate } from '../../../shared/kernel/dates.ts'
import type { MinutesCopy, MinutesText } from '../../../shared/minutes.ts'
import { attendanceSentences } from '../../../shared/rules/attendance-sentences.ts'
import { sideWords } from '../../../shared/words.ts'
import { otherLine } from '../content/people.ts'
import { isHeldBack, wasHeard } from './copies.ts'
import type { ItemFacts, MinutesFacts } from './item-facts.ts'
import { itemSection } from './item-section.ts'
import { seenWords, timesWords } from './times-words.ts'

/** What one copy says: nothing of an item that is not in it, and of one that is held back only that it is. */
export function minutesText(meeting: MinutesFacts, copy: MinutesCopy): MinutesText {
  const inIt = new Set(copy.items)
  const items = meeting.items.filter(({ position }) => inIt.has(position))
  const readable = items.filter((item) => !isHeldBack(item, copy.side))
  return {
    title: titleOf(meeting, copy),
    heading: meeting.panelName,
    head: headBlocks(meeting, copy),
    sections: [
      attendanceSection(meeting, readable),
      ...items.map((item) => itemSection(item, copy.side)),
      lastRecordSection(meeting),
    ].filter(({ blocks }) => blocks.length > 0),
    terms: termsOf(readable),
  }
}

const versionWords = (version: number): string => (version === 0 ? 'draft' : `version ${version}`)

/** Stands in a window's and a PDF's title: no name. */
const titleOf = ({ heldOn, version }: MinutesFacts, { key }: MinutesCopy): string =>
  `Minutes of ${heldOn}, ${versionWords(version)}, ${key}`

function headBlocks(meeting: MinutesFacts, copy: MinutesCopy): Block[] {
  const isDraft = meeting.version === 0
  const place = meeting.place === '' ? '' : `, ${meeting.place}`
  return [
    ...text(`${longDate(meeting.heldOn)}, ${timesWords(meeting)}${place}`),
    ...text(seenWords(meeting), 'note'),
    ...text(
      isDraft ? 'Draft: the meeting is not closed, and what is recorded may still change.' : '',
      'stamp',
    ),
    ...text(meeting.confidentiality),
    ...text(
      'This is a summary, not a verbatim account. It is built from what was recorded in the meeting and adds nothing to it; where it differs from a signed record, the record counts.',
      'note',
    ),
    ...facts([
      { label: 'Version', text: isDraft ? 'Draft' : String(meeting.version) },
      { label: 'This copy', text: whoseWords(meeting, copy) },
    ]),
  ]
}

function whoseWords(
  { agencies }: MinutesFacts,
  { side, forMemberId, readers, items, isWhole }: MinutesCopy,
): string {
  const agency = side === null ? 'Members of neither agency' : `${sideWords[side]}: ${agencies[side]}`
  if (forMemberId === null) return agency
  const part = isWhole ? '' : ` Only what they were there for: ${numbersWords(items)}.`
  return `For ${readers.join(', ')}. ${agency}.${part}`
}

/** "items 2, 4 and 5". */
export function numbersWords(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'no item'
  if (numbers.length === 1) return `item ${numbers[0]}`
  return `items ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

/** Told over the items of this copy only: who came to another is not its reader's to know. */
function attendanceSection({ attendees }: MinutesFacts, readable: readonly ItemFacts[]): Section {
  const heard = readable.filter((item) => wasHeard(item) && item.states.size > 0)
  const comers = attendees.map(({ member, meeting }) => ({
    memberId: member.id,
    name: member.name,
    title: member.title,
    state: meeting,
  }))
  const there = attendees.filter(({ member }) => heard.some(({ states }) => isIn(states.get(member.id))))
  const blocks = [
    ...list(
      there.map(
        ({ member }) =>
          `${member.name}, ${member.title}${member.side ? ` (${sideWords[member.side].toLowerCase()})` : ''}`,
      ),
    ),
    ...list(guestLines(heard)),
    ...attendanceSentences(comers, heard, { isNamed: true }).flatMap((sentence) => text(sentence)),
  ]
  return { slug: 'attendance', heading: 'Who was there', blocks }
}

/** Guests of the meeting; who came with one person stands at their item. One who was not there for all of it: for what. */
function guestLines(heard: readonly ItemFacts[]): string[] {
  const guests = heard.flatMap(({ position, others }) =>
    others.filter(({ part }) => part === 'guest').map((guest) => ({ position, said: otherLine(guest) })),
  )
  return [...Map.groupBy(guests, ({ said }) => said)].map(([said, at]) =>
    at.length === heard.length ? said : `${said}: ${numbersWords(at.map(({ position }) => position))}`,
  )
}

const isIn = (state: string | undefined): boolean => state === 'present' || state === 'sits_out'

function lastRecordSection({ before }: MinutesFacts): Section {
  const decisions = before?.decisions === 1 ? 'one decision' : `${before?.decisions ?? 0} decisions`
  const words =
    before === null ? '' : `The panel met last on ${longDate(before.heldOn)}; its record holds ${decisions}.`
  return { slug: 'last-record', heading: 'The last record', blocks: text(words) }
}

/** As frozen with the records; a term that two of them explain differently is explained as in the first. */
function termsOf(items: readonly ItemFacts[]): MinutesText['terms'] {
  const terms = new Map(
    items
      .toReversed()
      .flatMap(({ told }) => told?.glossary?.terms ?? [])
      .map((term) => [term.short, term]),
  )
  return [...terms.values()].toSorted((a, b) => (a.short < b.short ? -1 : 1))
}
