import { newId } from '../../../shared/kernel/ids.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { foldedName } from './folded-name.ts'

type PersonRow = Row<'person'>
type Former = Pick<PersonRow, 'formerNames' | 'foldedFormer'>

/**
 * Before a name or birth date is corrected: keeps who they were for matching, and answers the former names for the
 * person's row, the latest first, each once and never the one they have now. Nothing where neither changes.
 */
export async function keepFormer(tx: WriteDb, row: PersonRow, next: PersonRow): Promise<Partial<Former>> {
  const isRenamed = row.familyName !== next.familyName || row.givenName !== next.givenName
  if (!isRenamed && row.dateOfBirth === next.dateOfBirth) return {}
  await insertIdentity(tx, row)
  return isRenamed ? formerOf(row, next) : {}
}

/** Once each: corrected to and fro, it is the same identity. */
async function insertIdentity(tx: WriteDb, row: PersonRow): Promise<void> {
  const { familyName, givenName, dateOfBirth } = row
  const known = await tx
    .selectFrom('formerIdentity')
    .select('id')
    .where('personId', '=', row.id)
    .where('familyName', '=', familyName)
    .where('givenName', '=', givenName)
    .where('dateOfBirth', '=', dateOfBirth)
    .executeTakeFirst()
  if (!known) await addIdentity(tx, row.id, row)
}

type Identity = Pick<PersonRow, 'familyName' | 'givenName' | 'dateOfBirth'>

/** Who somebody was here before: an export that still says so is matched by it. */
export async function addIdentity(
  tx: WriteDb,
  personId: string,
  { familyName, givenName, dateOfBirth }: Identity,
): Promise<void> {
  const known = { familyName, givenName, dateOfBirth, foldedName: foldedName({ familyName, givenName }) }
  await tx
    .insertInto('formerIdentity')
    .values({ id: newId(), personId, ...known })
    .execute()
}

interface Name {
  readonly full: string
  readonly folded: string
}

function formerOf(row: PersonRow, next: PersonRow): Former {
  const folded = row.foldedFormer.split('\n')
  const before = row.formerNames
    .split('\n')
    .map((full, index): Name => ({ full, folded: folded[index] ?? '' }))
    .filter(({ full }) => full !== '')
  const latest = { full: fullName(row), folded: foldedName(row) }
  const all = [latest, ...before.filter(({ full }) => full !== latest.full)]
  const kept = all.filter(({ full }) => full !== fullName(next))
  return {
    formerNames: kept.map(({ full }) => full).join('\n'),
    foldedFormer: kept.map((name) => name.folded).join('\n'),
  }
}
