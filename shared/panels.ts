import { z } from 'zod'
import { command, everyone, query } from './op.ts'
import type { Role } from './op.ts'
import { Id } from './ids.ts'
import { LetterTerms } from './letters.ts'
import { Line, NewPassphrase, OptionalLine, Pence, Side, Text, Version } from './text.ts'

/** What the panel may do: advise, decide on risk, or decide on risk and money. */
export const PanelAuthority = z.enum(['advisory', 'decision_making', 'funding'])
export type PanelAuthority = z.output<typeof PanelAuthority>

export const MemberRole = z.enum(['coordinator', 'chair', 'member', 'signatory', 'observer'])

export interface Agency {
  readonly id: string
  readonly side: Side
  readonly name: string
  readonly odsCode: string
}

/** The panel's own terms. Time limits are in working days. */
export const PanelTerms = z.strictObject({
  quorumHealth: z.int().min(1).max(10),
  quorumSocialCare: z.int().min(1).max(10),
  chairNeeded: z.boolean(),
  confidentiality: Text(2000),
  /** Initials and age on the shared screen; a full name only where the panel says so. */
  namesOnSharedScreen: z.boolean(),
  minutesPerCase: z.int().min(1).max(120),
  agendaDaysBefore: z.int().min(0).max(30),
  signOffDaysAfter: z.int().min(0).max(30),
  /** Headings every agenda starts or ends with. */
  businessItems: z
    .array(
      z.strictObject({ title: Line(), minutes: z.int().min(0).max(240), place: z.enum(['start', 'end']) }),
    )
    .max(12),
  /** What every letter to a person says; absent: the usual words. */
  letter: LetterTerms.optional(),
})
export type PanelTerms = z.output<typeof PanelTerms>

export interface Panel {
  readonly id: string
  readonly name: string
  readonly authority: PanelAuthority
  readonly terms: PanelTerms
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
  /** Delegated authority to sign for their agency, in pence a year; null: cannot sign. */
  readonly annualLimitPence: number | null
  readonly canSign: boolean
  readonly active: boolean
  readonly version: number
}

const memberFields = {
  name: Line(120),
  title: Line(120),
  role: MemberRole,
  side: Side.nullable(),
  registration: OptionalLine(60),
  annualLimitPence: Pence.nullable(),
}

export interface PanelView {
  readonly panel: Panel
  readonly health: Agency
  readonly socialCare: Agency
  readonly members: readonly Member[]
}

export const panels = {
  get: query<PanelView>()(z.strictObject({}), everyone),
  updateTerms: command<Panel>()(
    z.strictObject({ version: Version, name: Line(200), authority: PanelAuthority, terms: PanelTerms }),
    ['coordinator', 'chair'],
  ),
  addMember: command<Member>()(
    z.strictObject({
      ...memberFields,
      login: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z][a-z0-9.-]{1,30}$/, 'use 2 to 31 small letters, digits, dots or hyphens'),
      passphrase: NewPassphrase,
    }),
    ['coordinator'],
  ),
  updateMember: command<Member>()(
    z.strictObject({ memberId: Id, version: Version, ...memberFields, active: z.boolean() }),
    ['coordinator'],
  ),
}
