/** Where a dialog is met in the demonstration panel: by name, since its records have other ids every time. */
export type Place =
  | 'case to list'
  | 'listed case'
  | 'front line'
  | 'person'
  | 'meetings'
  | 'agenda'
  | 'papers'
  | 'actions'
  | 'referrals'
  | 'panel'
  | 'room'

export type Press = string | readonly [after: string, begins: string] | { readonly answer: string }

export type Telling = 'nothing is open' | 'nothing is missing' | 'the two have decided'

/** How a dialog or form is opened, filled in and sent, and what must still be there when it is refused. */
export interface Recipe {
  /** The modules whose dialog or form this is, under `renderer/`. */
  readonly modules: readonly string[]
  readonly at: Place
  /** What is pressed in turn until it is open: how its name begins, or what stands before it and how it begins; or an answer of several. */
  readonly open: readonly Press[]
  /** By the field's name: what is typed, and must stay. */
  readonly write?: Readonly<Record<string, string>>
  /** What is pressed once it is written. */
  readonly choose?: readonly Press[]
  /** What the window is told in place of what is so, where the demonstration panel is not that far. */
  readonly told?: Telling
  /** The button that sends it. */
  readonly send: string
}

/** What is typed where only words are asked for. */
export const why = 'Words that must stay'
