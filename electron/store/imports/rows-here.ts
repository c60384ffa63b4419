import { inCommon, referralKey } from '../../../shared/imports/referral-row.ts'
import { inRuns } from '../history-many.ts'
import { factsFrom } from '../joins/facts.ts'
import type { Facts } from '../joins/facts.ts'
import type { ReadDb } from '../schema.ts'
import type { DifferingRow, NewObjection, Pause } from './analyse.ts'
import { differences, isNewObjection, sideBySide } from './compare-here.ts'
import type { Here } from './compare-here.ts'
import type { AcceptedRow } from './read.ts'

/** What a file says of referrals that are here already. */
export interface RowsHere {
  /** Rows whose referral is here. */
  readonly rows: ReadonlySet<number>
  readonly objections: readonly NewObjection[]
  readonly differing: readonly DifferingRow[]
  /** By row: who else has its identifier and day. */
  readonly others: ReadonlyMap<number, string>
}

export async function rowsHere(
  db: ReadDb,
  accepted: readonly AcceptedRow[],
  pause: Pause,
): Promise<RowsHere> {
  const found = { rows: new Set<number>(), others: new Map<number, string>() }
  const [objections, differing] = [new Array<NewObjection>(), new Array<DifferingRow>()]
  for (const run of inRuns(accepted)) {
    const here = await selectHere(db, run)
    for (const sent of run) {
      const { row, referral } = sent
      const under = here.get(referralKey(referral) ?? '') ?? []
      const same = under
        .filter((one) => shared(referral, one) > 0)
        .toSorted((a, b) => shared(referral, b) - shared(referral, a))
      const [nearest] = same
      if (nearest === undefined) {
        if (under[0]) found.others.set(row, under[0].personId)
        continue
      }
      found.rows.add(row)
      const told = same.filter((one) => isNewObjection(referral, one))
      if (told.length > 0) objections.push({ ...sent, referralIds: told.map(({ id }) => id) })
      const fields = differences(referral, nearest)
      if (fields.length > 0) {
        const { personId, personVersion: version } = nearest
        const values = sideBySide(fields, referral, nearest)
        differing.push({ ...sent, fields, personId, version, values })
      }
    }
    await pause()
  }
  return { ...found, objections, differing }
}

/** By key, the earliest first; with every referral that one of them was said to be, for it hears the same objections. */
async function selectHere(
  db: ReadDb,
  run: readonly AcceptedRow[],
): Promise<ReadonlyMap<string, readonly HereAsCame[]>> {
  const keys = run.flatMap(({ referral }) => referralKey(referral) ?? [])
  const rows = await withPeople(db).where('referral.sentKey', 'in', keys).orderBy('referral.id').execute()
  const came = await selectCame(db, rows)
  const said = rows.flatMap(({ sameAs }) => sameAs ?? [])
  const meant = new Map<string, Here>()
  if (said.length > 0)
    for (const row of await withPeople(db).where('referral.id', 'in', said).execute()) meant.set(row.id, row)
  const before = await selectBefore(db, rows)
  const asCame = rows.map((row) => {
    const joined = came.get(row.originId)
    const told = before.get(row.personId) ?? []
    return { ...row, came: joined === undefined ? told : [joined, ...told] }
  })
  const byKey = Map.groupBy(asCame, ({ sentKey }) => sentKey ?? '')
  return new Map(
    [...byKey].map(([key, here]) => [
      key,
      [...here, ...here.flatMap(({ sameAs }) => meant.get(sameAs ?? '') ?? [])],
    ]),
  )
}

const withPeople = (db: ReadDb) =>
  db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.personId')
    .selectAll('referral')
    .select(['person.nhsNumber', 'person.familyName', 'person.givenName'])
    .select(['person.dateOfBirth', 'person.gender', 'person.addressLine1', 'person.addressLine2'])
    .select(['person.town', 'person.postcode', 'person.version as personVersion'])

type Said = Pick<Facts, 'nhsNumber' | 'familyName' | 'dateOfBirth'>

/** A referral here, what the record that it came with says where that was joined to another, and what was corrected. */
type HereAsCame = Here & { readonly came?: readonly Said[] }

/** Whoever was joined to somebody else, or was corrected since, is known again as they were sent. */
const shared = (sent: Said, here: HereAsCame): number =>
  Math.max(...[here, ...(here.came ?? [])].map((known) => inCommon(sent, known)))

/** Who people were before a name or birth date was corrected, by person. */
async function selectBefore(db: ReadDb, rows: readonly Here[]): Promise<ReadonlyMap<string, Said[]>> {
  if (rows.length === 0) return new Map()
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  const former = await db
    .selectFrom('formerIdentity')
    .select(['personId', 'familyName', 'dateOfBirth'])
    .where('personId', 'in', ids)
    .execute()
  const told = former.map((one) => ({ ...one, nhsNumber: null }))
  return Map.groupBy(told, ({ personId }) => personId)
}

async function selectCame(db: ReadDb, rows: readonly Here[]): Promise<ReadonlyMap<string, Said>> {
  const ids = rows.flatMap(({ originId, personId }) => (originId === personId ? [] : [originId]))
  if (ids.length === 0) return new Map()
  const people = await db
    .selectFrom('person')
    .select(['id', 'nhsNumber', 'familyName', 'dateOfBirth'])
    .where('id', 'in', ids)
    .execute()
  const kept = await db
    .selectFrom('personJoin')
    .select(['otherId', 'otherFacts'])
    .where('otherId', 'in', ids)
    .where('otherFacts', 'is not', null)
    .execute()
  return new Map<string, Said>([
    ...kept.map(({ otherId, otherFacts }) => [otherId, factsFrom(otherFacts ?? '{}')] as const),
    ...people.map((row) => [row.id, row] as const),
  ])
}
