import { newId } from '../../../shared/kernel/ids.ts'
import type { PersonCorrection } from '../../../shared/people-corrections.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { foldedName } from '../people/folded-name.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import type { Facts } from '../people/facts.ts'
import { addCorrections, keepCorrections } from '../people/corrections.ts'
import type { Correction } from '../people/corrections.ts'
import { addIdentity } from '../people/former-identity.ts'
import type { RecordFacts } from './part-facts.ts'
import type { UndoPlan } from './plan-undo.ts'

type Changes = PersonCorrection['changes']
type Former = Pick<Row<'person'>, 'formerNames' | 'foldedFormer'>
type Answers = ReadonlyMap<string, string>

/** Whose the corrections are once the two are two, the earliest first. */
export interface PartedCorrections {
  readonly first: readonly Correction[]
  readonly second: readonly Correction[]
  /** Of the person as they were one: what of them is left with the first; without any, it goes. */
  readonly changed: readonly Correction[]
  readonly added: readonly Correction[]
}

/**
 * A correction that was made before the two became one goes with its record. Of one made since, each fact goes where
 * somebody says that the fact belongs: its history stands where its value does, with both where it is both's.
 */
export async function partCorrections(
  db: ReadDb,
  { tree, join }: UndoPlan,
  answers: Answers,
  before: Facts,
): Promise<PartedCorrections> {
  const ofRoot = await correctionsOf(db, tree.rootId)
  const ofOther = await correctionsOf(db, join.otherId)
  const now: Record<string, string> = {}
  const added: Correction[] = []
  const changed: Correction[] = []
  const first = ofRoot.flatMap((one) => {
    if (one.id < join.id) return [one]
    const changes = one.changes
      .filter(({ field }) => isOf(answers, field, 'second'))
      .map(({ field, after }) => ({ field, before: now[field] ?? before[field] ?? '', after }))
    for (const { field, after } of changes) now[field] = after
    const own = changes.filter((change) => change.before !== change.after)
    if (own.length > 0) added.push({ ...one, id: newId(), personId: join.otherId, changes: own })
    const left = { ...one, changes: one.changes.filter(({ field }) => isOf(answers, field, 'first')) }
    if (left.changes.length < one.changes.length) changed.push(left)
    return left.changes.length > 0 ? [left] : []
  })
  return { first, second: [...ofOther, ...added], changed, added }
}

const isOf = (answers: Answers, field: string, whose: 'first' | 'second'): boolean => {
  const said = answers.get(`fact:${field}`) ?? 'first'
  return said === whose || said === 'both'
}

async function correctionsOf(db: ReadDb, personId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('personCorrection')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) as Changes }))
}

/** Names that a record had before they were corrected, the latest first, each once and never the one it has. */
export function formerNamesOf({ facts }: RecordFacts, corrections: readonly Correction[]): Former {
  let then = { familyName: facts.familyName, givenName: facts.givenName }
  const names = new Map<string, string>()
  for (const { changes } of corrections.toReversed()) {
    for (const { field, before } of changes)
      if (field === 'familyName' || field === 'givenName') then = { ...then, [field]: before }
    if (fullName(then) !== fullName(facts) && !names.has(fullName(then)))
      names.set(fullName(then), foldedName(then))
  }
  return { formerNames: [...names.keys()].join('\n'), foldedFormer: [...names.values()].join('\n') }
}

/** Corrections stand with whose they are; the second is known again by who it was before what was given to it. */
export async function writeCorrections(
  tx: WriteDb,
  { changed, added }: PartedCorrections,
  leaves: RecordFacts & { readonly before: Facts },
): Promise<void> {
  await keepCorrections(tx, changed)
  await addCorrections(tx, added)
  const { familyName, givenName, dateOfBirth } = leaves.before
  const { facts } = leaves
  const isOther =
    familyName !== facts.familyName || givenName !== facts.givenName || dateOfBirth !== facts.dateOfBirth
  if (!isOther) return
  await addIdentity(tx, leaves.id, leaves.before)
}
