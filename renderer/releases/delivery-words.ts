import type { Delivery, PackStanding, ReceivedKnown, SentHow } from '../../shared/deliveries.ts'
import { knownWords, sentHowWords } from '../words/how-delivered.ts'
import { dateAndTime, dateOf, shortDate } from '../../shared/kernel/dates.ts'
import type { ReleaseStatus } from '../../shared/releases.ts'
import type { Side } from '../../shared/kernel/text.ts'

/** "Received 3 Dec 2026": the last of the three that holds. */
export function standingWords({ writtenAt, sentOn, receivedOn }: PackStanding): string {
  if (receivedOn !== null) return `Received ${shortDate(receivedOn)}`
  if (sentOn !== null) return `Sent ${shortDate(sentOn)}`
  return writtenAt === null ? 'Not written yet' : `Written ${shortDate(dateOf(writtenAt))}`
}

/** "Sent 2 Dec 2026 to Records, by Amara Nwosu. Secure e-mail." */
export function deliveryWords({ step, on, how, whom, sender, note }: Delivery): string {
  const words = how in sentHowWords ? sentHowWords[how as SentHow] : knownWords[how as ReceivedKnown]
  const what =
    step === 'sent'
      ? `Sent ${shortDate(on)} to ${whom}, by ${sender}`
      : `Received ${shortDate(on)}, by ${whom}`
  return [what, words, ...(note === '' ? [] : [note])].map(ended).join(' ')
}

const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** Who said it, and which of the packs where it is not all of them. */
export const deliverySource = ({ saidBy, saidAt, packs }: Delivery, written: number): string =>
  `${packs.length === written ? '' : `${packs.map((pack) => pack.caseReference).join(', ')}. `}Recorded by ${saidBy}, ${dateAndTime(saidAt)}`

export interface WrittenPack {
  readonly recordId: string
  readonly label: string
  readonly standing: PackStanding
}

/** What was written for an agency, a record a line. */
export const writtenFor = ({ records }: ReleaseStatus, side: Side): readonly WrittenPack[] =>
  records.flatMap(({ recordId, caseReference, personName, packs }) =>
    packs[side].writtenAt === null
      ? []
      : [{ recordId, label: `${caseReference}, ${personName}`, standing: packs[side] }],
  )
