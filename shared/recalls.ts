import { z } from 'zod'
import type { ReceivedKnown, SentHow } from './deliveries.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { besideCases, command, drivers, everyone, forShell, query, task, workers } from './kernel/op.ts'
import { Line, Said, Text, Version } from './kernel/text.ts'
import type { Side } from './kernel/text.ts'
import type { FrozenField } from './people-corrections.ts'

/** What is wrong in copies that left. `somebody_else`: the record of one person under the name or number of another. */
export const recallReasons = ['name', 'date_of_birth', 'nhs_number', 'somebody_else'] as const
export const RecallReason = z.enum(recallReasons)
export type RecallReason = z.output<typeof RecallReason>

/** `letter_copy`: a letter that somebody took along to check or translate it; `letter_print`: printed where it is read. */
export type CopyKind = 'pack' | 'letter' | 'letter_copy' | 'letter_print' | 'minutes' | 'papers'
/** `person`: whoever was given the letter. `other`: members of neither agency, or whoever was added by hand. */
export type HolderKind = 'agency' | 'person' | 'member' | 'other'

/** What somebody may answer. */
export const answerKinds = ['destroyed', 'returned', 'corrected', 'never_received', 'not_found'] as const
export const AnswerKind = z.enum(answerKinds)
export type AnswerKind = z.output<typeof AnswerKind>
/** `given_up`: it cannot be found, and a named person has closed it with a reason. */
export type AnswerHow = AnswerKind | 'given_up'
/** `not_found` is an answer, and stays open. */
export type HolderState = 'waiting' | 'not_found' | 'answered' | 'given_up'
export type NoticeHow = 'copied' | 'printed' | 'written'

/**
 * `open`: somebody has not answered yet. `called_off`: opened by mistake. `not_needed`: somebody decided that the name was
 * right when the copies left, so that nobody is asked.
 */
export type RecallState = 'open' | 'answered' | 'called_off' | 'not_needed'
/** Whether anybody is asked for anything, and what was wrong stays here. */
export const isAsking = (state: RecallState): boolean => state === 'open' || state === 'answered'

/** One copy that left and says what is wrong, as the logs and the receipts have it. */
export interface WrongCopy {
  readonly kind: CopyKind
  /** Of its line in the log. */
  readonly logId: string
  readonly meetingId: string
  readonly heldOn: string
  readonly side: Side | null
  /** Of the record, for packs and letters; of the minutes, 0 for a draft; of the papers. */
  readonly version: number
  /** Null: the log does not say. */
  readonly files: number | null
  readonly leftAt: string
  readonly leftBy: string
  /** False: Accord stopped while it was being written, so that it may have left. */
  readonly confirmed: boolean
  /** Who has it, since when, and how that is known. */
  readonly receipt: { readonly who: string; readonly on: string; readonly known: ReceivedKnown } | null
  readonly sent: { readonly to: string; readonly on: string; readonly how: SentHow } | null
}

interface Holding {
  readonly kind: HolderKind
  readonly side: Side | null
  /** The agency as it is called, where it is one. */
  readonly agencyName: string
  /** To whom it went there, or which member; empty for the person. */
  readonly name: string
  readonly copies: readonly WrongCopy[]
}

/** Who has copies, before anybody has opened a recall. */
export interface FoundHolder extends Holding {
  readonly key: string
}

/** What a recall would be about. */
export interface FoundCopies {
  readonly caseId: string
  readonly caseReference: string
  readonly personName: string
  readonly holders: readonly FoundHolder[]
  /** To be offered: until when to answer. */
  readonly answerBy: string
}

/** Copies out with what has been put right since, in one case, that no recall asks for yet. */
export interface CopiesOut {
  readonly caseId: string
  readonly caseReference: string
  readonly reasons: readonly RecallReason[]
  readonly copies: number
  readonly holders: number
  /** As the copies say it, and as it is known now; empty text: no number. */
  readonly fields: readonly { readonly field: FrozenField; readonly says: string; readonly now: string }[]
}

export interface HolderAnswer {
  readonly id: string
  readonly how: AnswerHow
  /** Who there said it; whoever closed it, where it was given up. */
  readonly by: string
  readonly on: string
  readonly words: string
  readonly recordedBy: string
  readonly recordedAt: string
}

export interface RecallHolder extends Holding {
  readonly id: string
  readonly version: number
  readonly state: HolderState
  readonly note: string
  /** The latest first; the first is what holds. */
  readonly answers: readonly HolderAnswer[]
  /** The latest first. */
  readonly notices: readonly { readonly how: NoticeHow; readonly by: string; readonly at: string }[]
}

/** Whether it had to be reported, as somebody decided (UK GDPR, articles 33 and 34). */
export interface Assessment {
  readonly by: string
  readonly on: string
  readonly reported: 'yes' | 'no'
  readonly told: 'yes' | 'no'
  readonly reason: string
  readonly recordedBy: string
  readonly recordedAt: string
}

export interface Recall {
  readonly id: string
  readonly caseId: string
  readonly caseReference: string
  readonly personId: string
  readonly personName: string
  readonly panelName: string
  /** As the copies have the name. */
  readonly initials: string
  readonly reasons: readonly RecallReason[]
  readonly answerTo: string
  readonly answerBy: string
  readonly state: RecallState
  readonly openedBy: string
  readonly openedAt: string
  /** Both agencies have signed what stands now, and it does not say what was wrong. */
  readonly isCorrected: boolean
  readonly holders: readonly RecallHolder[]
  /** How many that left since, or that were not known of, say the same. */
  readonly more: number
  /** The latest first. */
  readonly assessments: readonly Assessment[]
  /** Of one that was called off, or was not needed: why. */
  readonly calledOff: { readonly reason: string; readonly by: string; readonly at: string } | null
}

/** That copies are out, wherever the case or the person is. */
export interface RecallMark {
  readonly recallId: string
  readonly caseId: string
  readonly caseReference: string
  readonly personName: string
  readonly reasons: readonly RecallReason[]
  readonly answerBy: string
  readonly holders: number
  readonly answered: number
  /** How many of the others say that theirs cannot be found. */
  readonly notFound: number
}

/** A version that does not leave, and why. */
export interface RecalledVersion {
  readonly recallId: string
  readonly reasons: readonly RecallReason[]
}

const Reasons = z.array(RecallReason).min(1, 'nothing is chosen')
const about = { holderId: Id, version: Version }
const Copied = z.strictObject({ holderId: Id })
/** Who may decide that nothing more is done about a copy, as about sharing one. */
const deciders = ['coordinator', 'chair', 'signatory'] as const

export const recalls = {
  /** Of the cases of a person: what left before it was put right, and nobody has called back yet. */
  out: query<readonly CopiesOut[]>()(z.strictObject({ personId: Id }), everyone, besideCases),
  /** Who would be asked, before anything is opened. */
  find: query<FoundCopies>()(z.strictObject({ caseId: Id, reasons: z.array(RecallReason) }), everyone),
  get: query<Recall>()(z.strictObject({ recallId: Id }), everyone),
  /** Those that somebody has not answered yet, the earliest day first: of a case, of a person, of a meeting, or all. */
  marks: query<readonly RecallMark[]>()(
    z.strictObject({ caseId: Id.optional(), personId: Id.optional(), meetingId: Id.optional() }),
    everyone,
    besideCases,
  ),
  /** Those of a case, the latest first, answered or not. */
  ofCase: query<readonly (RecallMark & { readonly state: Recall['state']; readonly openedAt: string })[]>()(
    z.strictObject({ caseId: Id }),
    everyone,
    besideCases,
  ),
  /** `invalid{reasons}` where nothing of it has left, or an open recall asks for all of it already. */
  open: command<Recall>()(
    z.strictObject({ caseId: Id, reasons: Reasons, answerTo: Line(200), answerBy: IsoDate }),
    workers,
    { about: 'caseId', did: 'Called back copies that left wrong' },
  ),
  /** The name was right when they left, and has only changed since: nobody is asked, and nothing is held back. */
  nameChanged: command<null>()(z.strictObject({ caseId: Id, reason: Said(1000) }), deciders, {
    about: 'caseId',
    did: 'Decided that copies with an earlier name need not be called back',
  }),
  /** Copies that left meanwhile, or were not known of: they come to whoever has them. */
  addCopies: command<Recall>()(z.strictObject({ recallId: Id }), workers, {
    about: 'recallId',
    did: 'Added copies to a recall',
  }),
  /** Somebody who has a copy that Accord cannot know of: it was handed on. */
  addHolder: command<Recall>()(z.strictObject({ recallId: Id, name: Line(200), note: Line(300) }), workers, {
    about: 'recallId',
    did: 'Added somebody who has a copy to a recall',
  }),
  /** What was said before stays to be read. */
  answer: command<Recall>()(
    z.strictObject({ ...about, how: AnswerKind, by: Line(200), on: IsoDate, words: Text(1000) }),
    workers,
    { about: 'holderId', did: 'Recorded what somebody answered to a recall' },
  ),
  /** Only of one that cannot be found: a named person closes it, with a reason. */
  giveUp: command<Recall>()(z.strictObject({ ...about, reason: Said(1000) }), deciders, {
    about: 'holderId',
    did: 'Closed a recall of a copy that cannot be found',
  }),
  assess: command<Recall>()(
    z.strictObject({
      recallId: Id,
      by: Line(200),
      on: IsoDate,
      reported: z.enum(['yes', 'no']),
      told: z.enum(['yes', 'no']),
      reason: Said(2000),
    }),
    deciders,
    { about: 'recallId', did: 'Recorded whether a recall was assessed as a personal-data breach' },
  ),
  /** Opened by mistake: nothing was wrong. What it held back may leave again. */
  callOff: command<Recall>()(z.strictObject({ recallId: Id, reason: Said(1000) }), drivers, {
    about: 'recallId',
    did: 'Called a recall off',
  }),
  /** Before the words of a notice are in the clipboard. */
  copied: command<null>()(Copied, workers, { about: 'holderId', did: 'Copied the words of a notice' }),
  /** Pages in a folder chosen in a dialog: one notice, or one for each who has not answered. Cancelled: nothing written. */
  write: task<{ readonly files: number; readonly folderName: string }>()(
    z.strictObject({ recallId: Id, holderId: Id.optional() }),
    workers,
    { did: 'Wrote notices of a recall to a folder' },
  ),
  /** One of the same pages through the computer's own print dialog. */
  print: task<void>()(z.strictObject({ recallId: Id, holderId: Id }), workers, {
    did: 'Printed a notice of a recall',
  }),
  /** Once they are on disk or paper. */
  recordNotices: command<null>()(
    z.strictObject({
      recallId: Id,
      holderIds: z.array(Id).min(1).max(500).readonly(),
      how: z.enum(['printed', 'written']),
      departureId: Id,
    }),
    forShell(workers),
    {
      about: 'recallId',
      did: 'Wrote notices of a recall',
      entry: (_made, { how }) => (how === 'printed' ? 'recalls.print' : 'recalls.write'),
    },
  ),
}
