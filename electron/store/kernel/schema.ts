import type { ColumnType, Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { AcronymTable } from './schema-acronyms.ts'
import type { AuthorityGrantTable } from './schema-authority.ts'
import type {
  AgencyNamingTable,
  AgencyTable,
  MemberEarlierTable,
  MemberKeyTable,
  MemberTable,
  PanelTable,
} from './schema-panel.ts'
import type { AgendaPlaceColumns, AgendaSectionTable, MeetingPlanColumns } from './schema-agenda.ts'
import type { DelegationTable, RouteFlagsTable } from './schema-delegation.ts'
import type { BusinessNoteTable, MeetingTimesTable, MinutesCopyTable } from './schema-minutes.ts'
import type {
  DepartureEndTable,
  DepartureTable,
  FileDepartureEndTable,
  FileDepartureTable,
} from './schema-departures.ts'
import type { DeliveryTables } from './schema-deliveries.ts'
import type { KeyListTable } from './schema-keys.ts'
import type { GuestTable } from './schema-guests.ts'
import type { LetterReleaseTable, LetterTable } from './schema-letters.ts'
import type {
  RecordTable,
  SignOffTable,
  SignOffItemTable,
  SharingDecisionTable,
  ReleaseTable,
  HistoryTable,
  AuditNodeTable,
  AuditTable,
} from './schema-records.ts'
import type {
  InvitationTable,
  MeetingCancellationTable,
  NoteKeyTable,
  PaperIssueTable,
  PaperReadTable,
  PrivateNoteTable,
} from './schema-papers.ts'
import type { PersonJoinTable } from './schema-joins.ts'
import type { PreferenceTable } from './schema-preferences.ts'
import type {
  FormerIdentityTable,
  PersonCorrectionTable,
  PersonTable,
  PossibleMatchTable,
} from './schema-people.ts'
import type { ItemSharingTable, RoomStateTable } from './schema-room.ts'
import type {
  AgendaItemInRoom,
  DeclarationTable,
  DecisionEscalation,
  ItemClockTable,
} from './schema-console.ts'
import type { LocalPackTable, RuleAnswerTable } from './schema-rules.ts'
import type { SearchEntryTable, SearchTermTable, SearchTextTable } from './schema-search.ts'
import type { UnsavedTextTable } from './schema-unsaved.ts'

/** 0 or 1. */
type Flag = number
/** JSON text, parsed in one place per table. */
type Json = string
type Side = 'health' | 'socialCare'
/** Set on insert, never updated. */
type Fixed<T> = ColumnType<T, T, never>

interface Versioned {
  id: Fixed<string>
  version: number
}

export interface ReferralTable extends Versioned {
  personId: string
  side: Side
  sourceId: string
  referredOn: string
  reason: string
  requestedBecause: string
  team: string
  worker: string
  legalStatus: string
  section117: Flag | null
  indicativePence: number | null
  weeklyContributionPence: number | null
  financialAssessment: string
  communicationNeeds: string
  consentToShare: Flag | null
  sharingObjection: Flag
  state: string
  outcome: string | null
  closedBecause: string
  caseId: string | null
  /** The record that it came with: where it goes back to when a joining of people is undone. */
  originId: string
  /** `referralKey` of what was sent, so that the same row twice adds nothing. */
  sentKey: string | null
  /** The referral that this one was said to be. */
  sameAs: string | null
  /** `Unread[]`: cells of the import that could not be read. */
  unread: Json
  /** The name as it was sent, where that was in capitals; else empty. */
  sentName: string
  createdAt: string
}
export interface ImportMapTable extends Versioned {
  name: string
  side: Side
  columns: Json
}
export interface CaseTable extends Versioned {
  reference: Fixed<string>
  personId: string
  state: string
  words: string
  wordsSource: string
  wordsNote: string
  wordsOn: string | null
  ask: string
  whyPanel: string
  section117: Flag
  keyWorker: string
  advocate: string
  openedAt: string
  closedBecause: string
}
export interface RiskTable extends Versioned {
  caseId: Fixed<string>
  body: Json
}
/** Only added to: the latest of each view counts. */
export interface ViewWritingTable {
  id: Fixed<string>
  caseId: Fixed<string>
  /** As in shared/risk-views.ts. */
  view: Fixed<string>
  memberId: Fixed<string>
  /** Whom the writer worked for then. */
  writerSide: Fixed<Side | null>
  at: Fixed<string>
}
export interface PlanTable extends Versioned {
  caseId: Fixed<string>
  body: Json
}
export interface BudgetLineTable extends Versioned {
  caseId: Fixed<string>
  position: number
  body: Json
  /** Kept beside the body so that lists can be summed by the database. */
  annualPence: number
  healthPence: number
  socialCarePence: number
  contributionPence: number
}
export interface MeetingTable extends Versioned, MeetingPlanColumns {
  kind: 'panel' | 'front_line'
  heldOn: string
  startsAt: string
  place: string
  state: string
  startedAt: string | null
  closedAt: string | null
  shownItemId: string | null
  hidden: Flag
}
export interface AgendaItemTable extends Versioned, AgendaPlaceColumns, AgendaItemInRoom {
  meetingId: Fixed<string>
  position: number
  kind: 'case' | 'business'
  title: string
  minutes: number
  presenter: string
  state: string
  caseId: string | null
  carriedToMeetingId: string | null
  carriedReason: string
  carriedFromItemId: string | null
  late: Flag
  /** Business that stays after the cases. */
  closing: ColumnType<Flag, Flag | undefined, Flag>
}
export interface AttendanceTable extends Versioned {
  meetingId: Fixed<string>
  /** Null: the meeting as a whole. */
  itemId: string | null
  memberId: Fixed<string>
  state: string
}
export interface DecisionTable extends Versioned, DecisionEscalation {
  itemId: Fixed<string>
  caseId: Fixed<string>
  verdict: string | null
  reasons: string
  legalBasis: string
  conditions: Json
  reviewOn: string | null
  changesRecommendation: Flag
  changesReason: string
  readBackAt: string | null
  readBackBy: string | null
  /** Of all that was read back (records/content.ts): what changed since is not what was confirmed. */
  readBackSha256: string | null
}
export interface AgreementTable extends Versioned {
  itemId: Fixed<string>
  memberId: Fixed<string>
  position: string
  words: string
}
export interface ActionTable extends Versioned {
  caseId: Fixed<string>
  itemId: Fixed<string>
  meetingId: Fixed<string>
  text: string
  ownerName: string
  side: Side | null
  dueOn: string | null
  state: string
  outcome: string
}
export interface Tables extends DeliveryTables {
  agency: AgencyTable
  agencyNaming: AgencyNamingTable
  panel: PanelTable
  member: MemberTable
  memberEarlier: MemberEarlierTable
  authorityGrant: AuthorityGrantTable
  memberKey: MemberKeyTable
  keyList: KeyListTable
  person: PersonTable
  personCorrection: PersonCorrectionTable
  formerIdentity: FormerIdentityTable
  possibleMatch: PossibleMatchTable
  personJoin: PersonJoinTable
  referral: ReferralTable
  importMap: ImportMapTable
  case: CaseTable
  risk: RiskTable
  viewWriting: ViewWritingTable
  plan: PlanTable
  budgetLine: BudgetLineTable
  localPack: LocalPackTable
  ruleAnswer: RuleAnswerTable
  acronym: AcronymTable
  preference: PreferenceTable
  minutesCopy: MinutesCopyTable
  businessNote: BusinessNoteTable
  meetingTimes: MeetingTimesTable
  delegation: DelegationTable
  routeFlags: RouteFlagsTable
  meeting: MeetingTable
  agendaItem: AgendaItemTable
  roomState: RoomStateTable
  itemSharing: ItemSharingTable
  agendaSection: AgendaSectionTable
  attendance: AttendanceTable
  itemClock: ItemClockTable
  guest: GuestTable
  declaration: DeclarationTable
  decision: DecisionTable
  agreement: AgreementTable
  action: ActionTable
  record: RecordTable
  signOff: SignOffTable
  signOffItem: SignOffItemTable
  sharingDecision: SharingDecisionTable
  departure: DepartureTable
  departureEnd: DepartureEndTable
  fileDeparture: FileDepartureTable
  fileDepartureEnd: FileDepartureEndTable
  release: ReleaseTable
  meetingCancellation: MeetingCancellationTable
  invitation: InvitationTable
  paperIssue: PaperIssueTable
  paperRead: PaperReadTable
  noteKey: NoteKeyTable
  unsavedText: UnsavedTextTable
  privateNote: PrivateNoteTable
  letter: LetterTable
  letterRelease: LetterReleaseTable
  history: HistoryTable
  audit: AuditTable
  auditNode: AuditNodeTable
  searchEntry: SearchEntryTable
  searchText: SearchTextTable
  searchTerm: SearchTermTable
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>

/** Reads only: what writes does not compile. */
export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'fn'>
/** Writes, inside the one transaction of a command. */
export type WriteDb = Transaction<Tables>
