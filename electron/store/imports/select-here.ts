import { keyWithoutId, referralKey } from '../../../shared/imports/referral-row.ts'
import type { ReferralRow } from '../../../shared/imports/fields.ts'
import type { ToldOf } from '../../../shared/imports/same-person.ts'
import { inRuns } from '../kernel/lists.ts'
import { factsFrom } from '../people/facts.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { personFields } from './compare-here.ts'
import type { Here } from './compare-here.ts'
import type { AcceptedRow } from './read.ts'

/** A referral here, what the record that it came with says where that was joined to another, and what was corrected. */
export interface HereAsCame extends Here {
  readonly came: readonly ToldOf[]
}

/** Referrals that rows may be; by key, the earliest first. */
export interface HereByKey {
  readonly byKey: ReadonlyMap<string, readonly HereAsCame[]>
  /** Those that one of them was said to be. */
  readonly meant: ReadonlyMap<string, HereAsCame>
}

/** Those under the keys of some rows, with or without an identifier; where a row has none, also those of its people. */
export async function selectHere(db: ReadDb, run: readonly AcceptedRow[]): Promise<HereByKey> {
  const keys = new Set(run.flatMap(({ referral }) => [referralKey(referral), keyWithoutId(referral)]))
  const found = await withPeople(db)
    .where('referral.sentKey', 'in', [...keys])
    .orderBy('referral.id')
    .execute()
  const theirs = await ofPeople(db, run)
  const rows = [...new Map([...found, ...theirs].map((row) => [row.id, row])).values()]
  const said = rows.flatMap(({ sameAs }) => sameAs ?? [])
  const meant = said.length === 0 ? [] : await withPeople(db).where('referral.id', 'in', said).execute()
  const all = [...rows, ...meant]
  const [came, before] = [await selectCame(db, all), await selectBefore(db, all)]
  const asCame = (row: Here): HereAsCame => {
    const joined = came.get(row.originId)
    const told = before.get(row.personId) ?? []
    return { ...row, came: joined === undefined ? told : [joined, ...told] }
  }
  return {
    byKey: Map.groupBy(rows.map(asCame), ({ sentKey }) => sentKey ?? ''),
    meant: new Map(meant.map((row) => [row.id, asCame(row)])),
  }
}

const withPeople = (db: ReadDb) =>
  db
    .selectFrom('referral')
    .innerJoin('person', 'person.id', 'referral.personId')
    .selectAll('referral')
    .select(personFields.map((field) => `person.${field}` as const))
    .select('person.version as personVersion')

/** What was sent, on the days of rows without an identifier, about people with their birth dates or numbers. */
async function ofPeople(db: ReadDb, run: readonly AcceptedRow[]): Promise<Here[]> {
  const sent = run.flatMap(({ referral }) => (referral.sourceId === '' ? [referral] : []))
  if (sent.length === 0) return []
  const births = [...new Set(sent.map(({ dateOfBirth }) => dateOfBirth))]
  const numbers = [...new Set(sent.flatMap(({ nhsNumber }) => nhsNumber ?? []))]
  const people = await db
    .selectFrom('person')
    .select(['id', 'joinedTo'])
    .where((eb) =>
      eb.or([
        eb('dateOfBirth', 'in', births),
        ...(numbers.length === 0 ? [] : [eb('nhsNumber', 'in', numbers)]),
      ]),
    )
    .execute()
  const former = await formerly(db).where('former.dateOfBirth', 'in', births).execute()
  const ids = [...people, ...former].map(({ id, joinedTo }) => joinedTo ?? id)
  return sentOn(db, [...new Set(ids)], sent)
}

async function sentOn(
  db: ReadDb,
  personIds: readonly string[],
  sent: readonly Pick<ReferralRow, 'side' | 'referredOn'>[],
): Promise<Here[]> {
  const days = [...new Set(sent.map(({ referredOn }) => referredOn))]
  const rows: Here[] = []
  for (const ids of inRuns(personIds))
    rows.push(
      ...(await withPeople(db)
        .where('referral.personId', 'in', ids)
        .where('referral.referredOn', 'in', days)
        .where('referral.side', '=', sent[0]?.side ?? 'health')
        .orderBy('referral.id')
        .execute()),
    )
  return rows
}

const formerly = (db: ReadDb) =>
  db
    .selectFrom('formerIdentity as former')
    .innerJoin('person', 'person.id', 'former.personId')
    .select(['former.familyName', 'former.givenName', 'former.dateOfBirth', 'person.id', 'person.joinedTo'])

/** Who people, and those who were joined to them, were before a name or birth date was corrected. */
async function selectBefore(db: ReadDb, rows: readonly Here[]): Promise<ReadonlyMap<string, ToldOf[]>> {
  if (rows.length === 0) return new Map()
  const ids = [...new Set(rows.map(({ personId }) => personId))]
  const former = await formerly(db)
    .where((eb) => eb.or([eb('person.id', 'in', ids), eb('person.joinedTo', 'in', ids)]))
    .execute()
  const told = former.map(({ id, joinedTo, ...one }) => ({
    personId: joinedTo ?? id,
    ...one,
    nhsNumber: null,
  }))
  return Map.groupBy(told, ({ personId }) => personId)
}

async function selectCame(db: ReadDb, rows: readonly Here[]): Promise<ReadonlyMap<string, ToldOf>> {
  const ids = rows.flatMap(({ originId, personId }) => (originId === personId ? [] : [originId]))
  if (ids.length === 0) return new Map()
  const people = await db
    .selectFrom('person')
    .select(['id', 'nhsNumber', 'familyName', 'givenName', 'dateOfBirth', 'gender'])
    .where('id', 'in', ids)
    .execute()
  const kept = await db
    .selectFrom('personJoin')
    .select(['otherId', 'otherFacts'])
    .where('otherId', 'in', ids)
    .where('otherFacts', 'is not', null)
    .execute()
  return new Map<string, ToldOf>([
    ...kept.map(({ otherId, otherFacts }) => [otherId, factsFrom(otherFacts ?? '{}')] as const),
    ...people.map((row) => [row.id, row] as const),
  ])
}
