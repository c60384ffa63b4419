import type { Person } from '../../../shared/people.ts'
import type { Side } from '../../../shared/kernel/text.ts'
import { selectHistory } from '../kernel/history.ts'
import type { Objection } from './select-objections.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

type Of = Pick<Row<'case'>, 'id' | 'personId'>

/** When the last objection came that a decision about this agency's pack of the case has to answer; '' for none. */
export type ObjectedSince = (of: Of, side: Side) => string

/** What was asked of the person, as it stands. */
type Asked = Pick<Person, 'sharingObjection' | 'notToBeTold'>

/**
 * With the referral, or in a later export of it, or when what the person asks was last put otherwise. That of somebody
 * who was joined came to a case when the two became one, however long ago it was told: nobody who decided earlier knew
 * of it.
 */
export async function selectObjectedSince(
  db: ReadDb,
  cases: readonly Of[],
  people: ReadonlyMap<string, Asked>,
  objections: ReadonlyMap<string, readonly Objection[]>,
): Promise<ObjectedSince> {
  const heard = cases.flatMap(({ personId }) => objections.get(personId) ?? [])
  const referrals = await keptRows(
    db,
    'referral',
    heard.map(({ referralId }) => referralId),
  )
  const about = cases.filter(({ personId }) => objections.has(personId))
  const asking = cases.flatMap(({ personId }) => (asksAnything(people.get(personId)) ? [personId] : []))
  const asked = await keptRows(db, 'person', asking)
  const moved = await keptRows(
    db,
    'case',
    about.map(({ id }) => id),
  )
  return ({ id, personId }, side) => {
    const wasAnothers = ({ row }: Kept): boolean => row.personId !== personId
    const since = (objections.get(personId) ?? []).flatMap((one) => {
      if (one.side === side) return []
      const kept = referrals.get(one.referralId) ?? []
      const raised = lastOf(kept, ({ row }) => row.sharingObjection === 0) ?? one.createdAt
      if (one.caseId === id) return [raised]
      return [raised, lastOf(kept, wasAnothers) ?? '', lastOf(moved.get(id) ?? [], wasAnothers) ?? '']
    })
    const put = people.get(personId)
    const before = put && lastOf(asked.get(personId) ?? [], ({ row }) => !isSame(row, put))
    return [...since, before ?? ''].toSorted().at(-1) ?? ''
  }
}

const asksAnything = (person: Asked | undefined): boolean =>
  person !== undefined && (person.sharingObjection !== '' || person.notToBeTold.length > 0)

const isSame = (row: Kept['row'], { sharingObjection, notToBeTold }: Asked): boolean =>
  row.sharingObjection === sharingObjection && row.notToBeTold === JSON.stringify(notToBeTold)

interface Kept {
  readonly row: {
    readonly personId?: string
    readonly sharingObjection?: number | string
    readonly notToBeTold?: string
  }
  readonly at: string
}

const lastOf = (kept: readonly Kept[], was: (one: Kept) => boolean): string | undefined =>
  kept.findLast(was)?.at

/** By row: what it said before, and when that was replaced; the earliest first. */
async function keptRows(
  db: ReadDb,
  tableName: 'referral' | 'case' | 'person',
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  // Columns of one table or another: which it is, whoever asks knows.
  const rows = (await selectHistory(db, tableName, ids)) as readonly (Kept & { readonly rowId: string })[]
  return Map.groupBy(rows, ({ rowId }) => rowId)
}
