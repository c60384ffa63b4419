import { z } from 'zod'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { Line, OptionalLine, Said, Side } from './kernel/text.ts'

/** Written to a folder here, sent to an agency, and with somebody there: three things, each said by itself. */
export const SentHow = z.enum(['secure_email', 'shared_folder', 'by_hand', 'post', 'other'])
export type SentHow = z.output<typeof SentHow>
/** How it is known that somebody there has them. */
export const ReceivedKnown = z.enum(['they_wrote', 'they_said', 'signed_for', 'handed_over', 'seen_there'])
export type ReceivedKnown = z.output<typeof ReceivedKnown>

const Which = z.strictObject({
  meetingId: Id,
  side: Side,
  recordIds: z.array(Id).min(1).max(500),
  on: IsoDate,
  note: OptionalLine(500).default(''),
})

export const SentInput = z.strictObject({ ...Which.shape, how: SentHow, to: Line(200), by: Line(200) })
export const ReceivedInput = z.strictObject({ ...Which.shape, who: Line(200), known: ReceivedKnown })
export const TakeBackInput = z.strictObject({ meetingId: Id, deliveryId: Id, reason: Said(500) })

/** What somebody said of packs that left, and of which. */
export interface Delivery {
  readonly id: string
  readonly side: Side
  readonly step: 'sent' | 'received'
  readonly on: string
  readonly how: SentHow | ReceivedKnown
  /** To whom they were sent, or who has them there. */
  readonly whom: string
  /** Who sent them; empty for a receipt. */
  readonly sender: string
  readonly note: string
  readonly packs: readonly {
    readonly recordId: string
    readonly recordVersion: number
    readonly caseReference: string
  }[]
  readonly saidBy: string
  readonly saidAt: string
  readonly takenBack: { readonly reason: string; readonly by: string; readonly at: string } | null
}

/** How far one agency's copy of a record has come. Sent and received are said of copies that both have signed. */
export interface PackStanding {
  /** When it was last written to a folder; writing what is there already is not writing. */
  readonly writtenAt: string | null
  readonly sentOn: string | null
  readonly receivedOn: string | null
}

export const notLeft: PackStanding = { writtenAt: null, sentOn: null, receivedOn: null }

/** A proposed correction, with which agencies have signed it so far with authority enough. */
export interface WaitingVersion {
  readonly recordVersion: number
  readonly reason: string
  readonly madeBy: string
  readonly madeAt: string
  readonly healthSigned: boolean
  readonly socialCareSigned: boolean
}

/** A proposed correction that was taken back before both agencies had signed it. */
export interface TakenBack {
  readonly recordVersion: number
  readonly reason: string
  readonly by: string
  readonly at: string
}
