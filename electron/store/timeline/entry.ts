import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { TimelineEntry, TimelineKind } from '../../../shared/timeline.ts'

export type FoundEntry = Omit<TimelineEntry, 'dissent' | 'caseReference' | 'panelAuthority'>

type Piece = RawBuilder<unknown>
type Column = Exclude<keyof FoundEntry, 'kind'>

const nothing: Readonly<Record<Exclude<Column, 'id' | 'at' | 'what'>, Piece>> = {
  caseId: sql`null`,
  meetingId: sql`null`,
  recordId: sql`null`,
  actionId: sql`null`,
  side: sql`null`,
  by: sql`''`,
  words: sql`''`,
  more: sql`''`,
}
const inOrder = [
  'id',
  'at',
  'what',
  'caseId',
  'meetingId',
  'recordId',
  'actionId',
  'side',
  'by',
  'words',
  'more',
] as const satisfies readonly Column[]

export type Columns = Partial<Record<Column, Piece>> & Readonly<Record<'id' | 'at' | 'what', Piece>>

/** A part of the one statement that reads a timeline: whatever a kind does not have stands there as nothing. */
export function entriesOf(kind: TimelineKind, columns: Columns, from: Piece): Piece {
  const all: Readonly<Record<Column, Piece>> = { ...nothing, ...columns }
  const said = inOrder.map((name) => sql`${all[name]} as ${sql.ref(name)}`)
  return sql`select ${sql.lit(kind)} as "kind", ${sql.join(said)} ${from}`
}

/** The same again for another moment of it. */
export const and = (...parts: readonly Piece[]): Piece => sql.join(parts, sql` union all `)
