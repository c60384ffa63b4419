import { inRuns } from '../kernel/lists.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { factsFrom, factsOf } from '../people/facts.ts'
import type { Facts } from '../people/facts.ts'

export type JoinRow = Row<'personJoin'>

/** A person, and everyone who was joined to them, or to somebody who was: as it stands, by the records they came as. */
export interface Tree {
  readonly rootId: string
  readonly joins: readonly JoinRow[]
  /** Records by id; a file's row that was recognised has none. */
  readonly people: ReadonlyMap<string, Row<'person'>>
}

export async function selectTree(db: ReadDb, rootId: string): Promise<Tree> {
  const joins: JoinRow[] = []
  let next = [rootId]
  while (next.length > 0) {
    const found = await joinsInto(db, next)
    joins.push(...found)
    next = found.map(({ otherId }) => otherId)
  }
  const people = new Map<string, Row<'person'>>()
  for (const run of inRuns([rootId, ...joins.map(({ otherId }) => otherId)])) {
    const rows = await db.selectFrom('person').selectAll().where('id', 'in', run).execute()
    for (const row of rows) people.set(row.id, row)
  }
  return { rootId, joins: joins.toSorted(byId), people }
}

async function joinsInto(db: ReadDb, ids: readonly string[]): Promise<JoinRow[]> {
  const rows: JoinRow[] = []
  for (const run of inRuns(ids)) {
    const found = db.selectFrom('personJoin').selectAll().where('personId', 'in', run)
    rows.push(...(await found.where('undoneAt', 'is', null).execute()))
  }
  return rows
}

const byId = (one: JoinRow, other: JoinRow): number => (one.id < other.id ? -1 : 1)

/** Whoever was joined to this record itself, in the order in which they were. */
export const joinedTo = ({ joins }: Pick<Tree, 'joins'>, id: string): readonly JoinRow[] =>
  joins.filter(({ personId }) => personId === id)

/** This record and everyone who came to it. */
export function within(tree: Pick<Tree, 'joins'>, id: string): readonly string[] {
  return [id, ...joinedTo(tree, id).flatMap(({ otherId }) => within(tree, otherId))]
}

/** From a join up to the person: the joins by which what it brought came to them. */
export function wayUp(tree: Pick<Tree, 'joins'>, join: JoinRow): readonly JoinRow[] {
  const above = tree.joins.find(({ otherId }) => otherId === join.personId)
  return above === undefined ? [join] : [join, ...wayUp(tree, above)]
}

/** What somebody's record says: with all that was joined to it. */
export function factsIn({ people, joins }: Pick<Tree, 'people' | 'joins'>, id: string): Facts {
  const row = people.get(id)
  if (row) return factsOf(row)
  const kept = joins.find(({ otherId }) => otherId === id)?.otherFacts ?? null
  if (kept === null) throw new Error('a joined record is missing')
  return factsFrom(kept)
}
