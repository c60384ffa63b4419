import { readAmount } from './amounts.ts'
import { longText, shortText } from './cells.ts'
import type { Cell } from './cells.ts'
import { britishDates } from './date-column.ts'
import type { DateStyle } from './date-column.ts'
import { dateForm } from './date-forms.ts'
import type { IdEvidence } from './identifiers.ts'
import { softened } from './text-mark.ts'
import type { MarkKind } from './text-mark.ts'
import { nameFault } from '../kernel/person-name.ts'
import { readDate, readName, readYesNo } from './values.ts'
import type { Reading } from './values.ts'

/** What the other rows of a file say about how this one is written. */
export interface FileStyle {
  /** ISO date; nothing may be later. */
  readonly today: string
  /** By field. Day first where a column is not named. */
  readonly dates: Readonly<Partial<Record<string, DateStyle>>>
  readonly ids: IdEvidence
}

/** How a cell becomes a value. */
export interface Reads<T> {
  /** What it is to whoever shows it or writes it down. */
  readonly kind: 'line' | 'long' | 'date' | 'yesNo' | 'pence'
  readonly mark: MarkKind
  readonly clean: (raw: string) => Cell
  /** `field` is its own name. */
  readonly read: (text: string, style: FileStyle, field: string) => Reading<T>
  /** Of a row that has no such column. */
  readonly empty: T
  /** Where its cells can be told from those of other columns: whether this is one. */
  readonly isOne?: (text: string) => boolean
}

/** All that is to be decided about what a column of an export can hold. */
export interface Field<T> extends Reads<T> {
  /** As people call it on a screen. */
  readonly words: string
  /** Its column in the layouts that Accord knows from the start, and what others call it. */
  readonly headings: {
    readonly health?: string
    readonly socialCare?: string
    readonly others: readonly string[]
  }
  /** Without its column a file is not read by itself; `ifAny`: but a file may be said to have none. */
  readonly needed: 'always' | 'ifAny' | 'no'
  /** Which it says something of, and is kept with. */
  readonly about: 'person' | 'referral' | 'both'
  /** How it is held against what is here, when the same referral comes again. A folded name is the same name. */
  readonly compared: 'exactly' | 'folded' | 'no'
}

export type ValueOf<F> = F extends { readonly read: (...given: never[]) => Reading<infer T> } ? T : never

const asIs = (text: string): Reading<string> => ({ value: text })
const short =
  (max: number) =>
  (raw: string): Cell =>
    shortText(raw, max)

/** A number, a code, or a word out of a few: no mark in front of it is its own. */
export const code = (max: number) =>
  ({ kind: 'line', mark: 'value', clean: short(max), read: asIs, empty: '' }) as const satisfies Reads<string>

export const line = (max: number) =>
  ({ kind: 'line', mark: 'text', clean: short(max), read: asIs, empty: '' }) as const satisfies Reads<string>

export const long = (max: number) =>
  ({
    kind: 'long',
    mark: 'text',
    clean: (raw: string) => longText(raw, max),
    read: asIs,
    empty: '',
  }) as const satisfies Reads<string>

/** Whoever works with somebody, perhaps with a title. */
export const worker = {
  kind: 'line',
  mark: 'name',
  clean: (raw) => shortText(softened(raw), 120),
  read: asIs,
  empty: '',
} as const satisfies Reads<string>

export const name = {
  ...worker,
  read: readName,
  isOne: (text: string) => nameFault(text) === null,
} as const satisfies Reads<string>

export const date = {
  kind: 'date',
  mark: 'value',
  clean: short(60),
  read: (text: string, { today, dates }: FileStyle, field: string) =>
    text === '' ? { reason: 'missing' } : readDate(text, today, dates[field] ?? britishDates),
  empty: '',
  isOne: (text: string) => dateForm(text).kind !== 'other',
} as const satisfies Reads<string>

export const yesNo = {
  kind: 'yesNo',
  mark: 'value',
  clean: short(40),
  read: readYesNo,
  empty: null,
} as const satisfies Reads<boolean | null>

/** Integer pence. */
export const amount = (period: 'year' | 'week') =>
  ({
    kind: 'pence',
    mark: 'value',
    clean: short(60),
    read: (text: string) => readAmount(text, period),
    empty: null,
  }) as const satisfies Reads<number | null>
