import { sql } from 'kysely'
import type { Side } from '../../../shared/kernel/text.ts'
import type { Who } from '../../../shared/session.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { watchOf } from '../kernel/watch.ts'

/** What one reader may not know of yet, by id. */
export interface Kept {
  readonly people: readonly string[]
  readonly referrals: readonly string[]
  readonly cases: readonly string[]
  /** Cases that they may know of, and not all of whose referrals. */
  readonly partly: readonly string[]
}

export const nothingKept: Kept = { people: [], referrals: [], cases: [], partly: [] }

export const idsOf = ({ people, referrals, cases }: Kept): readonly string[] => [
  ...people,
  ...referrals,
  ...cases,
]

interface Before {
  readonly at: number
  readonly bySide: Map<Side | null, Promise<Kept>>
}

// Every query asks, and between most of them nothing has changed that it depends on.
const keptBefore = new WeakMap<ReadDb, Before>()

/**
 * Whom an agency is not to be told of yet, as the person asked: what the other sent about them, and the person
 * themself unless the agency has a referral of its own. It lasts until a panel hears the case, which a named person
 * lists; from then on what leaves is decided pack by pack (rules/sharing.ts). A member of neither agency reads only
 * what neither is kept from.
 */
export function selectKept(db: ReadDb, { side }: Pick<Who, 'side'>): Promise<Kept> {
  const watch = watchOf(db)
  if (watch === undefined) return keptFrom(db, side)
  const at = watch.untold()
  const before = keptBefore.get(db)
  const now = before?.at === at ? before : { at, bySide: new Map<Side | null, Promise<Kept>>() }
  const kept = now.bySide.get(side) ?? keptFrom(db, side)
  // What is covered for one reader would be missing for the next.
  if (!watch.mayKeep()) return kept
  keptBefore.set(db, now)
  now.bySide.set(side, kept)
  kept.catch(() => now.bySide.delete(side))
  return kept
}

async function keptFrom(db: ReadDb, side: Side | null): Promise<Kept> {
  const asked = await db
    .selectFrom('person')
    .select(['id', 'notToBeTold'])
    // As the index over these few says it, so that it is used.
    .where(sql<boolean>`"notToBeTold" <> '[]'`)
    .execute()
  const untold = asked.filter(({ notToBeTold }) => {
    const whom = JSON.parse(notToBeTold) as readonly string[]
    return side === null ? whom.length > 0 : whom.includes(side)
  })
  if (untold.length === 0) return nothingKept
  const people = untold.map(({ id }) => id)
  const cases = await db
    .selectFrom('case')
    .select(['id', 'personId'])
    .where('personId', 'in', people)
    .execute()
  const heard = await selectHeard(
    db,
    cases.map(({ id }) => id),
  )
  const open = new Set(people)
  for (const { id, personId } of cases) if (heard.has(id)) open.delete(personId)
  const sent = await db
    .selectFrom('referral')
    .select(['id', 'personId', 'side', 'caseId'])
    .where('personId', 'in', people)
    .execute()
  const of = sent.filter(({ personId }) => open.has(personId))
  const known = new Set(of.filter((one) => one.side === side).map(({ personId }) => personId))
  const ownCases = new Set(of.filter((one) => one.side === side).map(({ caseId }) => caseId))
  const others = of.filter((one) => one.side !== side)
  return {
    people: [...open].filter((id) => !known.has(id)),
    referrals: others.map(({ id }) => id),
    partly: [...new Set(others.flatMap(({ caseId }) => (ownCases.has(caseId) ? (caseId ?? []) : [])))],
    cases: cases.filter(({ id, personId }) => open.has(personId) && !ownCases.has(id)).map(({ id }) => id),
  }
}

async function selectHeard(db: ReadDb, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('meeting', 'meeting.id', 'agendaItem.meetingId')
    .select('agendaItem.caseId')
    .where('agendaItem.caseId', 'in', caseIds)
    .where('meeting.state', 'in', ['in_progress', 'closed', 'confirmed', 'signed', 'released'])
    .execute()
  return new Set(rows.flatMap(({ caseId }) => caseId ?? []))
}
