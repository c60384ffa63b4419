import type { OpName, Output } from '../../../../shared/contract.ts'

/** Where a dialog is met in the demonstration panel: by name, since its records have other ids every time. */
export type Place =
  | 'case to list'
  | 'listed case'
  | 'case to review'
  | 'a review'
  | 'front line'
  | 'not begun at the front line'
  | 'person'
  | 'joined person'
  | 'possible matches'
  | 'meetings'
  | 'rolling list'
  | 'register'
  | 'agenda'
  | 'papers'
  | 'actions'
  | 'open action'
  | 'ended action'
  | 'chasing'
  | 'timeline'
  | 'figures'
  | 'referrals'
  | 'import'
  | 'panel'
  | 'room'
  | 'letter'
  | 'correct a record'
  | 'decided case'
  | 'minutes'
  | 'release'
  | 'released case'
  | 'recall'
  | 'sign'
  | 'today'
  | 'door'

export type Press = string | readonly [after: string, begins: string] | { readonly answer: string }

/** `on`: the button that has the focus then. */
export interface Keys {
  readonly key: string
  readonly on?: string
}

/** What is done to open it: pressed, or written on the way. */
export type Step = Press | Keys | { readonly write: Readonly<Record<string, string>> }

/**
 * How it is sent: by a button inside of it, by how its name begins; by what is pressed one after the other, wherever
 * it is; by keys; by leaving the field that it was written in, which saves itself.
 */
/** It is written in anew each time: it saves itself as it is left, or by a key in it. */
export const isWrittenEachTime = ({ send, write }: Recipe): boolean =>
  typeof send === 'object' && ('leave' in send || ('key' in send && write !== undefined))

export type Send = string | { readonly press: readonly Press[] } | Keys | { readonly leave: true }

export type Telling =
  | 'nothing is open'
  | 'an action has nobody'
  | 'nothing is missing'
  | 'somebody else records'
  | 'without a quorum'
  | 'nobody is marked'
  | 'a guest is there'
  | 'there are two panels'
  | 'a panel has ended'
  | 'a goal is set'
  | 'a goal has ended'
  | 'somebody is on the list'
  | 'somebody is due'
  | 'a team has met'
  | 'a broker was offered'
  | 'a discipline has said something'
  | 'a measure is defined'
  | 'a measure is retired'
  | 'somebody was scored'
  | 'scores can be read'
  | 'the two have decided'
  | 'the two have not said what is told'
  | 'it can be signed at the front line'
  | 'nobody has signed'
  | 'a pack waits'
  | 'the decision was changed'
  | 'it is translated'
  | 'they were told'
  | 'nobody has told them'
  | 'an observer holds a key'
  | 'notes are shut'
  | 'papers have changed'
  | 'it is late'
  | 'a restore can be undone'
  | 'its columns are not known'
  | 'it can be added'
  | 'both have sent it'
  | 'the file differs'
  | 'the key was not typed back'
  | 'nobody is in'
  | 'there is no panel'
  | 'a reason was given'
  | 'an action is agreed there'
  | 'it is escalated'
  | 'an interest was declared'
  | 'something is on the wall'
  | 'the screen is open'
  | 'it is a draft'
  | 'it asks something'
  | 'it is the demonstration'
  | 'somebody else typed it'
  | 'authority waits'
  | 'a key waits'
  | 'a panel was made'
  | 'a backup is there'
  | 'a backup is whole'
  | 'a display is back'
  | 'something is marked'
  | 'a correction waits'
  | 'a copy cannot be found'
  | 'an earlier name is out'

/** Answers to questions, by operation, in place of the store's. */
export type Answers = { readonly [N in OpName]?: Output<N> }
export type Tellings = Readonly<Record<Telling, Answers>>

/** How a dialog, form or anything else that sends something is opened, filled in and sent, and what must stay. */
export interface Recipe {
  /** The modules whose dialog or form this is, or that send it, under `renderer/`. */
  readonly modules: readonly string[]
  readonly at: Place
  /** What is pressed in turn until it is open: how its name begins, or what stands before it and how it begins; or an answer of several. */
  readonly open: readonly Step[]
  /** By the field's name: what is typed, and must stay. */
  readonly write?: Readonly<Record<string, string>>
  /** By the field's name: a passphrase, typed anew each time, since it may be forgotten. */
  readonly secret?: Readonly<Record<string, string>>
  /** What is pressed once it is written. */
  readonly choose?: readonly Press[]
  /** What the window is told in place of what is so, where the demonstration panel is not that far. */
  readonly told?: Telling
  /** It stands in the page, with no dialog or form round it. */
  readonly inPage?: true
  readonly send: Send
  /** Pressed before it is sent again, where it is there. */
  readonly again?: string
  /** What is refused. */
  readonly sends: OpName
}

/** What is typed where only words are asked for. */
export const why = 'Words that must stay'
