import { addWorkingDays } from '../../../shared/kernel/dates.ts'
import type { CopiesOut, FoundCopies, FoundHolder, RecallReason } from '../../../shared/recalls.ts'
import { frozenFields } from '../../../shared/people-corrections.ts'
import type { Person } from '../../../shared/people.ts'
import { isWrongFor, reasonsIn, saysOf } from '../../../shared/rules/wrong-copies.ts'
import type { Says } from '../../../shared/rules/wrong-copies.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { selectAgencies } from '../facts/select-agencies.ts'
import { selectFirstPanel } from '../facts/select-panel.ts'
import { selectPerson } from '../facts/select-people.ts'
import type { ReadDb } from '../kernel/schema.ts'
import { selectAsked } from './asked-for.ts'
import { holderKey, selectVersions } from './left-copy.ts'
import type { LeftCopy, VersionSays } from './left-copy.ts'
import { leftLetters } from './left-letters.ts'
import { leftMinutes } from './left-minutes.ts'
import { leftPacks } from './left-packs.ts'
import { leftPapers } from './left-papers.ts'
import { leftPrints } from './left-prints.ts'

// Two working days: long enough to look for onward copies, and soon.
const daysToAnswer = 2

/** Everything of these cases that left, with what it says; the latest first. */
export async function selectLeft(
  db: ReadDb,
  caseIds: readonly string[],
  versions: readonly VersionSays[],
): Promise<LeftCopy[]> {
  const left = [
    ...(await leftPacks(db, versions)),
    ...(await leftLetters(db, versions)),
    ...(await leftPrints(db, versions)),
    ...(await leftMinutes(db, versions)),
    ...(await leftPapers(db, caseIds)),
  ]
  // A copy of the minutes may have one case twice.
  const once = new Map(left.map((copy) => [`${copy.caseId} ${copy.kind} ${copy.logId}`, copy]))
  return [...once.values()].toSorted(
    (a, b) => b.leftAt.localeCompare(a.leftAt) || b.logId.localeCompare(a.logId),
  )
}

/** Of one case: what is wrong of it for these reasons, the versions that say so, and whom it is about. */
export interface WrongOfCase {
  readonly reference: string
  readonly person: Person
  readonly copies: readonly LeftCopy[]
  readonly versions: readonly VersionSays[]
  /** As the copies have the name. */
  readonly named: Says
}

export async function selectWrong(
  db: ReadDb,
  caseId: string,
  reasons: readonly RecallReason[],
): Promise<WrongOfCase> {
  const found = await db
    .selectFrom('case')
    .select(['reference', 'personId'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!found) throw notFound()
  const person = await selectPerson(db, found.personId)
  const all = await selectVersions(db, [caseId])
  const left = await selectLeft(db, [caseId], all)
  const now = saysOf(person)
  const isWrong = isWrongFor(
    reasons,
    now,
    [...all, ...left].map(({ says }) => says),
  )
  const versions = all.filter(({ says }) => isWrong(says, frozenFields))
  const copies = left.filter(({ says, holds }) => isWrong(says, holds))
  const named = copies[0]?.says ?? versions.at(-1)?.says ?? now
  return { reference: found.reference, person, copies, versions, named }
}

/** Who would be asked for what, before anything is opened. */
export async function findCopies(
  db: ReadDb,
  { caseId, reasons }: { readonly caseId: string; readonly reasons: readonly RecallReason[] },
  today: string,
): Promise<FoundCopies> {
  const { reference, person, copies } = await selectWrong(db, caseId, reasons)
  const agencies = await selectAgencies(db, today)
  const { terms } = await selectFirstPanel(db)
  const holders = [...Map.groupBy(copies, ({ holder }) => holderKey(holder))].map(
    ([key, own]): FoundHolder => {
      const { kind = 'other', side = null, name = '' } = own[0]?.holder ?? {}
      const agencyName = side === null ? '' : agencies[side].name
      return { key, kind, side, agencyName, name, copies: own.map(toCopy) }
    },
  )
  return {
    caseId,
    caseReference: reference,
    personName: fullName(person),
    holders: holders.toSorted(byHolder),
    answerBy: addWorkingDays(today, daysToAnswer, terms.closedDays),
  }
}

const kinds = ['agency', 'person', 'member', 'other']

/** The agencies first, health before the council, then the person, then members. */
export const byHolder = (
  a: Pick<FoundHolder, 'kind' | 'side' | 'name'>,
  b: Pick<FoundHolder, 'kind' | 'side' | 'name'>,
): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  (a.side ?? 'z').localeCompare(b.side ?? 'z') ||
  a.name.localeCompare(b.name)

export const toCopy = ({ caseId: _c, says: _s, holds: _h, holder: _o, ...copy }: LeftCopy) => copy

/** What left before it was put right and nobody asks for yet, a case a line. */
export async function copiesOut(db: ReadDb, personId: string): Promise<CopiesOut[]> {
  const person = await selectPerson(db, personId)
  const now = saysOf(person)
  const cases = await db
    .selectFrom('case')
    .select(['id', 'reference'])
    .where('personId', '=', person.id)
    .orderBy('reference')
    .execute()
  const ids = cases.map(({ id }) => id)
  if (ids.length === 0) return []
  const left = await selectLeft(db, ids, await selectVersions(db, ids))
  const isAsked = await selectAsked(db, ids, { orLeft: true })
  return cases.flatMap(({ id, reference }): CopiesOut[] => {
    const out = left
      .filter(({ caseId }) => caseId === id)
      .map((copy) => ({ ...copy, reasons: reasonsIn(copy.says, now, copy.holds) }))
      .filter((copy) => copy.reasons.length > 0 && !isAsked(copy, copy.reasons))
    const [latest] = out
    if (!latest) return []
    const reasons = (['name', 'date_of_birth', 'nhs_number'] as const).filter((reason) =>
      out.some((copy) => copy.reasons.includes(reason)),
    )
    return [
      {
        caseId: id,
        caseReference: reference,
        reasons,
        copies: out.length,
        holders: new Set(out.map(({ holder }) => holderKey(holder))).size,
        fields: frozenFields
          .filter((field) => latest.says[field] !== now[field])
          .map((field) => ({ field, says: latest.says[field], now: now[field] })),
      },
    ]
  })
}
