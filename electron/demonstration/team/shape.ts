import type { ActionState } from '../../../shared/actions.ts'
import type { BroughtForwardBy } from '../../../shared/rolling-list.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import type { teamOutcomes } from '../../../shared/outcomes.ts'

/** Somebody on the team's list, with what is known of them without any money. All are invented. */
export interface TeamPerson {
  /** Names them in the meetings. */
  readonly key: string
  readonly givenName: string
  readonly familyName: string
  readonly dateOfBirth: string
  /** Of the range that nobody is given (999). */
  readonly nhsNumber: string
  readonly postcode: string
  readonly side: Side
  readonly referredOn: string
  readonly reason: string
  /** Their own words. */
  readonly words: string
  /** As members are named. */
  readonly keyWorker: string
  /** Why they are on the list. */
  readonly why: string
  /** When they are due as the list begins. */
  readonly dueOn: string
  readonly formulation?: string
  readonly safety?: readonly string[]
  /** Taken before the others at the next meeting. */
  readonly fastTrack?: true
  /** Why they come sooner than was agreed. */
  readonly broughtForward?: { readonly by: BroughtForwardBy; readonly words: string; readonly dueOn: string }
  /** Written beforehand, for the meeting that is to come. */
  readonly beforehand?: readonly TeamWords[]
}

/** What somebody of a discipline says, by their login. */
export interface TeamWords {
  readonly login: string
  readonly words: string
}

export interface TeamAction {
  readonly text: string
  readonly owner: string
  readonly side: Side
  readonly dueOn: string
  readonly settled?: { readonly state: Exclude<ActionState, 'open'>; readonly outcome: string }
}

export interface TeamItem {
  readonly person: string
  readonly said: readonly TeamWords[]
  readonly outcome: (typeof teamOutcomes)[number]
  /** What was said, as the record has it. */
  readonly reasons: string
  /** When they are talked about again; null: no day. */
  readonly next: string | null
  readonly actions?: readonly TeamAction[]
}

export interface TeamMeeting {
  readonly heldOn: string
  readonly startsAt: string
  readonly place: string
  /** Who was not there. */
  readonly away: readonly string[]
  readonly items: readonly TeamItem[]
  /** On which its actions that are done were done. */
  readonly settledOn: string
}

/** The team's weeks, as they are written; `scriptAt` gives them as they happen. */
export interface TeamScript {
  readonly openedOn: string
  readonly people: readonly TeamPerson[]
  /** Held and confirmed. */
  readonly meetings: readonly TeamMeeting[]
  /** What comes next, while the panel's meeting is in progress, and after all of it is released. */
  readonly next: { readonly listed: string; readonly after: string }
  /** The risk panel's meeting to which somebody is taken. */
  readonly riskPanelOn: string
}

/** What the steps of the team know of each other. */
export interface Team {
  panelId: string
  /** By the people's keys. */
  readonly caseIds: Map<string, string>
}
