import type { Spend } from './money-words.ts'
import type { PlanMoney } from './plan-money.ts'
import { z } from 'zod'
import { command, everyone, ofNoCase, ofOneCase, query, workers } from './kernel/op.ts'
import type { PackStanding, TakenBack, WaitingVersion } from './deliveries.ts'
import { Id } from './kernel/ids.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { paged } from './kernel/page.ts'
import type { PageEnds } from './kernel/page.ts'
import { FieldOf } from './field-versions.ts'
import type { FieldVersions } from './field-versions.ts'
import { OptionalLine, Said, Side, Text, Version } from './kernel/text.ts'
import type { Person } from './people.ts'
import type { Referral } from './referrals.ts'
import type { Verdict } from './room.ts'
import { RouteFlags } from './case-route.ts'
import type { CaseRoute } from './case-route.ts'

/**
 * DESIGN §5.4: Decided, signed, and "both agencies have it" (released) are three different states. Confirmed: by the chair,
 * where nobody signs.
 */
export const caseStates = [
  'triaged',
  'listed',
  'heard',
  'decided',
  'confirmed',
  'signed',
  'released',
  'in_review',
  'closed',
] as const
export type CaseState = (typeof caseStates)[number]

export const WordsSource = z.enum(['attended', 'advocate', 'letter', 'carer', 'not_sought'])
/** How the person's words were obtained; `not_sought` asks for a reason. */
export type WordsSource = z.output<typeof WordsSource>

/** What is written of a case; its number, whose it is and how far it is are the store's. */
export const CaseFields = z.strictObject({
  /** The person's own words. */
  words: Text(4000),
  wordsSource: WordsSource,
  /** When and how, or why not sought; e.g. "Said to her advocate, read back and agreed". */
  wordsNote: Text(500),
  wordsOn: IsoDate.nullable(),
  /** What the panel is asked. */
  ask: Text(4000),
  whyPanel: Text(2000),
  section117: z.boolean(),
  keyWorker: OptionalLine(120),
  advocate: OptionalLine(120),
  /** Who finds and arranges what the plan pays for. */
  broker: OptionalLine(120),
})
export type CaseFields = Readonly<z.output<typeof CaseFields>>

export const emptyCase: CaseFields = {
  words: '',
  wordsSource: 'not_sought',
  wordsNote: '',
  wordsOn: null,
  ask: '',
  whyPanel: '',
  section117: false,
  keyWorker: '',
  advocate: '',
  broker: '',
}

export interface Case extends CaseFields {
  readonly id: string
  /** What may stand in a subject line or a calendar: "AC-2026-0041". */
  readonly reference: string
  readonly personId: string
  readonly state: CaseState
  readonly version: number
}

/** In one answer; what is longer comes in pages. */
const mostCases = 100

export interface CaseSummary {
  readonly id: string
  readonly reference: string
  readonly personId: string
  readonly familyName: string
  readonly givenName: string
  readonly dateOfBirth: string
  readonly state: CaseState
  readonly ask: string
  readonly section117: boolean
  readonly healthPence: number
  readonly socialCarePence: number
  /** What both pay together: what comes back and what is paid once, apart. */
  readonly spend: Spend
  /** The latest meeting it is or was on. */
  readonly meetingId: string | null
  readonly heldOn: string | null
  readonly itemPosition: number | null
  readonly waitingDays: number
  /** Its key worker, or else whoever referred it; empty where nobody is named. */
  readonly worker: string
  readonly next: CaseNext | null
}

/** What comes next of a case, by its day: a meeting it stands on, its review, or an open action. */
export interface CaseNext {
  readonly what: 'meeting' | 'review' | 'action'
  readonly on: string
}

/** A name that cases are narrowed by. The key stands in an address, which never holds a name. */
export interface NameKey {
  readonly key: string
  readonly name: string
}

export const caseOrders = ['newest', 'waiting', 'next', 'name', 'state'] as const
export type CaseOrder = (typeof caseOrders)[number]

const NameKeyText = z.string().regex(/^[0-9a-f]{12}$/)

export interface CaseDecision {
  readonly meetingId: string
  readonly itemId: string
  readonly heldOn: string
  readonly verdict: Verdict
  /** The panel's as the record was frozen, before that as it is: one that advises recommends. */
  readonly authority: string
  readonly reasons: string
  readonly conditions: readonly { readonly id: string; readonly text: string }[]
  readonly reviewOn: string | null
  /** As it was frozen; null before that, when the plan itself says it. */
  readonly money: PlanMoney | null
  /** Word for word, with whose it is. */
  readonly dissent: readonly {
    readonly memberId: string
    readonly name: string
    readonly title: string
    readonly side: Side | null
    readonly words: string
  }[]
  readonly recordId: string | null
  readonly recordVersion: number | null
  readonly healthSignedAt: string | null
  readonly socialCareSignedAt: string | null
  /** Who confirmed it as chair, and when, where nobody signs it; null where two do. */
  readonly confirmed: { readonly name: string; readonly title: string; readonly at: string } | null
  readonly packs: Readonly<Record<Side, PackStanding>>
  /** A correction of it that waits for signatures while this stands; null: none. */
  readonly waits: WaitingVersion | null
  /** The last correction of it that was proposed and taken back, while none waits and none was agreed since. */
  readonly takenBack:
    (TakenBack & { /** Where a copy of it has gone. */ readonly left: readonly Side[] }) | null
}

export interface CasePage {
  readonly case: Case
  /** When the case was opened from its referrals. */
  readonly openedAt: string
  readonly person: Person
  readonly referrals: readonly Referral[]
  readonly listed: {
    readonly meetingId: string
    readonly heldOn: string
    readonly position: number
    readonly itemId: string
    /** `front_line`: two authorised people are deciding it, without a meeting. */
    readonly kind: 'panel' | 'front_line'
    /** Listed after the panel's time limit; why the chair takes it, and the chair's name. */
    readonly late: boolean
    readonly lateReason: string
    readonly lateBy: string
  } | null
  readonly decisions: readonly CaseDecision[]
}

/** How many decided cases went to the panel, of how many. */
export interface PanelCount {
  readonly panel: number
  readonly all: number
}

export const cases = {
  list: query<{ cases: readonly CaseSummary[]; total: number } & PageEnds>()(
    z.strictObject({
      states: z.array(z.enum(caseStates)).max(9).default([]),
      text: OptionalLine(100).default(''),
      /** By the key of `cases.names`: a key worker, or whoever referred. */
      worker: NameKeyText.nullable().default(null),
      team: NameKeyText.nullable().default(null),
      /** An agency that referred it. */
      side: Side.nullable().default(null),
      /** Made ready for this panel, or about somebody on its list. */
      panelId: Id.nullable().default(null),
      /** Only where whoever asks is its worker, or presents it. */
      mine: z.boolean().default(false),
      order: z.enum(caseOrders).default('newest'),
      ...paged(mostCases),
    }),
    everyone,
  ),
  /** Workers and teams that cases have, by name. */
  names: query<{ readonly workers: readonly NameKey[]; readonly teams: readonly NameKey[] }>()(
    z.strictObject({}),
    everyone,
  ),
  get: query<CasePage>()(z.strictObject({ caseId: Id }), everyone, {
    ...ofNoCase,
    cases: 'caseId',
    marks: 'caseId',
  }),
  /** Opens one case from one or both agencies' referrals about the same person. */
  open: command<Case>()(z.strictObject({ referralIds: z.array(Id).min(1).max(10) }), workers, {
    about: ({ id }) => id,
    did: 'Opened a case',
  }),
  update: command<Case>()(
    z.strictObject({ caseId: Id, version: Version, changes: CaseFields.partial() }),
    workers,
    { about: 'caseId', did: 'Changed a case', changes: { cases: 'caseId' } },
  ),
  /** What a field said before, newest first; the first is what it says now; some tens of kilobytes at a time. For undo across a restart. */
  versions: query<FieldVersions>()(FieldOf, workers),
  /** `owed`: what becomes of reviews that are still due; a case that owes one is not closed without it. */
  close: command<Case>()(
    z.strictObject({ caseId: Id, version: Version, reason: Said(2000), owed: Text(2000).default('') }),
    workers,
    { about: 'caseId', did: 'Closed a case' },
  ),
  /** Does this need the panel? Every reason, its source and what would change it. */
  route: query<CaseRoute>()(z.strictObject({ caseId: Id }), everyone, ofOneCase),
  /**
   * What was decided in the last three months, and in the three before. Null where it is so little (under 5 cases)
   * that a share would say nothing, or say something about somebody.
   */
  panelShare: query<{ readonly now: PanelCount | null; readonly before: PanelCount | null }>()(
    z.strictObject({}),
    everyone,
  ),
  /** Records what is given and leaves the rest. `version` is that of the route. */
  setFlags: command<CaseRoute>()(
    z.strictObject({ caseId: Id, version: Version, changes: RouteFlags.partial() }),
    workers,
    { about: 'caseId', did: 'Changed whether a case needs the panel', changes: { cases: 'caseId' } },
  ),
}
