import { z } from 'zod'
import { command, everyone, ofNoCase, query } from './kernel/op.ts'
import type { Role } from './kernel/op.ts'
import { IsoDate } from './kernel/iso-date.ts'
import { Id } from './kernel/ids.ts'
import { LetterTerms } from './letters.ts'
import { decidingRules } from './deciding-rules.ts'
import { panelKinds } from './panel-kinds.ts'
import { ReleaseTerms } from './release-terms.ts'
import { Line, NewPassphrase, OptionalLine, Pence, Side, Text, Version } from './kernel/text.ts'

/** What the panel may do: advise, decide on risk, or decide on risk and money. */
export const PanelAuthority = z.enum(['advisory', 'decision_making', 'funding'])
export type PanelAuthority = z.output<typeof PanelAuthority>

export const MemberRole = z.enum(['coordinator', 'chair', 'member', 'signatory', 'observer'])

export interface Agency {
  readonly id: string
  readonly side: Side
  readonly name: string
  /** Empty where nobody has given it yet. */
  readonly odsCode: string
  /** As it stands in texts, e.g. "HVT"; empty where it has none. */
  readonly abbreviation: string
}

/** What a section of an agenda is for: cases are listed in the first that holds cases. */
export const SectionHolds = z.enum(['opening', 'cases', 'closing'])
export type SectionHolds = z.output<typeof SectionHolds>

/** Standing business that Accord knows something about, besides its title. */
export const StandingItem = z.enum(['confidentiality', 'apologies', 'interests', 'actions', 'lastRecord'])
export type StandingItem = z.output<typeof StandingItem>

export const WallWhenLocked = z.enum(['panel', 'item'])
export type WallWhenLocked = z.output<typeof WallWhenLocked>

const days = z.int().min(0).max(60)

/** The panel's own terms. Time limits are in working days. */
export const PanelTerms = z.strictObject({
  /** What it is for, and so what is asked of a case before it is heard. */
  kind: z.enum(panelKinds).default('risk_enablement'),
  quorumHealth: z.int().min(1).max(10),
  quorumSocialCare: z.int().min(1).max(10),
  chairNeeded: z.boolean(),
  /** How the panel comes to its decision. */
  decidingRule: z.enum(decidingRules).default('majority'),
  /** Where a deadlock goes, step by step; both agencies' views go with it (DOMAIN §1.8). */
  escalation: z
    .array(Line(200))
    .max(6)
    .default(() => ['The directors of both agencies']),
  confidentiality: Text(2000),
  /** Initials and age on the shared screen; a full name only where the panel says so. */
  namesOnSharedScreen: z.boolean(),
  /** Minutes without input until Accord locks while a meeting is in progress: people talk (NIST SP 800-63B: at most 30). */
  roomLockMinutes: z.literal([15, 20, 30]).default(20),
  /** What the room sees meanwhile: the panel's name, or what stood there. */
  wallWhenLocked: WallWhenLocked.default('panel'),
  minutesPerCase: z.int().min(1).max(120),
  /** Of a whole meeting: an agenda that takes longer says so. */
  minutesPerMeeting: z.int().min(5).max(600),
  agendaDaysBefore: days,
  papersDaysBefore: days,
  /** This and the next three: after the meeting. */
  actionsDaysAfter: days,
  minutesDaysAfter: days,
  signOffDaysAfter: days,
  releaseDaysAfter: days,
  /** After packs were sent, until somebody there says that they have them. */
  receiptDaysAfter: days,
  /** Bank holidays and the like, which no time limit counts. */
  closedDays: z.array(IsoDate).max(400),
  /** Headings every agenda is divided by. */
  sections: z.array(z.strictObject({ title: Line(120), holds: SectionHolds })).max(12),
  /** What every agenda starts or ends with, in this order. */
  businessItems: z
    .array(
      z.strictObject({
        title: Line(),
        minutes: z.int().min(0).max(240),
        place: z.enum(['start', 'end']),
        about: StandingItem.optional(),
      }),
    )
    .max(12),
  /** What every letter to a person says; absent: the usual words. */
  letter: LetterTerms.optional(),
  /** What something may leave for, and by what right; absent: the usual lists. */
  release: ReleaseTerms.optional(),
})
export type PanelTerms = z.output<typeof PanelTerms>

/** What a new panel's agendas are divided by, and what every one of them starts and ends with (DOMAIN §1.5). */
export const startingAgenda = {
  sections: [
    { title: 'Opening', holds: 'opening' },
    { title: 'Cases', holds: 'cases' },
    { title: 'Close', holds: 'closing' },
  ],
  businessItems: [
    { title: 'Confidentiality statement', minutes: 2, place: 'start', about: 'confidentiality' },
    { title: 'Apologies', minutes: 1, place: 'start', about: 'apologies' },
    { title: 'Interests', minutes: 2, place: 'start', about: 'interests' },
    { title: 'Actions from last time', minutes: 10, place: 'start', about: 'actions' },
    { title: 'The last record', minutes: 5, place: 'start', about: 'lastRecord' },
    { title: 'Any urgent matters', minutes: 5, place: 'end' },
  ],
} satisfies Partial<PanelTerms>

/**
 * For terms that were agreed before these could be said. The limits are DOMAIN §1.2’s: agenda and papers three working
 * days before; actions one after, minutes five, release five after the ten that minutes and signatures take.
 */
export const laterTerms = {
  kind: 'risk_enablement',
  minutesPerMeeting: 180,
  papersDaysBefore: 3,
  actionsDaysAfter: 1,
  minutesDaysAfter: 5,
  releaseDaysAfter: 15,
  receiptDaysAfter: 5,
  closedDays: [],
  sections: [],
  roomLockMinutes: 20,
  wallWhenLocked: 'panel',
} as const satisfies Partial<PanelTerms>

export interface Panel {
  readonly id: string
  readonly name: string
  readonly authority: PanelAuthority
  readonly terms: PanelTerms
  /** When it ended (UTC instant): it meets no more, and what it did stays. Null: it goes on. */
  readonly retiredAt: string | null
  readonly version: number
}

export interface Member {
  readonly id: string
  readonly login: string
  readonly name: string
  /** Job title, e.g. "Consultant psychiatrist". */
  readonly title: string
  readonly role: Role
  /** Null: a member who belongs to neither agency, such as a peer member. */
  readonly side: Side | null
  readonly agencyName: string | null
  /** Professional registration as printed, e.g. "GMC 7012345"; empty where there is none. */
  readonly registration: string
  /** As in `disciplines` of shared/contributions.ts, or as it was typed; empty where nobody said. */
  readonly discipline: string
  /** Delegated authority to sign for their agency, in pence a year; null: cannot sign. */
  readonly annualLimitPence: number | null
  readonly canSign: boolean
  readonly active: boolean
  /** Whether the store's key is theirs to come in with; observers have none. */
  readonly hasKey: boolean
  readonly version: number
}

type Called = Pick<Member, 'name' | 'title' | 'registration'>

export interface MemberNames {
  /** What they were called until a day (exclusive, ISO date): records of meetings before it say this. */
  readonly before: readonly (Called & { readonly untilOn: string })[]
  /** What was said of them and changed, when (UTC instant), by whom and why. */
  readonly earlier: readonly (Called & {
    readonly side: Side | null
    readonly endedAt: string
    readonly endedBy: string
    readonly endedBecause: string
  })[]
}

const memberFields = {
  name: Line(120),
  title: Line(120),
  role: MemberRole,
  side: Side.nullable(),
  registration: OptionalLine(60),
  annualLimitPence: Pence.nullable(),
}

/** With who sits on it, by member id. */
export interface SeatedPanel extends Panel {
  readonly memberIds: readonly string[]
}

export interface PanelView {
  /** The store's first: it was set up for this one. */
  readonly panel: Panel
  /** All of them in the order in which they were opened, also those that meet no more. */
  readonly panels: readonly SeatedPanel[]
  readonly health: Agency
  readonly socialCare: Agency
  readonly members: readonly Member[]
}

export const panels = {
  get: query<PanelView>()(z.strictObject({}), everyone, ofNoCase),
  /** Another panel of the same two agencies, with the members who sit on it. The terms start as nobody has agreed them yet. */
  open: command<Panel>()(
    z.strictObject({
      name: Line(200),
      authority: PanelAuthority,
      terms: PanelTerms,
      memberIds: z.array(Id).max(500),
    }),
    ['coordinator'],
    { about: ({ id }) => id, did: 'Opened another panel' },
  ),
  /** Who sits on it from now on: all of them are named. Whoever was at a meeting stays on its record. */
  seat: command<SeatedPanel>()(
    z.strictObject({ panelId: Id, memberIds: z.array(Id).max(500), version: Version }),
    ['coordinator'],
    { about: 'panelId', did: 'Said who sits on a panel' },
  ),
  /** It meets no more. Refused for the store’s first (`firstPanel`), and while a meeting of it is to come (`panelMeets`). */
  end: command<Panel>()(z.strictObject({ panelId: Id, version: Version }), ['coordinator'], {
    about: 'panelId',
    did: 'Ended a panel',
  }),
  resume: command<Panel>()(z.strictObject({ panelId: Id, version: Version }), ['coordinator'], {
    about: 'panelId',
    did: 'Took up a panel again',
  }),
  updateTerms: command<Panel>()(
    z.strictObject({
      /** Left out: the store’s first. */ panelId: Id.optional(),
      version: Version,
      name: Line(200),
      authority: PanelAuthority,
      terms: PanelTerms,
    }),
    ['coordinator', 'chair'],
    { about: ({ id }) => id, did: 'Changed the panel’s terms' },
  ),
  addMember: command<Member>()(
    z.strictObject({
      ...memberFields,
      discipline: OptionalLine(60).default(''),
      login: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z][a-z0-9.-]{1,30}$/, 'use 2 to 31 small letters, digits, dots or hyphens'),
      /** To come in with first; an observer has none. */
      passphrase: NewPassphrase.optional(),
      /** Which panels they sit on; left out: the store’s first. */
      panelIds: z.array(Id).max(50).optional(),
    }),
    ['coordinator'],
    { about: ({ id }) => id, did: 'Added a member' },
  ),
  updateMember: command<Member>()(
    z.strictObject({
      memberId: Id,
      version: Version,
      ...memberFields,
      /** Left out: stays as it was. */
      discipline: OptionalLine(60).optional(),
      active: z.boolean(),
      /** From which day name, job or registration changed, today at the latest; null: it was wrong, and never so. */
      changedOn: IsoDate.nullable().default(null),
      /** To come in with first: for whoever only observed, or comes back, and for nobody else. */
      passphrase: NewPassphrase.optional(),
      /** Asked for where name, job, agency or registration changes. */
      reason: OptionalLine(500).default(''),
    }),
    ['coordinator'],
    { about: 'memberId', did: 'Changed a member' },
  ),
  /** An observer of before, who still has a key to the store: they keep it no longer, and the store gets another. */
  takeKey: command<Member>()(z.strictObject({ memberId: Id, version: Version }), ['coordinator'], {
    about: 'memberId',
    did: 'Took an observer’s key to the store away',
  }),
  /** Whose passphrase somebody else typed is told by whom, and asked to choose their own. */
  passphrase: query<{ readonly givenBy: string | null }>()(z.strictObject({}), everyone),
  /** Says that they typed it themselves at another's screen, and that nobody else knows it. */
  keepPassphrase: command<void>()(z.strictObject({}), everyone, {
    about: 'self',
    did: 'Said that nobody else knows their passphrase',
  }),
  memberNames: query<MemberNames>()(z.strictObject({ memberId: Id }), everyone, ofNoCase),
}
