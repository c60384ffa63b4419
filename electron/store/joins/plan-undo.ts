import { doubtsBetween } from '../../../shared/imports/doubts.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import { selectPersonRow } from '../facts/select-people.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import type { Fact, Facts } from '../people/facts.ts'
import { factNames, factsFrom, factsOf } from '../people/facts.ts'
import { counted, ownFacts, saidOtherwise, writtenOf } from './recount.ts'
import { factsIn, joinedTo, selectTree, wayUp, within } from './tree.ts'
import type { JoinRow, Tree } from './tree.ts'

export type Whose = 'first' | 'second' | 'asked'

/** What undoing one join means: what goes back, what stays, and what only a person can say. */
export interface UndoPlan {
  readonly tree: Tree
  readonly join: JoinRow
  /** From the join up to the person. */
  readonly way: readonly JoinRow[]
  /** Joins that came later, by whose they are. */
  readonly later: ReadonlyMap<JoinRow, Whose>
  readonly referrals: readonly {
    readonly row: Row<'referral'>
    readonly whose: Whose
    readonly isTyped: boolean
  }[]
  readonly cases: readonly { readonly row: Row<'case'>; readonly whose: Whose }[]
  /** What somebody wrote about the person while they were one. */
  readonly facts: readonly Fact[]
}

/** Throws notFound, and `notAllowed{undone}` where it was undone already. */
export async function planUndo(db: ReadDb, joinId: string): Promise<UndoPlan> {
  const kept = await db.selectFrom('personJoin').selectAll().where('id', '=', joinId).executeTakeFirst()
  if (!kept) throw notFound()
  if (kept.undoneAt !== null) throw notAllowed('undone')
  const tree = await selectTree(db, (await selectPersonRow(db, kept.personId)).id)
  const join = tree.joins.find(({ id }) => id === joinId)
  if (!join) throw notFound()
  const way = wayUp(tree, join)
  const later = laterJoins(tree, join, way)
  const whoseRecord = recordsOf(tree, join, later)
  const rows = await db.selectFrom('referral').selectAll().where('personId', '=', tree.rootId).execute()
  const referrals = rows.map((row) => {
    const isTyped = way.some(({ id, personId }) => row.originId === personId && row.id > id)
    return { row, isTyped, whose: isTyped ? ('asked' as const) : (whoseRecord.get(row.originId) ?? 'first') }
  })
  const caseRows = await db.selectFrom('case').selectAll().where('personId', '=', tree.rootId).execute()
  const cases = caseRows.map((row) => ({
    row,
    whose: together(referrals.filter((one) => one.row.caseId === row.id).map(({ whose }) => whose)),
  }))
  return { tree, join, way, later, referrals, cases, facts: factsAsked(tree, way) }
}

const together = (whose: readonly Whose[]): Whose =>
  whose.every((one) => one === whose[0]) ? (whose[0] ?? 'asked') : 'asked'

/** Whom a join that came later belongs to is known where its record fits one of the two and not the other. */
function laterJoins(tree: Tree, join: JoinRow, way: readonly JoinRow[]): ReadonlyMap<JoinRow, Whose> {
  const later = way.flatMap((step) =>
    joinedTo(tree, step.personId).filter((one) => one.id > step.id && !way.includes(one)),
  )
  const leaving = within(tree, join.otherId)
  const unclear = new Set([...leaving, ...later.flatMap(({ otherId }) => within(tree, otherId))])
  const staying = within(tree, tree.rootId).filter((id) => !unclear.has(id))
  const fitsAny = (ids: readonly string[], { otherId }: JoinRow): boolean =>
    ids.some((id) => isSamePerson(ownFacts(tree, id), factsIn(tree, otherId)))
  return new Map(
    later.map((one) => {
      const [stays, leaves] = [fitsAny(staying, one), fitsAny(leaving, one)]
      return [one, stays === leaves ? 'asked' : stays ? 'first' : 'second']
    }),
  )
}

function isSamePerson(one: Facts, other: Facts): boolean {
  const same = (a: string | null, b: string | null): boolean => a !== null && a === b
  if (same(one.healthId, other.healthId) || same(one.councilId, other.councilId)) return true
  return same(one.nhsNumber, other.nhsNumber) && doubtsBetween(one, other).length === 0
}

/** By record: whose it will be. Those that are not named stay. */
function recordsOf(
  tree: Tree,
  join: JoinRow,
  later: ReadonlyMap<JoinRow, Whose>,
): ReadonlyMap<string, Whose> {
  const leaving = within(tree, join.otherId).map((id): [string, Whose] => [id, 'second'])
  const others = [...later].flatMap(([{ otherId }, whose]) =>
    within(tree, otherId).map((id): [string, Whose] => [id, whose]),
  )
  return new Map([...leaving, ...others])
}

/** Of the person as shown: what was written since the two became one, and says otherwise than they did before. */
function factsAsked(tree: Tree, way: readonly JoinRow[]): readonly Fact[] {
  const [root, last] = [tree.people.get(tree.rootId), way.at(-1)]
  if (!root || !last) return []
  const isBefore = ({ id }: { readonly id: string }): boolean => id < last.id
  const written = writtenOf(tree, root.id)
  const joined = joinedTo(tree, root.id).filter(isBefore)
  const [now, then] = [factsOf(root), factsFrom(last.intoFacts)]
  const before = counted(tree, root.id, { joined, written: written.filter(isBefore) })
  const since = written.filter((one) => !isBefore(one))
  const otherwise = saidOtherwise(tree, root.id)
  return factNames.filter((name) =>
    since.some(({ facts }) => name in facts)
      ? now[name] !== before[name]
      : otherwise.includes(name) && now[name] !== then[name],
  )
}
