import type { Side } from '../../../shared/kernel/text.ts'
import type { AppError } from '../../../shared/kernel/reply.ts'
import { inRuns } from '../kernel/lists.ts'
import { selectPeopleById } from '../facts/select-people.ts'
import { selectObjections } from '../facts/select-objections.ts'
import type { ReadDb } from '../kernel/schema.ts'

/**
 * The people among these whose objection this reader may not read in its own words: theirs is the agency that is not
 * to be told, or neither, and no named person has decided to share with it. That something waits they see elsewhere
 * (rules/sharing.ts).
 */
export async function selectWordsKept(
  db: ReadDb,
  personIds: readonly string[],
  side: Side | null,
): Promise<ReadonlySet<string>> {
  const people = await selectPeopleById(db, personIds)
  const objections = await selectObjections(db, personIds)
  const kept = [...people.values()].filter(({ id, notToBeTold }) => {
    const against = (objections.get(id) ?? []).map((one) => one.side)
    if (side === null) return notToBeTold.length > 0 || against.length > 0
    // Told to both, each of the other: what was said to one's own agency is one's own to read.
    return notToBeTold.includes(side) || (against.length > 0 && !against.includes(side))
  })
  if (kept.length === 0) return new Set()
  const told = await selectTold(
    db,
    kept.map(({ id }) => id),
  )
  return new Set(kept.flatMap(({ id }) => (side !== null && told.has(`${id} ${side}`) ? [] : [id])))
}

/** Whom a named person decided to share with, at a read-back or at a release; the latest of each counts. By "person side". */
export async function selectTold(db: ReadDb, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { readonly id: string; readonly key: string; readonly share: number | null }[] = []
  for (const run of inRuns(personIds)) {
    const atReadBack = await db
      .selectFrom('itemSharing')
      .innerJoin('agendaItem', 'agendaItem.id', 'itemSharing.itemId')
      .innerJoin('case', 'case.id', 'agendaItem.caseId')
      .select(['itemSharing.id', 'case.personId', 'itemSharing.side', 'itemSharing.share'])
      .where('case.personId', 'in', run)
      .execute()
    const atRelease = await db
      .selectFrom('sharingDecision')
      .innerJoin('record', 'record.id', 'sharingDecision.recordId')
      .innerJoin('case', 'case.id', 'record.caseId')
      .select(['sharingDecision.id', 'case.personId', 'sharingDecision.side', 'sharingDecision.share'])
      .where('case.personId', 'in', run)
      .execute()
    for (const { id, personId, side, share } of [...atReadBack, ...atRelease])
      rows.push({ id, key: `${personId} ${side}`, share })
  }
  const latest = new Map(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((row) => [row.key, row.share]))
  return new Set([...latest].flatMap(([key, share]) => (share === 1 ? [key] : [])))
}

interface Objecting {
  readonly id: string
  readonly sharingObjection: string
}

const isObjecting = (value: object): value is Objecting => {
  const { id, sharingObjection } = value as Partial<Record<keyof Objecting, unknown>>
  return typeof id === 'string' && typeof sharingObjection === 'string' && sharingObjection !== ''
}

/** The people in a reply who object in words, at whatever depth. */
export function objectingIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return found
  if (isObjecting(value)) found.add(value.id)
  for (const one of Object.values(value)) objectingIn(one, found)
  return found
}

export function withoutWords<T>(value: T, kept: ReadonlySet<string>): T {
  return kept.size === 0 ? value : (cut(value, kept) as T)
}

function cut(value: unknown, kept: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => cut(one, kept))
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  const entries = Object.entries(value).map(([key, one]) => [key, cut(one, kept)] as const)
  const whole = Object.fromEntries(entries)
  return isObjecting(value) && kept.has(value.id) ? { ...whole, sharingObjection: '' } : whole
}

/** A conflict carries the row as it stands. */
export const withoutWordsIn = (error: AppError, kept: ReadonlySet<string>): AppError =>
  error.kind === 'conflict' ? { ...error, current: withoutWords(error.current, kept) } : error
