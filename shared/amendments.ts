import { z } from 'zod'
import { AmendedAnswer, AmendedRest } from './amended-fields.ts'
import type { TakenBack } from './deliveries.ts'
import type { RecordChange } from './record-changes.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { command, drivers, query } from './kernel/op.ts'
import type { DecisionRecord, RecordPerson } from './records.ts'
import { verdicts } from './room.ts'
import { approvals, isTeamOutcome } from './approvals.ts'
import { OptionalLine, Said, Side, Text } from './kernel/text.ts'

/** What a correction may change; anything else of a record is what was heard, and another decision is another case at the panel. */
export const AmendedWords = z.strictObject({
  verdict: z.enum(verdicts),
  reasons: Text(8000),
  legalBasis: Text(2000),
  conditions: z.array(Said(1000)).max(20),
  reviewOn: IsoDate.nullable(),
  changesRecommendation: z.boolean(),
  changesReason: Text(4000),
})
export type AmendedWords = z.output<typeof AmendedWords>
/** One action as a record has it; its number names it, and stays its own where another is taken out. 0: it is added. */
export const AmendedAction = z.strictObject({
  actionNo: z.int().min(0),
  text: Said(1000),
  ownerName: OptionalLine(120),
  side: Side.nullable(),
  dueOn: IsoDate.nullable(),
})
export type AmendedAction = z.output<typeof AmendedAction>

/** Why a record is corrected, in one of few words; the rest is said beside it. */
export const amendmentCodes = [
  'typing_error',
  'wrong_person',
  'figure_wrong',
  'left_out',
  'agencys_facts',
  'other',
] as const
export type AmendmentCode = (typeof amendmentCodes)[number]

/** `person`: who they are, taken over from what has been put right about them since. */
export type AmendedField = keyof AmendedWords | Exclude<keyof AmendedRest, 'own'> | 'actions' | 'answers'
export const amendedFields = [
  'verdict',
  'reasons',
  'legalBasis',
  'conditions',
  'reviewOn',
  'changesRecommendation',
  'changesReason',
] as const satisfies readonly (keyof AmendedWords)[]

// An escalation is a deadlock with both views kept, which no correction can supply or take away.
const kindOf = (verdict: AmendedWords['verdict']): string => {
  if (approvals.includes(verdict)) return 'approval'
  if (isTeamOutcome(verdict)) return 'outcome'
  return verdict === 'not_approved' || verdict === 'escalated' ? verdict : 'neither'
}

/** An approval, a refusal, what a team makes of somebody and what was none of these are four decisions: a correction moves within one, never between. */
export const sameKind = (a: AmendedWords['verdict'], b: AmendedWords['verdict']): boolean =>
  kindOf(a) === kindOf(b)

/** Which of them two texts differ in. */
export const changedFields = (before: AmendedWords, after: AmendedWords): (keyof AmendedWords)[] =>
  amendedFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/** Where in a record each is; the rest of a record follows from these. */
const places: readonly (readonly [place: string, field: AmendedField])[] = [
  ['/person', 'person'],
  ...amendedFields.map((field) => [`/decision/${field}`, field] as const),
  ['/decision/escalation', 'escalation'],
  ['/actions', 'actions'],
  ['/words', 'said'],
  ['/ask', 'asked'],
  ['/risk', 'risk'],
  ['/plan', 'plan'],
  ['/attendance', 'attendance'],
  ['/agreements', 'answers'],
  ['/declarations', 'declarations'],
  ['/othersPresent', 'others'],
  ['/meeting', 'heard'],
  ['/support', 'support'],
  ['/offers', 'offers'],
  ['/together', 'together'],
  ['/senders', 'senders'],
  ['/findings', 'findings'],
]

/** Which parts of a record these changes are in, in the order above. */
export const changedIn = (changes: readonly RecordChange[]): AmendedField[] =>
  places
    .filter(([place]) => changes.some(({ at }) => at === place || at.startsWith(`${place}/`)))
    .map(([, field]) => field)

/** Those of them that say something else now. */
export const changedActions = (
  before: readonly AmendedAction[],
  after: readonly AmendedAction[],
): readonly AmendedAction[] =>
  after.filter((action) => {
    const old = before.find(({ actionNo }) => actionNo === action.actionNo)
    return !old || actionParts.some((part) => old[part] !== action[part])
  })
const actionParts = ['text', 'ownerName', 'side', 'dueOn'] as const satisfies readonly (keyof AmendedAction)[]

/** Who a record is about, as far as it can be told apart from what is known now. */
export type AmendedPerson = Pick<
  RecordPerson,
  'familyName' | 'givenName' | 'dateOfBirth' | 'nhsNumber' | 'nhsNumberStatus'
>

/** A record as it stands, for correcting it. */
export interface Amendable {
  readonly recordId: string
  readonly recordVersion: number
  /** What a correction of it will be: one more than whatever was made last, also where that was taken back. */
  readonly nextVersion: number
  /** Proposals that were taken back since the version that is corrected. */
  readonly takenBack: readonly TakenBack[]
  readonly meetingId: string
  readonly heldOn: string
  readonly caseId: string
  readonly caseReference: string
  readonly personName: string
  /** As whoever asks may read it. */
  readonly record: DecisionRecord
  readonly words: AmendedWords
  readonly actions: readonly AmendedAction[]
  /** As whoever asks may read it: with their own agency’s texts and amounts in their places. */
  readonly rest: AmendedRest
  /** What each of their agency’s own texts is called, by its number. */
  readonly ownHeadings: Readonly<Record<number, string>>
  readonly answers: readonly (Required<Pick<AmendedAnswer, 'memberId' | 'words' | 'position'>> & {
    readonly name: string
  })[]
  /** Of the second version of the schema: the first has fewer fields. */
  readonly whole: boolean
  /** Of those who were expected, by their ids. */
  readonly names: Readonly<Record<string, string>>
  /** JSON pointers to what is kept from whoever asks: it stays as it is. */
  readonly kept: readonly string[]
  readonly person: AmendedPerson
  /** What is known now; null where the record says the same. */
  readonly personNow: AmendedPerson | null
  /** The panel's as the record was frozen: one that advises recommends. */
  readonly authority: string
  /** Who signed this version, and signs the next one again. */
  readonly signedBy: readonly string[]
  /** Whether a pack of this version has left. */
  readonly released: boolean
  /** The version that stands while this one, a correction, waits; null: this one is what stands, or nothing does. */
  readonly stands: number | null
}

/**
 * Nothing signed is edited: a correction makes the record's next version, which everybody signs again, each withdrawing
 * what they signed before (DESIGN §6.5). The earlier version, its signatures and its releases stay as they are.
 */
export const amendments = {
  open: query<Amendable>()(z.strictObject({ recordId: Id }), drivers),
  /** `conflict` where another version has been made since; `invalid` where nothing would change. */
  make: command<Amendable>()(
    z.strictObject({
      recordId: Id,
      recordVersion: z.int().min(1),
      code: z.enum(amendmentCodes).default('other'),
      reason: Said(2000),
      words: AmendedWords,
      /** All of them, in their order; one that is not among them is taken out. Left out: they stay as they are. */
      actions: z.array(AmendedAction).max(200).optional(),
      /** What else is corrected; what is left out stays as it is. */
      rest: AmendedRest.partial().default({}),
      /** Members' answers, and where they stand, that were written down wrongly, each confirmed by whose it is. */
      answers: z.array(AmendedAnswer).max(40).default([]),
      /** Who they are as it is known now, in the place of what the record says. */
      asKnownNow: z.boolean().default(false),
    }),
    drivers,
    { about: 'recordId', did: 'Corrected a record' },
  ),
  /**
   * A correction that waits is taken back, and so are those that it had taken the place of: what both had signed stands.
   * `conflict` where another version has been made since; `invalid` where both have signed it, or nothing stands meanwhile.
   */
  takeBack: command<Amendable>()(
    z.strictObject({ recordId: Id, recordVersion: z.int().min(2), reason: Said(2000) }),
    drivers,
    { about: 'recordId', did: 'Took back a proposed correction' },
  ),
}
