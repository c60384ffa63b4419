import type { ChartOf } from './chart.ts'
import type { Side } from './kernel/text.ts'

/** What stands on one side's row or column carries its colour, and always its name as well. */
export interface Fact {
  readonly label: string
  readonly text: string
  readonly side?: Side | undefined
  /** As somebody said it: nothing is ever put into it. */
  readonly isVerbatim?: boolean
}

export interface Cell {
  readonly text: string
  /** Smaller lines under the text. */
  readonly notes?: readonly string[]
}

export interface Column {
  readonly label: string
  readonly isAmount?: boolean
  readonly side?: Side
}

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  /** The first cell of each row is its header. */
  readonly rows: readonly (readonly Cell[])[]
  /** Rows of sums under it; the first cell says of what. */
  readonly totals?: readonly (readonly string[])[]
}

/** One piece of the record as people read it. The page, the Word copy and the FHIR narrative all say the same blocks. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly voice: 'plain' | 'note' | 'strong' | 'stamp' }
  | {
      readonly kind: 'quote'
      readonly text: string
      readonly by: string
      readonly voice: 'person' | 'member'
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | Table
  /** Who pays how much: the pence draw the bar, the words say what comes back and what is paid once. */
  | {
      readonly kind: 'share'
      readonly healthPence: number
      readonly socialCarePence: number
      readonly words: Readonly<Record<Side, string>>
    }
  /** A picture of what the table after it says: formats of words alone leave it out. */
  | ({ readonly kind: 'chart' } & ChartOf)
  /** Digests and the like, to be compared letter by letter. */
  | { readonly kind: 'code'; readonly label: string; readonly lines: readonly string[] }

export interface Section {
  /** A short English slug; the same in every format. */
  readonly slug: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export const text = (words: string, voice: 'plain' | 'note' | 'strong' | 'stamp' = 'plain'): Block[] =>
  words.trim() === '' ? [] : [{ kind: 'text', text: words, voice }]

/** A heading with what belongs under it; nothing at all where there is nothing to say. */
export const under = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks]

export const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }]

/** Only the facts that say something. */
export function facts(rows: readonly Fact[]): Block[] {
  const told = rows.filter((row) => row.text.trim() !== '')
  return told.length === 0 ? [] : [{ kind: 'facts', rows: told }]
}

export const cell = (words: string, notes: readonly string[] = []): Cell => ({
  text: words,
  notes: notes.filter((note) => note.trim() !== ''),
})

export const hasBlocks = (section: Section): boolean => section.blocks.length > 0
